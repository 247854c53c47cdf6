package io.migration4j;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.schema.ConstraintNames;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names that something else has, too, or almost. */
class LookAlikeNamesTest {
  private static final String COLUMN =
      "column_with_a_name_that_is_as_long_as_postgresql_lets_it_be_";

  @Test
  @DisplayName("safety 15: temporary tables that hide ours on PostgreSQL are left alone")
  void temporaryTablesThatHideOursAreLeftAlone() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      Migrator migrator = Migrator.builder()
          .connection(connection)
          .listener(new MigrationListener() {})
          .revisions(Revisions.of(
              List.of(A_CreateUsers.class, B_AddPhone.class, Stepped.Mixed.class, Both.class)))
          .build();
      statement.execute("CREATE TEMP TABLE users (id integer, name text, mine text)");
      statement.execute("CREATE TEMP TABLE migration_history (id integer)");
      statement.execute("CREATE TEMP TABLE migration_step (id integer)");
      migrator.upgrade();
      assertThat(migrator.current().heads()).containsExactly("both1");
      migrator.downgrade("a1");
      assertThat(database.rows("SELECT id, name FROM users ORDER BY id"))
          .containsExactly("1|Ada", "2|Grace");
      assertThat(database.appliedIds()).containsExactly("a1");
      migrator.upgrade();
      migrator.downgrade("base");
      statement.execute("SELECT id, name, mine FROM pg_temp.users");
      assertThat(statement.getResultSet().next()).isFalse();
    }
    assertThat(database.tables()).containsExactly("migration_history", "migration_step");
  }

  /** The two branches, and a table of its own. */
  @Revision(
      id = "both1",
      revises = {"b2", "mix1"})
  public static final class Both implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("INSERT INTO users (id, name) VALUES (3, 'Edsger')")
          .undo("DELETE FROM users WHERE id = 3");
    }

    @Override
    public void downgrade(Operations op) {
      op.execute("DELETE FROM users WHERE id = 3");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 16: the same names in a schema that comes later or earlier are left alone")
  void sameNamesInAnotherSchemaAreLeftAlone(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    if (kind == Database.SQLITE) {
      requireOthersLeftAlone(database, database, "other", "ATTACH ':memory:' AS other");
      return;
    }
    database.run("CREATE SCHEMA ours", "CREATE SCHEMA other");
    for (String path : List.of("ours,other", "ours,public,other")) {
      TestDatabase first = TestDatabase.at(database.url() + "&currentSchema=" + path);
      requireOthersLeftAlone(first, first, "other", "SELECT 1");
    }
  }

  private static void requireOthersLeftAlone(
      TestDatabase database, TestDatabase read, String schema, String first) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : List.of(
          first,
          "CREATE TABLE IF NOT EXISTS " + schema + ".users (id integer, mine varchar(9))",
          "CREATE TABLE IF NOT EXISTS " + schema + ".migration_history (id integer)",
          "DELETE FROM " + schema + ".users",
          "INSERT INTO " + schema + ".users VALUES (7, 'mine')")) {
        statement.execute(sql);
      }
      Migrator migrator = Migrator.builder()
          .connection(connection)
          .listener(new MigrationListener() {})
          .revisions(Revisions.of(List.of(A_CreateUsers.class, B_AddPhone.class)))
          .build();
      assertThat(migrator.upgrade().heads()).containsExactly("b2");
      assertThat(migrator.check().problems()).isEmpty();
      assertThat(read.rows("SELECT id, name, phone FROM users ORDER BY id"))
          .containsExactly("1|Ada|null", "2|Grace|null");
      assertThat(migrator.downgrade("base").heads()).isEmpty();
      statement.execute("SELECT id || mine FROM " + schema + ".users");
      assertThat(statement.getResultSet().next()).isTrue();
    }
  }

  /** All kinds of names in one case. */
  @Revision(id = "case1")
  public static final class Lower implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createEnum(enumType("mood", "SAD"));
      op.createSequence(sequence("ship_seq"));
      op.createTable(table("ship", column("id", integer()).notNull(), column("name", varchar(9)))
          .primaryKey("id")
          .with(check("ship_check", "id > 0")));
      op.createIndex("ship", index("ship_idx", "name"));
      op.execute("INSERT INTO ship VALUES (1, 'Fram')").undo("DELETE FROM ship");
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("ship").losesData();
      op.dropSequence("ship_seq");
      op.dropEnum("mood");
    }
  }

  /** The same names in another. */
  @Revision(id = "case2", revises = "case1")
  public static final class Mixed implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.renameTable("ship", "Ship");
      op.renameColumn("Ship", "name", "Name");
      op.renameIndex("Ship", "ship_idx", "Ship_Idx");
      op.renameConstraint("Ship", "ship_check", "Ship_Check");
      op.renameSequence("ship_seq", "Ship_Seq");
      op.renameEnum("mood", "Mood");
    }

    @Override
    public void downgrade(Operations op) {
      op.renameEnum("Mood", "mood");
      op.renameSequence("Ship_Seq", "ship_seq");
      op.renameConstraint("Ship", "Ship_Check", "ship_check");
      op.renameIndex("Ship", "Ship_Idx", "ship_idx");
      op.renameColumn("Ship", "Name", "name");
      op.renameTable("Ship", "ship");
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 17: every kind of name is renamed to itself in another case, and back")
  void namesChangeTheirCaseOnly(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(Lower.class, Mixed.class);
    migrator.upgrade("case1");
    List<String> lower = Voyage.state(database);
    migrator.upgrade();
    assertThat(database.tables()).contains("Ship").doesNotContain("ship");
    assertThat(database.rows("SELECT \"Name\" FROM \"Ship\"")).containsExactly("Fram");
    assertThat(migrator.check().problems()).isEmpty();
    migrator.downgrade("case1");
    assertThat(Voyage.state(database).stream().map(row -> row.replace("\"", "")))
        .containsExactlyElementsOf(lower);
    migrator.upgrade();
    assertThat(migrator.check().problems()).isEmpty();
  }

  /** Two keys whose names begin with the same 63 bytes. */
  @Revision(id = "long1")
  public static final class Long implements Migration {
    static final List<String> NAMES = names();

    private static List<String> names() {
      Set<String> names = new TreeSet<>();
      for (String end : List.of("a", "b")) {
        names.add(ConstraintNames.foreignKey("ship", List.of(COLUMN + end), names::contains));
        names.add(ConstraintNames.unique("ship", List.of(COLUMN + end), names::contains));
        names.add(ConstraintNames.index("ship", List.of(COLUMN + end), names::contains));
      }
      return new ArrayList<>(names);
    }

    private static String name(int number, String end) {
      return NAMES.stream().filter(name -> name.matches(".*_" + end)).toList().get(number);
    }

    @Override
    public void upgrade(Operations op) {
      op.createTable(table("port", column("id", integer()).notNull()).primaryKey("id"));
      op.createTable(table(
              "ship",
              column("id", integer()).notNull(),
              column(COLUMN + "a", integer()),
              column(COLUMN + "b", integer()))
          .primaryKey("id"));
      for (int i = 0; i < 2; i++) {
        String column = COLUMN + "ab".charAt(i);
        op.addForeignKey("ship", foreignKey(name(i, "fkey\\d?"), column).references("port", "id"));
        op.addUnique(
            "ship", io.migration4j.schema.UniqueConstraint.unique(name(i, "key\\d?"), column));
        op.createIndex("ship", index(name(i, "idx\\d?"), column));
      }
    }

    @Override
    public void downgrade(Operations op) {
      for (int i = 0; i < 2; i++) {
        op.dropIndex("ship", name(i, "idx\\d?"));
        op.dropUnique("ship", name(i, "key\\d?"));
        op.dropForeignKey("ship", name(i, "fkey\\d?"));
      }
      op.dropTable("ship").losesData();
      op.dropTable("port").losesData();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 11: generated names that would be cut to the same 63 bytes stay two")
  void generatedNamesThatBeginAlikeStayTwo(Database kind) throws Exception {
    assertThat(Long.NAMES)
        .hasSize(6)
        .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(63))
        .isEqualTo(Long.names());
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(Long.class);
    migrator.upgrade();
    assertThat(migrator.check().differences()).isEmpty();
    List<String> up = Voyage.objects(database);
    migrator.downgrade("base");
    migrator.upgrade();
    assertThat(Voyage.objects(database)).isEqualTo(up);
  }
}
