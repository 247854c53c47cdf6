package io.migration4j;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.numeric;
import static io.migration4j.schema.SqlType.timestamp;
import static io.migration4j.schema.SqlType.timestampWithTimeZone;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How PostgreSQL locks the tables of an operation, and whether it writes them anew. */
class PostgresLocksTest {
  private static final String NONE = "none";
  private static final String ALL = "AccessExclusiveLock";
  private static final String WRITES = "ShareRowExclusiveLock";
  private static String locks = "";

  /** Two tables. */
  @Revision(id = "lock1")
  public static final class Create implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("parents", column("id", integer()).notNull()).primaryKey("id"));
      op.createTable(table(
              "items",
              column("id", integer()).notNull(),
              column("parent", integer()),
              column("name", varchar(20)),
              column("price", numeric(10, 2)),
              column("sold", timestamp(6)))
          .primaryKey("id"));
      op.execute("INSERT INTO items VALUES (1, NULL, 'a', 1, now())");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** One operation, and a look at the locks behind it. */
  @Revision(id = "lock2", revises = "lock1")
  public static final class Change implements Migration {
    private static Consumer<Operations> operation = op -> {};

    @Override
    public void upgrade(Operations op) {
      operation.accept(op);
      op.run("look", PostgresLocksTest::look);
    }

    @Override
    public void downgrade(Operations op) {}
  }

  private static void look(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "SELECT " + strongest("items") + " || ' ' || " + strongest("parents"))) {
      row.next();
      locks = row.getString(1);
    }
  }

  private static String strongest(String table) {
    return "coalesce((SELECT mode FROM unnest(ARRAY['AccessExclusiveLock', 'ExclusiveLock',"
        + " 'ShareRowExclusiveLock', 'ShareLock', 'ShareUpdateExclusiveLock']) WITH ORDINALITY"
        + " AS m(mode, rank) WHERE mode IN (SELECT l.mode FROM pg_locks l WHERE l.pid ="
        + " pg_backend_pid() AND l.relation = '" + table
        + "'::regclass) ORDER BY rank LIMIT 1), 'none')";
  }

  static Stream<Arguments> operations() {
    return Stream.of(
        of("column", false, ALL, NONE, op -> op.addColumn("items", column("a", integer()))),
        of(
            "column with a default",
            false,
            ALL,
            NONE,
            op -> op.addColumn("items", column("a", integer()).notNull().defaultsTo("7"))),
        of("drop", false, ALL, NONE, op -> op.dropColumn("items", "price").losesData()),
        of("rename", false, ALL, NONE, op -> op.renameColumn("items", "price", "cost")),
        of(
            "longer text",
            false,
            ALL,
            NONE,
            op ->
                op.alterColumn("items", column("name", varchar(20)), column("name", varchar(50)))),
        of(
            "more digits",
            false,
            ALL,
            NONE,
            op -> op.alterColumn(
                "items", column("price", numeric(10, 2)), column("price", numeric(12, 2)))),
        of(
            "larger number",
            true,
            ALL,
            NONE,
            op -> op.alterColumn("items", column("parent", integer()), column("parent", bigint()))),
        of(
            "time with zone",
            true,
            ALL,
            NONE,
            op -> op.alterColumn(
                "items", column("sold", timestamp(6)), column("sold", timestampWithTimeZone(6)))),
        of(
            "required",
            false,
            ALL,
            NONE,
            op -> op.alterColumn(
                "items",
                column("name", varchar(20)),
                column("name", varchar(20)).notNull())),
        of("check", false, ALL, NONE, op -> op.addCheck("items", check("items_check", "id > 0"))),
        of("index", false, "ShareLock", NONE, op -> op.createIndex("items", index("i", "name"))),
        of(
            "foreign key",
            false,
            WRITES,
            WRITES,
            op ->
                op.addForeignKey("items", foreignKey("fk", "parent").references("parents", "id"))),
        of("table with a foreign key", false, NONE, WRITES, op -> {
          op.createTable(table("more", column("parent", integer())));
          op.addForeignKey("more", foreignKey("fk", "parent").references("parents", "id"));
        }),
        of(
            "comment",
            false,
            "ShareUpdateExclusiveLock",
            NONE,
            op -> op.setComment("items", "what is sold")));
  }

  private static Arguments of(
      String name, boolean written, String items, String parents, Consumer<Operations> operation) {
    return Arguments.of(name, written, items + " " + parents, operation);
  }

  @ParameterizedTest(name = "safety 72: {0}: written anew {1}, {2}")
  @MethodSource("operations")
  @DisplayName("safety 72: locks of operations, and whether the table is written anew")
  void operationLocksAndWritesNoMoreThanThat(
      String name, boolean written, String expected, Consumer<Operations> operation)
      throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(Create.class).upgrade();
    String file = "SELECT pg_relation_filenode('items')::text";
    String before = database.rows(file).get(0);
    Change.operation = operation;
    database.migrator(Create.class, Change.class).upgrade();
    assertThat(locks).isEqualTo(expected);
    assertThat(!database.rows(file).get(0).equals(before)).as(name).isEqualTo(written);
  }
}
