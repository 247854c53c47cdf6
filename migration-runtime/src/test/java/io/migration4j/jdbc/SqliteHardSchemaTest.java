package io.migration4j.jdbc;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.raw;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.Replay;
import io.migration4j.schema.Column;
import io.migration4j.schema.Index;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.UniqueConstraint;
import java.sql.Driver;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every alter operation, up, down and up, on both paths, over all that there is to lose. */
class SqliteHardSchemaTest {
  private static final Driver OLDEST = oldest();
  private static final Column QTY = column("qty", raw("int"));
  private static final Column LABEL =
      column("label", raw("text")).collate("nocase").notNull();
  private static final Column GROUP =
      column("group", varchar(20)).collate("nocase").defaultsTo("'it''s'");

  private static Driver oldest() {
    try {
      Driver driver = TestSqlite.oldestDriver();
      try (TestSqlite database = new TestSqlite(driver)) {
        assertThat(database.value("select sqlite_version()")).startsWith("3.40.");
      }
      return driver;
    } catch (Exception unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  static Stream<Arguments> changes() {
    List<List<Operation>> changes = List.of(
        List.of(new AddColumn("Order", column("added", text()))),
        List.of(new AddColumn("Order", column("added", bigint()).notNull().defaultsTo("5"))),
        List.of(new AddColumn("Order", column("added", text()).defaultsTo("lower('X')"))),
        List.of(new AddColumn("Order", column("added", bigint()).generatedAs("qty + 1"))),
        List.of(new AlterColumn("Order", QTY, QTY.type(bigint()), false)),
        List.of(new AlterColumn("Order", QTY, QTY.notNull(), false)),
        List.of(new AlterColumn("Order", GROUP, GROUP.defaultsTo("'other'"), false)),
        List.of(new AlterColumn("Order", GROUP, GROUP.collate("").notNull(), false)),
        List.of(new RenameColumn("Order", "qty", "Select")),
        List.of(new RenameColumn("Order", "group", "kind")),
        List.of(new RenameTable("Order", "orders")),
        List.of(new RenameTable("Order", "ORDER")),
        List.of(new AddUnique("Order", UniqueConstraint.unique("order_key", "group", "id"))),
        List.of(new AddCheck("Order", check("order_new_check", "qty < 500 or \"group\" = 'x'"))),
        List.of(new DropCheck("Order", "order_qty_check")),
        List.of(new DropForeignKey("Order", "order_user_id_fkey")),
        List.of(new DropForeignKey("Order", "order_parent_fkey")),
        List.of(new AddForeignKey(
            "Order", foreignKey("order_second_fkey", "user_id").references("users", "id"))),
        List.of(new RenameConstraint("Order", "order_qty_check", "order_qty_positive")),
        List.of(new RenameConstraint("Order", "order_parent_fkey", "Parent Key")),
        List.of(new CreateIndex("Order", Index.index("order_qty_idx", "qty"))),
        List.of(new DropIndex("Order", "order_user_idx")),
        List.of(new RenameIndex("Order", "order_user_idx", "Order by user")),
        List.of(new DropUnique("Order", "order_spare_key")),
        List.of(new DropUnique("Order", "order_spare_key"), new DropColumn("Order", "spare", true)),
        List.of(new RenameColumn("users", "id", "number")),
        List.of(new AlterColumn("kinds", LABEL, LABEL.defaultsTo("'none'"), false)),
        List.of(new AddCheck("kinds", check("kinds_rank_check", "rank < 900"))),
        List.of(new RenameColumn("kinds", "rank", "order")),
        List.of(
            new AddColumn("kinds", column("more", raw("text")).notNull().defaultsTo("(1 + 2)"))),
        List.of(new RenameTable("kinds", "sorts")),
        List.of(new AlterColumn(
            "line", column("n", varchar(20)), column("n", varchar(30)).notNull(), false)),
        List.of(
            new DropForeignKey("line", "line_order_id_fkey"),
            new DropForeignKey("Order", "order_parent_fkey"),
            new DropPrimaryKey("Order", "Order_pkey"),
            new AddPrimaryKey("Order", PrimaryKey.primaryKey("order_key", "id"))),
        List.of(
            new DropForeignKey("Order", "order_user_id_fkey"),
            new RenameColumn("Order", "qty", "amount"),
            new AlterColumn(
                "Order", QTY.renamed("amount"), QTY.renamed("amount").type(bigint()), false),
            new AddColumn("Order", column("added", text()).defaultsTo("lower('X')")),
            new AddCheck("Order", check("both", "amount > 0 or added is not null")),
            new RenameColumn("Order", "added", "added2"),
            new CreateIndex("Order", Index.index("order_added_idx", "added2", "amount")),
            new AddForeignKey(
                "Order", foreignKey("order_user_fkey", "user_id").references("users", "id")),
            new RenameIndex("Order", "order_added_idx", "order_added2_idx"),
            new RenameTable("Order", "orders"),
            new DropIndex("orders", "order_added2_idx")));
    return changes.stream()
        .flatMap(change -> Stream.of(TestSqlite.OLD, TestSqlite.NEW)
            .map(version -> Arguments.of(
                change.get(0).describe() + " +" + (change.size() - 1), version, change)));
  }

  @ParameterizedTest(name = "safety 69, 92: {0} {1}")
  @MethodSource("changes")
  void nothingIsLostUpDownAndUp(String name, SqliteVersion version, List<Operation> up)
      throws Exception {
    Driver newest = DriverManager.getDriver("jdbc:sqlite:");
    requireNothingLost(newest, version, up);
    if (version.equals(TestSqlite.OLD)) {
      requireNothingLost(OLDEST, version, up);
    }
  }

  private static void requireNothingLost(Driver driver, SqliteVersion version, List<Operation> up)
      throws Exception {
    try (TestSqlite database = HardSchema.create(driver)) {
      SchemaModel model = HardSchema.model();
      List<Operation> down = Replay.inverse(up, model);
      Map<String, List<List<String>>> contents = database.contents();
      Map<String, String> schema = normal(database);
      String statistics = database.value("select count(*) from sqlite_stat1");

      SchemaModel after = database.migrate(version, model, up);
      Map<String, String> changed = normal(database);
      assertThat(changed).isNotEqualTo(schema);
      assertThat(rowCounts(database.contents().values())).isEqualTo(rowCounts(contents.values()));
      requireWorking(database);

      database.migrate(version, after, down);
      assertThat(database.contents()).isEqualTo(contents);
      if (isExactlyUndone(up)) {
        assertThat(normal(database)).isEqualTo(schema);
      }
      assertThat(objects(database)).isEqualTo(objects(schema));

      database.migrate(version, model, up);
      if (isExactlyUndone(up)) {
        assertThat(normal(database)).isEqualTo(changed);
      }
      boolean drops = up.stream().anyMatch(o -> o instanceof DropIndex || o instanceof DropUnique);
      assertThat(database.value("select count(*) from sqlite_stat1"))
          .satisfiesAnyOf(
              count -> assertThat(count).isEqualTo(statistics),
              count -> assertThat(drops).isTrue());
      assertThat(database.rows("select seq from sqlite_sequence where name like 'order%'"))
          .hasSize(up.stream().anyMatch(DropPrimaryKey.class::isInstance) ? 0 : 1)
          .allMatch(List.of("40")::equals);
    }
  }

  /** A foreign key or check comes back at another place, or with a name it did not have. */
  private static boolean isExactlyUndone(List<Operation> up) {
    return up.size() == 1
        && !(up.get(0) instanceof DropForeignKey)
        && !(up.get(0) instanceof DropCheck);
  }

  private static List<Integer> rowCounts(Iterable<List<List<String>>> tables) {
    List<Integer> counts = new ArrayList<>();
    tables.forEach(rows -> counts.add(rows.size()));
    return counts.stream().sorted().toList();
  }

  private static List<String> objects(TestSqlite database) throws Exception {
    return objects(normal(database));
  }

  private static List<String> objects(Map<String, String> schema) {
    return List.copyOf(schema.keySet());
  }

  private static void requireWorking(TestSqlite database) throws Exception {
    assertThat(database.value("pragma foreign_keys")).isEqualTo("1");
    assertThat(database.value("pragma integrity_check")).isEqualTo("ok");
    assertThat(database.rows("select * from v3")).hasSize(3);
    assertThat(database.rows("pragma foreign_key_check")).isEmpty();
  }

  /** With tables in one spelling: SQLite quotes the name of one it renames, and checks lose it. */
  private static Map<String, String> normal(TestSqlite database) throws Exception {
    Map<String, String> schema = new TreeMap<>(database.schema());
    schema.replaceAll((name, sql) -> name.startsWith("table ") && !name.contains("sqlite_")
        ? TableText.read(sql).unqualified().normal()
        : sql.replaceAll("[\"\\[\\]]", ""));
    schema.keySet().removeIf(name -> name.contains("sqlite_autoindex"));
    return schema;
  }

  @Test
  @DisplayName("S03, S04, S05, S07, S08, safety 60, 61, 63, 66, 68: a copy loses nothing")
  void copyKeepsTextsRowsTriggersCountersAndConflictClauses() throws Exception {
    try (TestSqlite database = HardSchema.create()) {
      Map<String, String> before = database.schema();
      Map<String, List<List<String>>> contents = database.contents();
      database.migrate(
          HardSchema.model(), new AlterColumn("Order", QTY, QTY.type(bigint()), false));
      assertThat(database.copies()).isEqualTo(1);
      before.compute(
          "table Order on Order",
          (key, sql) -> sql.replace("qty int", "qty bigint")
              .replace("\"Order\".qty < 4000 and [order].[id]", "qty < 4000 and [id]"));
      assertThat(database.schema()).isEqualTo(before);
      assertThat(database.contents()).isEqualTo(contents);
      database.run("insert into v2 (g, q, id) values ('E', 3, 100)");
      assertThat(database.value("select max(id) from \"Order\"")).isEqualTo("41");
      database.run("insert into line (order_id, n) values (1, 'z')");
      assertThat(database.rows("select m from audit")).contains(List.of("u1"));
      database.run("delete from \"Order\" where id = 1");
      assertThat(database.value("select count(*) from line where order_id = 1")).isEqualTo("0");
      database.run("insert into \"Order\" (id, qty, extra) values (50, 99, 11)");
      assertThat(database.value("select count(*) from \"Order\" where extra = 11 and id <> 50"))
          .isEqualTo("0");
    }
  }

  @Test
  void viewThatQuotesADroppedColumnWouldBecomeATextAndIsNamed() throws Exception {
    for (String view : List.of(
        "create view q as select \"spare\" from \"Order\"",
        "create view q as select v4.\"id\" from v4 where \"spare\" = 'x'")) {
      for (SqliteVersion version : List.of(TestSqlite.OLD, TestSqlite.NEW)) {
        try (TestSqlite database = HardSchema.create()) {
          database.run(view);
          Map<String, String> schema = database.schema();
          List<Operation> drop = List.of(
              new DropUnique("Order", "order_spare_key"), new DropColumn("Order", "spare", true));
          org.assertj.core.api.Assertions.assertThatThrownBy(
                  () -> database.migrate(version, HardSchema.model(), drop))
              .hasMessageContaining("view q");
          assertThat(database.schema()).isEqualTo(schema);
        }
      }
    }
  }

  @Test
  @DisplayName("S05: the counter of an empty table")
  void emptyTableKeepsItsCounter() throws Exception {
    try (TestSqlite database = HardSchema.create()) {
      Column v = column("v", raw("text"));
      SchemaModel model = SchemaModel.of(io.migration4j.schema.Table.table(
              "empty_counter", column("id", bigint()).asIdentity(), v)
          .primaryKey("id"));
      database.migrate(model, new AlterColumn("empty_counter", v, v.type(varchar(9)), false));
      assertThat(database.copies()).isEqualTo(1);
      database.run("insert into empty_counter (v) values ('c')");
      assertThat(database.value("select id from empty_counter")).isEqualTo("3");
    }
  }

  @Test
  void droppedColumnThatTheDatabaseUsesIsRefused() throws Exception {
    for (String column : List.of("qty", "group", "user_id")) {
      try (TestSqlite database = HardSchema.create()) {
        SchemaModel model = HardSchema.model();
        List<Operation> drop = new ArrayList<>();
        if (column.equals("qty")) {
          drop.add(new DropCheck("Order", "order_qty_check"));
        } else if (column.equals("user_id")) {
          drop.add(new DropForeignKey("Order", "order_user_id_fkey"));
          drop.add(new DropIndex("Order", "order_user_idx"));
        }
        drop.add(new DropColumn("Order", column, true));
        Map<String, String> schema = database.schema();
        if (column.equals("user_id")) {
          database.migrate(TestSqlite.OLD, model, drop);
          assertThat(database.copies()).isEqualTo(1);
        } else {
          org.assertj.core.api.Assertions.assertThatThrownBy(
                  () -> database.migrate(TestSqlite.NEW, model, drop))
              .hasMessageContaining("Cannot drop column Order." + column);
          assertThat(database.schema()).isEqualTo(schema);
        }
      }
    }
  }
}
