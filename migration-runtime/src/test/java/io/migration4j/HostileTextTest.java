package io.migration4j;

import static io.migration4j.operation.Row.row;
import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.PrimaryKey.primaryKey;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.namedEnum;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.Table.table;
import static io.migration4j.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names and texts that would be SQL if they were not quoted, through whole revisions, up and down and up;
 * a table stands by to be dropped.
 */
class HostileTextTest {
  private static final List<String> NAMES = List.of(
      "a\"b",
      "x\"; DROP TABLE victim; --",
      "'; DROP TABLE victim; --",
      "\\'; DROP TABLE victim; --",
      "`]; DROP TABLE victim; --",
      "*/ DROP TABLE victim; /*",
      "\\u0022; DROP TABLE victim; --",
      "$$; DROP TABLE victim; $$",
      "back`tick[bracket]",
      "%s ? :name {fn now()} ${x}",
      "line\nbreak\ttab",
      "C:\\x/../../etc/passwd",
      "select",
      "Order",
      "ORDERS",
      "rowid",
      "ünï 表 😀",
      "é".repeat(30));

  /** Everything that has a name or a text, under each of the names. */
  @Revision(id = "host1", message = "'; DROP TABLE victim; -- */ \\u002a/")
  public static final class Hostile implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("victim", column("a", integer())));
      for (String name : NAMES) {
        String table = relation(name);
        String literal = "'" + name.replace("'", "''") + "'";
        Column shown = column(name + "t", text()).comment(name);
        op.createTable(table(table, column(name, bigint()).notNull(), shown, column("b", bigint()))
            .with(primaryKey(name + "_p", name))
            .with(unique(name + "_u", "b"))
            .comment(name));
        op.createTable(table(relation(name + "_c"), column(name, bigint())));
        op.addForeignKey(
            relation(name + "_c"), foreignKey(name + "_f", name).references(table, name));
        op.bulkInsert(table, List.of(name, name + "t"), row(1, name));
        op.alterColumn(table, shown, shown.defaultsTo(literal));
        op.addCheck(
            table,
            check(name + "_k", "\"" + (name + "t").replace("\"", "\"\"") + "\" = " + literal));
        op.createIndex(table, index(name + "_i", name + "t"));
        op.renameColumn(table, "b", name + "2");
      }
    }

    @Override
    public void downgrade(Operations op) {
      for (String name : NAMES) {
        op.renameColumn(relation(name), name + "2", "b");
        op.dropIndex(relation(name), name + "_i");
        op.dropCheck(relation(name), name + "_k");
        op.dropTable(relation(name + "_c")).losesData();
        op.dropTable(relation(name)).losesData();
      }
      op.dropTable("victim").losesData();
    }
  }

  private static String relation(String name) {
    return new QualifiedName("", name).toString();
  }

  @Test
  @DisplayName("safety 22: a target is words of the graph, and nothing else")
  void targetIsNoSqlAndNoPath() throws Exception {
    TestDatabase database = TestDatabase.of(Database.SQLITE);
    Migrator migrator = database.migrator(Victim.class);
    migrator.upgrade();
    for (String target : List.of(
        "../x", "-rf", "%2e%2e", "", "vict1'; DROP TABLE victim; --", "x".repeat(10_000_000))) {
      assertThatThrownBy(() -> migrator.upgrade(target)).isInstanceOf(MigrationException.class);
      assertThatThrownBy(() -> migrator.stamp(target))
          .isInstanceOf(MigrationException.class)
          .satisfies(thrown -> assertThat(thrown.getMessage().length()).isLessThan(2_000));
    }
    assertThat(database.tables()).containsExactly("migration_history", "victim");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 1-5, 7-10, 14: any name and any text is quoted, through a whole revision")
  void anyNameAndTextIsQuoted(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(Hostile.class);
    migrator.upgrade();
    List<String> tables = new ArrayList<>(List.of("migration_history", "victim"));
    for (String name : NAMES) {
      tables.addAll(List.of(name, name + "_c"));
      String quoted = "\"" + name.replace("\"", "\"\"");
      database.run("INSERT INTO " + quoted + "\" (" + quoted + "\") VALUES (2)");
      assertThat(database.rows("SELECT " + quoted + "t\" FROM " + quoted + "\""))
          .containsExactly(name, name);
    }
    assertThat(database.tables()).containsExactlyInAnyOrderElementsOf(tables);
    assertThat(migrator.check().differences()).isEmpty();
    migrator.downgrade("base");
    assertThat(database.tables()).containsExactly("migration_history");
    assertThat(migrator.upgrade().heads()).containsExactly("host1");
    assertThat(database.tables()).containsExactlyInAnyOrderElementsOf(tables);
  }

  /** Values of enum types, defaults, sequences. */
  @Revision(id = "host2")
  public static final class Values implements Migration {
    private static final String[] LABELS = NAMES.toArray(String[]::new);

    @Override
    public void upgrade(Operations op) {
      op.createTable(table("victim", column("a", integer())));
      for (int i = 0; i < NAMES.size(); i++) {
        String type = relation(NAMES.get(i) + "_e");
        String literal = "'" + NAMES.get(i).replace("'", "''") + "'";
        Column mood = column("mood", namedEnum(type).on(Database.SQLITE, "varchar(99)"));
        op.createEnum(enumType(type, LABELS));
        op.createTable(table("moods" + i, mood.defaultsTo(literal), column("b", integer())));
        op.bulkInsert("moods" + i, List.of("b"), row(1));
        op.bulkInsert("moods" + i, List.of("mood"), row(NAMES.get(i)));
        op.addEnumValue(type, NAMES.get(i) + "+").before(NAMES.get(i)).outsideTransaction();
        op.bulkInsert("moods" + i, List.of("mood"), row(NAMES.get(i) + "+"));
        op.createSequence(sequence(relation(NAMES.get(i) + "_s")));
      }
    }

    @Override
    public void downgrade(Operations op) {
      for (int i = 0; i < NAMES.size(); i++) {
        op.dropSequence(relation(NAMES.get(i) + "_s"));
        op.dropTable("moods" + i).losesData();
        op.dropEnum(relation(NAMES.get(i) + "_e"));
      }
      op.dropTable("victim").losesData();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 3, 4: any value of an enum type and any default is quoted")
  void anyEnumValueAndDefaultIsQuoted(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(Values.class);
    migrator.upgrade();
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      assertThat(database.rows("SELECT mood FROM moods" + i))
          .containsExactly(name, name, name + "+");
    }
    assertThat(database.tables()).contains("victim");
    assertThat(migrator.check().differences()).isEmpty();
    migrator.downgrade("base");
    assertThat(database.tables()).doesNotContain("victim", "moods0");
    assertThat(migrator.upgrade().heads()).containsExactly("host2");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 4, 13: NUL and half a character in a text are refused, and nothing is done")
  void textThatCannotBeStoredIsRefused(Database kind) throws Exception {
    for (String text : List.of("a\0b", "a\ud800b")) {
      List<Consumer<Operations>> uses = List.of(
          op -> op.bulkInsert("victim", List.of("a"), row(text)),
          op -> op.setComment("victim", text),
          op -> op.addColumn("victim", column("b", text()).defaultsTo("'" + text + "'")),
          op -> op.addCheck("victim", check("c", "a <> '" + text + "'")),
          op -> op.execute("UPDATE victim SET a = '" + text + "'"),
          op -> op.createEnum(enumType("mood", text)));
      TestDatabase database = TestDatabase.of(kind);
      database.migrator(Victim.class).upgrade();
      for (int use = 0; use < uses.size(); use++) {
        Refused.use = uses.get(use);
        assertThatThrownBy(
                () -> database.migrator(Victim.class, Refused.class).upgrade(), "use " + use)
            .isInstanceOf(MigrationException.class);
        assertThat(database.appliedIds()).containsExactly("vict1");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Hostile.class, Values.class})
  @DisplayName("safety 4: any name and any text comes back from the JSON of a snapshot")
  void anyNameAndTextComesBackFromASnapshot(Class<?> revision) {
    SchemaModel schema = Revisions.of(List.of(revision)).replayHeads();
    Snapshot snapshot =
        new Snapshot(List.of("host1"), Database.POSTGRESQL, "7.4", schema, Origins.NONE);
    String text = SnapshotFormat.write(snapshot);
    assertThat(SnapshotFormat.read(text)).isEqualTo(snapshot);
    assertThat(text.chars()).allMatch(c -> c == '\n' || c >= ' ');
  }

  static Stream<Arguments> refused() {
    return Stream.of(Database.values())
        .flatMap(kind -> Stream.of(
                "", " ", "a\0b", "a\ud800b", "a\u202eb", "a\u2066b", "x".repeat(64), "é".repeat(32))
            .filter(name -> kind == Database.POSTGRESQL || name.length() < 32)
            .map(name -> Arguments.of(kind, name)));
  }

  /** Names that no database keeps as they are. */
  @ParameterizedTest
  @MethodSource("refused")
  @DisplayName(
      "safety 10, 13: an empty name, NUL, half a character, U+202E and what would be cut are refused")
  void nameThatCannotBeIsRefused(Database kind, String name) throws Exception {
    List<Consumer<Operations>> uses = List.of(
        op -> op.createTable(table(relation(name), column("a", integer()))),
        op -> op.addColumn("victim", column(name, integer())),
        op -> op.createIndex("victim", index(name, "a")),
        op -> op.addUnique("victim", unique(name, "a")),
        op -> op.addPrimaryKey("victim", primaryKey(name, "a")),
        op -> op.addCheck("victim", check(name, "a > 0")),
        op -> op.addForeignKey("victim", foreignKey(name, "a").references("victim", "a")),
        op -> op.createSequence(sequence(relation(name))),
        op -> op.createEnum(enumType(relation(name), "A")),
        op -> op.renameColumn("victim", "a", name),
        op -> op.renameTable("victim", relation(name)));
    TestDatabase database = TestDatabase.of(kind);
    database.migrator(Victim.class).upgrade();
    for (int use = 0; use < uses.size(); use++) {
      Refused.use = uses.get(use);
      assertThatThrownBy(
              () -> database.migrator(Victim.class, Refused.class).upgrade(), "use " + use)
          .isInstanceOf(MigrationException.class);
      assertThat(database.tables()).containsExactly("migration_history", "victim");
    }
  }

  /** The table. */
  @Revision(id = "vict1")
  public static final class Victim implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("victim", column("a", integer())));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("victim").losesData();
    }
  }

  /** One use of a name. */
  @Revision(id = "refu1", revises = "vict1")
  public static final class Refused implements Migration {
    private static Consumer<Operations> use = op -> {};

    @Override
    public void upgrade(Operations op) {
      use.accept(op);
    }

    @Override
    public void downgrade(Operations op) {}
  }
}
