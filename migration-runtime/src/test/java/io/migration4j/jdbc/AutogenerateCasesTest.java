package io.migration4j.jdbc;

import static io.migration4j.jdbc.GeneratedCase.big;
import static io.migration4j.jdbc.GeneratedCase.keyed;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.raw;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.inspection.SchemaComparison;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases of {@code research/alembic.md} 7.1 in which nothing may be found in a live database. */
class AutogenerateCasesTest {
  @Test
  @DisplayName("AD8 table with the schema of the connection is the table without one")
  void schemaOfTheConnectionMayBeSaidOrNot() throws SQLException {
    SchemaModel plain = SchemaModel.of(keyed("q", column("name", varchar(20))));
    SchemaModel said = SchemaModel.of(keyed("public.q", column("name", varchar(20))));
    try (LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL)) {
      live.build(said);
      live.run("insert into q values (1, 'x')");
      assertThat(live.differences(plain)).isEmpty();
      assertThat(live.differences(said)).isEmpty();
    }
  }

  @Test
  @DisplayName("AD10 connection without a schema of its own is compared")
  void connectionWithoutASchemaIsCompared() throws SQLException {
    SchemaModel schema = SchemaModel.of(keyed("shop.q"));
    try (LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL)) {
      live.build(schema);
      live.run("insert into shop.q values (1)", "set search_path to ''");
      assertThat(live.differences(schema)).isEmpty();
    }
  }

  @ParameterizedTest(name = "AD11 tables of our own are no difference on {0}")
  @EnumSource
  void tablesOfOurOwnAreNoDifference(Database database) throws SQLException {
    SchemaModel schema = SchemaModel.of(keyed("q"));
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(schema);
      live.run(
          "create table " + HistoryTable.NAME + " (" + HistoryTable.DEFINITION + ")",
          "create table " + StepTable.NAME + " (id integer)");
      assertThat(live.differences(schema)).isEmpty();
    }
  }

  @Test
  @DisplayName("AD11 table of our own in another schema is no difference")
  void tableOfOurOwnInAnotherSchemaIsNoDifference() throws SQLException {
    SchemaModel schema = SchemaModel.of(keyed("shop.q"));
    try (LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL)) {
      live.build(schema);
      live.run("create table shop." + HistoryTable.NAME + " (" + HistoryTable.DEFINITION + ")");
      assertThat(live.differences(schema)).isEmpty();
    }
  }

  @ParameterizedTest(name = "AD12 types that nobody knows are no difference on {0}")
  @EnumSource
  void typesThatNobodyKnowsAreNoDifference(Database database) throws SQLException {
    SchemaModel schema = SchemaModel.of(keyed(
        "q",
        column("a", raw("tsvector")),
        column("b", raw("point")),
        column("c", raw("int4range"))));
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(schema);
      live.run("insert into q (id) values (1)", "create table other (a tsquery)");
      assertThat(live.differences(schema))
          .containsExactly("table other is unmanaged: no migration made it");
    }
  }

  @ParameterizedTest(name = "AD14 number of a row is an integer or a bigint on {0} as it must be")
  @EnumSource
  void typeOfANumberedKeyIsNoDifference(Database database) throws SQLException {
    SchemaModel schema = SchemaModel.of(
        table("p", column("id", bigint()).asIdentity(), big("n")).primaryKey("id"),
        table("q", column("id", integer()).asIdentity(), big("n")).primaryKey("id"));
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(schema);
      live.run("insert into p (n) values (1)", "insert into q (n) values (1)");
      assertThat(live.differences(schema)).isEmpty();
    }
  }

  @ParameterizedTest(name = "AD23 columns of {0} itself and dropped ones are no difference")
  @EnumSource
  void columnsOfTheDatabaseItselfAreNoDifference(Database database) throws SQLException {
    SchemaModel schema = SchemaModel.of(table("q", column("name", varchar(20))));
    String own = database == Database.SQLITE ? "rowid" : "ctid, xmin, tableoid";
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(schema);
      live.run(
          "insert into q values ('x')",
          "alter table q add column gone integer",
          "alter table q drop column gone");
      assertThat(live.rows("select " + own + " from q")).hasSize(1);
      assertThat(live.differences(schema)).isEmpty();
    }
  }

  @Test
  @DisplayName("AD31 number of catalog queries does not grow with the tables")
  void numberOfCatalogQueriesDoesNotGrowWithTheTables() throws SQLException {
    List<String> few = catalogQueries(2);
    assertThat(catalogQueries(40)).hasSameSizeAs(few);
    assertThat(few).isNotEmpty();
  }

  private static List<String> catalogQueries(int tables) throws SQLException {
    SchemaModel schema = SchemaModel.EMPTY;
    for (int i = 0; i < tables; i++) {
      schema = schema.with(keyed("t" + i, big("n")).unique("t" + i + "_n_key", "n"));
    }
    try (LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL)) {
      live.build(schema);
      List<String> queries = new ArrayList<>();
      Connection counted = counted(live.connection(), queries);
      try (Session session = new PostgresSession(counted, "history")) {
        Inspection.Contents contents = session.inspection().compare(schema);
        assertThat(SchemaComparison.of(contents.expected(), contents.live())).isEmpty();
      }
      return queries;
    }
  }

  private static Connection counted(Connection connection, List<String> queries) {
    return proxy(Connection.class, connection, queries, "");
  }

  /** Notes each query of the catalog that is executed. */
  private static <T> T proxy(Class<T> type, T target, List<String> queries, String prepared) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          boolean hasSql =
              arguments != null && arguments.length > 0 && arguments[0] instanceof String;
          String sql = hasSql ? (String) arguments[0] : prepared;
          if (method.getName().startsWith("execute") && sql.contains("pg_catalog.pg_")) {
            queries.add(sql);
          }
          try {
            Object result = method.invoke(target, arguments);
            if (result instanceof PreparedStatement statement) {
              return proxy(PreparedStatement.class, statement, queries, sql);
            }
            return method.getName().equals("createStatement")
                ? proxy(Statement.class, (Statement) result, queries, "")
                : result;
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        }));
  }
}
