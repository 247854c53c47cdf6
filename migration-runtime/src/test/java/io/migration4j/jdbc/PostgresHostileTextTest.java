package io.migration4j.jdbc;

import static io.migration4j.operation.Row.row;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.PrimaryKey.primaryKey;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.Table.table;
import static io.migration4j.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.Replay;
import io.migration4j.operation.SetComment;
import io.migration4j.schema.Column;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and texts that would be SQL if they were not quoted; a table stands by to be dropped. */
class PostgresHostileTextTest {
  private final TestPostgres database = TestPostgres.database();

  static List<String> names() {
    return List.of(
        "\"; drop table victim; --",
        "'; drop table victim; --",
        "a\\'; drop table victim; --",
        "a.b",
        "order",
        "Users",
        "ünï çödé 表",
        "$1 ? {fn now()}",
        "/* x",
        "-- x",
        "a\nb",
        "$$",
        "x".repeat(61));
  }

  @BeforeAll
  static void makeRole() throws SQLException {
    TestPostgres.database()
        .run(
            "create role careless login",
            "alter role careless set standard_conforming_strings = off");
  }

  @BeforeEach
  void makeVictim() throws SQLException {
    database.run("create table victim (a integer)", "grant create on schema public to careless");
  }

  @ParameterizedTest
  @MethodSource("names")
  void anyNameServesEverywhere(String name) throws SQLException {
    String table = relation(name);
    Column before = column(name, bigint()).notNull().comment(name);
    migrate(
        new CreateTable(table(table, before, column("b", bigint()))
            .with(primaryKey(name + "_p", name))
            .with(unique(name + "_u", "b"))
            .comment(name)),
        new BulkInsert(table, List.of(name, "b"), List.of(row(5, 1), row(1, 5))),
        new CreateIndex(table, index(name + "_i", name, "b")),
        new CreateSequence(sequence(relation(name + "_s"))),
        new AddForeignKey(table, foreignKey(name + "_f", "b").references(table, name)),
        new AlterColumn(table, before, before.asIdentity(), false),
        new RenameColumn(table, "b", name + "2"),
        new RenameConstraint(table, name + "_u", name + "_v"),
        new RenameIndex(table, name + "_i", name + "_j"),
        new RenameSequence(relation(name + "_s"), relation(name + "_t")),
        new RenameTable(table, relation(name + "2")));
    assertThat(relations())
        .contains("victim", name + "2", name + "_p", name + "_v", name + "_j", name + "_t");
    assertThat(
            rows(
                "select obj_description(oid, 'pg_class'), col_description(oid, 1) from pg_class"
                    + " where relkind = 'r' and relname <> 'victim' and relnamespace = 'public'::regnamespace"))
        .containsExactly(name + "|" + name);
  }

  @Test
  void anyTextArrivesAsItIs() throws SQLException {
    List<String> texts = new ArrayList<>(names());
    texts.addAll(List.of("", "\\", "\\\\'", "''", "'", "\t\r\n", "😀"));
    List<Operation> operations = new ArrayList<>();
    operations.add(new CreateTable(table("t", column("a", text()))));
    for (String each : texts) {
      operations.add(new BulkInsert("t", List.of("a"), List.of(row(each))));
      operations.add(new SetComment("t", each));
    }
    migrate(operations.toArray(Operation[]::new));
    assertThat(rows("select a from t")).isEqualTo(texts);
    assertThat(rows("select obj_description('t'::regclass)")).containsExactly("😀");
    assertThat(relations()).contains("victim");
  }

  private static String relation(String name) {
    return new QualifiedName("", name).toString();
  }

  private List<String> relations() throws SQLException {
    return rows("select relname from pg_class where relnamespace = 'public'::regnamespace");
  }

  private List<String> rows(String sql) throws SQLException {
    try (Connection connection = database.connect()) {
      return new PostgresCatalogReader(connection).rows(sql);
    }
  }

  /** As a role for which a backslash in a literal means something. */
  private void migrate(Operation... operations) throws SQLException {
    Replay.of(List.of(operations), SchemaModel.EMPTY);
    try (Connection connection = database.connect("careless");
        PostgresSession session = new PostgresSession(connection, "history")) {
      assertThat(new PostgresCatalogReader(connection).rows("show standard_conforming_strings"))
          .containsExactly("off");
      session.transact(() -> session.execute(List.of(operations), SchemaModel.EMPTY, sql -> {}));
    }
  }
}
