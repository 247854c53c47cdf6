package io.migration4j.jdbc;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Replay;
import io.migration4j.operation.RunJava;
import io.migration4j.schema.Column;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Migrations of SQLite; the numbers are those of the cases in ACCEPTANCE.md. */
class SqliteSessionTest {
  private static final Column NAME = column("name", varchar(50));
  private static final Table USERS = table(
          "users", column("id", bigint()).asIdentity(), NAME, column("age", integer()))
      .primaryKey("id")
      .unique("users_name_key", "name");
  private static final SchemaModel MODEL = SchemaModel.of(USERS);

  private TestSqlite database;

  @BeforeEach
  void create() throws Exception {
    database = new TestSqlite();
    database.migrate(SchemaModel.EMPTY, new CreateTable(USERS));
    database.run("insert into users (name, age) values ('Ann', 30), ('Bob', null), ('12', 7)");
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  private static Operation retype(String type) {
    return new AlterColumn(
        "users", NAME, NAME.type(io.migration4j.schema.SqlType.raw(type)), false);
  }

  private static ExecuteSql sql(String text) {
    return new ExecuteSql(SqlText.sql(text), SqlText.NONE, Optional.empty());
  }

  @Test
  void createdTableIsWhatHibernateWouldMakeWithNames() throws Exception {
    assertThat(database.value("select sql from sqlite_schema where name = 'users'"))
        .isEqualTo("CREATE TABLE users (\n  id integer,\n  name varchar(50),\n  age integer,\n"
            + "  constraint users_pkey primary key (id)\n)");
    assertThat(database.value("select max(id) from users")).isEqualTo("3");
  }

  @Test
  @DisplayName("S01, safety 58: children of all kinds keep their rows")
  void s01ChildrenKeepAllRowsWhenTheirParentIsCopied() throws Exception {
    Table[] children = new Table[4];
    SchemaModel model = MODEL;
    ReferentialAction[] actions = ReferentialAction.values();
    for (int i = 0; i < children.length; i++) {
      String name = "child_" + actions[i + 1].name().toLowerCase(java.util.Locale.ROOT);
      Table child = table(name, column("id", bigint()).asIdentity(), column("user_id", bigint()))
          .primaryKey("id");
      ForeignKey key = foreignKey(name + "_fkey", "user_id")
          .references("users", "id")
          .onDelete(actions[i + 1])
          .onUpdate(actions[i + 1]);
      model = database.migrate(model, new CreateTable(child), new AddForeignKey(name, key));
      assertThat(database.copies()).isZero();
      database.run("insert into " + name + " (user_id) values (1), (1), (2)");
    }
    Map<String, List<List<String>>> before = database.contents();
    database.migrate(model, retype("text"));
    assertThat(database.copies()).isEqualTo(1);
    assertThat(database.contents()).isEqualTo(before);
    assertThat(database.value("pragma foreign_keys")).isEqualTo("1");
    database.run("delete from child_restrict", "delete from users where id = 1");
    assertThat(database.value("select count(*) from child_cascade")).isEqualTo("1");
  }

  @Test
  @DisplayName("S02, safety 70: a caller's transaction")
  void s02ConnectionInATransactionIsRefusedAndLeftAlone() throws Exception {
    database.run("begin", "insert into users (name) values ('mine')");
    assertThatThrownBy(() -> database.migrate(MODEL, retype("text")))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("inside a transaction");
    database.run("commit");
    assertThat(database.value("select count(*) from users")).isEqualTo("4");
    database.connection().setAutoCommit(false);
    assertThatThrownBy(() -> database.migrate(MODEL, retype("text")))
        .hasMessageContaining("not in autocommit mode");
  }

  @Test
  void s04BrokenViewStaysAndDoesNotHinderACopy() throws Exception {
    database.run("create view broken as select gone from nowhere");
    database.migrate(MODEL, retype("text"));
    assertThat(database.schema()).containsKey("view broken on broken");
    assertThatThrownBy(() ->
            database.migrate(MODEL, new io.migration4j.operation.RenameTable("users", "people")))
        .hasMessageContaining("error in view broken");
  }

  @Test
  void viewThatWouldBreakIsNamed() throws Exception {
    database.run("create view ages as select age from users");
    Map<String, String> schema = database.schema();
    assertThatThrownBy(
            () -> database.migrate(MODEL, retype("text"), new DropColumn("users", "age", true)))
        .hasMessageContaining("view ages")
        .hasMessageContaining("Drop it with execute");
    assertThat(database.schema()).isEqualTo(schema);
  }

  @Test
  @DisplayName("S06, safety 59: cycles, self references, composite keys")
  void s06CyclesAndSelfReferencesComeAndGo() throws Exception {
    Table a = table(
            "a",
            column("id", bigint()).asIdentity(),
            column("b1", bigint()),
            column("b2", bigint()))
        .primaryKey("id");
    Table b = table(
            "b",
            column("x", bigint()).notNull(),
            column("y", bigint()).notNull(),
            column("a_id", bigint()),
            column("self", bigint()))
        .primaryKey("x", "y")
        .unique("b_self_key", "self");
    List<Operation> up = List.of(
        new CreateTable(a),
        new CreateTable(b),
        new AddForeignKey("a", foreignKey("a_b_fkey", "b1", "b2").references("b", "x", "y")),
        new AddForeignKey("b", foreignKey("b_a_fkey", "a_id").references("a", "id")),
        new AddForeignKey("b", foreignKey("b_self_fkey", "self").references("b", "self")));
    List<Operation> down = Replay.inverse(up, MODEL);
    SchemaModel after = database.migrate(TestSqlite.NEW, MODEL, up);
    assertThat(database.copies()).isZero();
    Map<String, String> schema = database.schema();
    database.run(
        "begin",
        "pragma defer_foreign_keys = on",
        "insert into a values (1, 5, 6)",
        "insert into b values (5, 6, 1, 9)",
        "commit");
    for (SqliteVersion version : List.of(TestSqlite.OLD, TestSqlite.NEW)) {
      database.migrate(version, after, down);
      assertThat(database.value("select count(*) from sqlite_schema where name in ('a', 'b')"))
          .isEqualTo("0");
      database.migrate(version, MODEL, up);
      assertThat(database.schema()).isEqualTo(schema);
    }
  }

  @Test
  @DisplayName("S09, safety 65: rows that do not fit")
  void s09RowsThatDoNotFitAreNamedAndNothingChanges() throws Exception {
    Map<String, String> schema = database.schema();
    Map<String, List<List<String>>> contents = database.contents();
    Column age = USERS.column("age");
    for (SqliteVersion version : List.of(TestSqlite.OLD, TestSqlite.NEW)) {
      assertThatThrownBy(() -> database.migrate(
              version, MODEL, List.of(new AlterColumn("users", age, age.notNull(), false))))
          .hasMessage("Cannot make column users.age not null: it is empty in 1 row (id 2). Fill it"
              + " with execute before this operation.");
      assertThatThrownBy(() -> database.migrate(
              version, MODEL, List.of(new AddCheck("users", check("adult", "age >= 18")))))
          .hasMessageContaining("Cannot add check adult to users")
          .hasMessageContaining("1 row (id 3)");
      assertThatThrownBy(() -> database.migrate(
              version,
              MODEL,
              List.of(
                  new AddColumn("users", column("x", integer()).defaultsTo("abs(-1)")),
                  new AddCheck("users", check("adult", "age * x >= 18")))))
          .isInstanceOf(StatementFailedException.class)
          .hasMessageContaining("adult");
      assertThatThrownBy(() -> database.migrate(
              version,
              MODEL,
              List.of(new AddColumn("users", column("x", integer()).notNull()))))
          .hasMessageContaining(
              "Cannot add column users.x as not null without a default: the table" + " has 3 rows");
      assertThat(database.schema()).isEqualTo(schema);
      assertThat(database.contents()).isEqualTo(contents);
      assertThat(database.value("pragma foreign_keys")).isEqualTo("1");
    }
  }

  @Test
  void s10LeftoverTableIsNotOverwritten() throws Exception {
    database.run(
        "create table migration_copy_of_users (x)",
        "insert into migration_copy_of_users values (1)");
    assertThatThrownBy(() -> database.migrate(MODEL, retype("text")))
        .hasMessageContaining("has a table migration_copy_of_users");
    assertThat(database.value("select count(*) from migration_copy_of_users")).isEqualTo("1");
  }

  private SchemaModel withOrders() throws Exception {
    Table orders = table("orders", column("id", bigint()).asIdentity(), column("user_id", bigint()))
        .primaryKey("id");
    ForeignKey key = foreignKey("orders_user_id_fkey", "user_id")
        .references("users", "id")
        .onDelete(ReferentialAction.CASCADE);
    SchemaModel model =
        database.migrate(MODEL, new CreateTable(orders), new AddForeignKey("orders", key));
    database.run("insert into orders (user_id) values (1), (2)");
    return model;
  }

  @Test
  @DisplayName("S11, safety 64: a violation that was there before")
  void s11ViolationThatWasThereBeforeIsNotOurs() throws Exception {
    SchemaModel model = withOrders();
    database.run(
        "pragma foreign_keys = off",
        "insert into orders (user_id) values (99)",
        "pragma foreign_keys = on");
    database.migrate(model, retype("text"), sql("update users set age = 1"));
    assertThatThrownBy(() -> database.migrate(model, sql("delete from users where id = 1")))
        .hasMessageContaining("1 rows of table orders refer to no row of users")
        .hasMessageContaining("1 more did so before the migration");
  }

  @Test
  void dataStepThatLeavesOrphansIsNamed() throws Exception {
    SchemaModel model = withOrders();
    assertThatThrownBy(() -> database.migrate(
            model, sql("update users set age = 1"), new RunJava("forget Ann", connection -> {
              try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("delete from users where id = 1");
              }
            })))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining(
            "After \"run forget Ann\", 1 rows of table orders refer to no row of users"
                + " (rowid 1)");
    assertThat(database.value("select count(*) from users where age = 1")).isEqualTo("0");
  }

  @Test
  void newForeignKeyOverOrphansIsRefused() throws Exception {
    SchemaModel model = withOrders();
    SchemaModel free = database.migrate(model, new DropForeignKey("orders", "orders_user_id_fkey"));
    database.run("insert into orders (user_id) values (99)");
    assertThatThrownBy(() -> database.migrate(
            free,
            new AddForeignKey(
                "orders", foreignKey("orders_fkey", "user_id").references("users", "id"))))
        .hasMessageContaining(
            "Cannot add foreign key orders_fkey to orders: users has no row for user_id of 1 row");
  }

  @Test
  void s12ManyChangesCostOneCopyATable() throws Exception {
    SchemaModel model = withOrders();
    Column age = USERS.column("age");
    database.migrate(
        TestSqlite.OLD,
        model,
        List.of(
            new DropForeignKey("orders", "orders_user_id_fkey"),
            retype("text"),
            new AlterColumn("users", age, age.defaultsTo("1"), false),
            new AddCheck("users", check("users_age_check", "age > 0")),
            new AddColumn("orders", column("at", varchar(9)).defaultsTo("current_timestamp")),
            new AddForeignKey(
                "orders", foreignKey("orders_fkey", "user_id").references("users", "id"))));
    assertThat(database.copies()).isEqualTo(2);
  }

  @Test
  void s13ColumnsAreAddedInPlaceWhereTheyCanBe() throws Exception {
    for (Column added : List.of(
        column("a1", integer()),
        column("a2", integer()).notNull().defaultsTo("-5"),
        column("a3", varchar(5)).defaultsTo("'x'").collate("nocase"))) {
      database.migrate(MODEL, new AddColumn("users", added));
      assertThat(database.copies()).isZero();
    }
    for (Column added : List.of(
        column("b1", varchar(9)).defaultsTo("current_timestamp"),
        column("b2", varchar(9)).notNull().defaultsTo("('a' || 'b')"),
        column("b3", integer()).generatedAs("age + 1"))) {
      database.migrate(MODEL, new AddColumn("users", added));
      assertThat(database.copies()).isEqualTo(1);
    }
    assertThat(database.rows("select a2, a3, b2, b3 from users where id = 1"))
        .containsExactly(List.of("-5", "x", "ab", "31"));
  }

  @Test
  void s15BothPathsEndInEqualSchemas() throws Exception {
    Column age = USERS.column("age");
    List<Operation> up = List.of(
        new AddCheck("users", check("users_age_check", "age <> 5")),
        sql("update users set age = 1 where age is null"),
        new AlterColumn("users", age, age.notNull(), false));
    List<Operation> down = List.of(
        new AlterColumn("users", age.notNull(), age, false),
        new DropCheck("users", "users_age_check"));
    Map<String, String> before = database.schema();
    SchemaModel after = database.migrate(TestSqlite.NEW, MODEL, up);
    assertThat(database.copies()).isZero();
    String made = text();
    database.migrate(TestSqlite.NEW, after, down);
    assertThat(database.copies()).isZero();
    String undone = text();
    database.migrate(TestSqlite.OLD, MODEL, up);
    assertThat(database.copies()).isEqualTo(2);
    assertThat(text()).isEqualTo(made);
    database.migrate(TestSqlite.OLD, after, down);
    assertThat(text()).isEqualTo(undone);
    assertThat(database.schema().keySet()).isEqualTo(before.keySet());
  }

  private String text() throws Exception {
    return io.migration4j.dialect.sqlite.TableText.read(
            database.value("select sql from sqlite_schema where name = 'users'"))
        .normal();
  }

  @Test
  void s16ColumnThatATriggerNamesIsNotDropped() throws Exception {
    database.run("create trigger t after update of age on users begin select 1; end");
    assertThatThrownBy(() -> database.migrate(MODEL, new DropColumn("users", "age", true)))
        .hasMessageContaining("Cannot drop column users.age: the database has trigger t");
  }

  @Test
  void s17DataStepsKeepTheirPlace() throws Exception {
    Column age = USERS.column("age");
    database.migrate(
        TestSqlite.OLD,
        MODEL,
        List.of(
            new AddColumn("users", column("born", integer())),
            sql("update users set born = 2000 - coalesce(age, 0); update users set age = 0"),
            new AlterColumn("users", age, age.notNull(), false),
            sql("insert into users (name, age, born) values ('New', 1, 2)"),
            new DropColumn("users", "age", true)));
    assertThat(database.rows("select born from users order by id"))
        .containsExactly(List.of("1970"), List.of("2000"), List.of("1993"), List.of("2"));
  }

  @Test
  void s20ValuesOfAnotherTypeAreFoundBeforeAnythingIsWritten() throws Exception {
    assertThatThrownBy(() ->
            database.migrate(MODEL, new AlterColumn("users", NAME, NAME.type(bigint()), true)))
        .hasMessage(
            "Cannot change column users.name from varchar(50) to bigint: its value does not fit"
                + " in 2 rows (id 1, 2). Correct the values with execute before this operation.");
    assertThat(database.told()).isEmpty();
    for (boolean consent : List.of(false, true)) {
      assertThatThrownBy(() -> database.migrate(
              MODEL, new AlterColumn("users", NAME, NAME.type(varchar(2)), consent)))
          .hasMessageContaining("does not fit in 2 rows");
    }
    database.run("delete from users where id < 3");
    database.migrate(MODEL, new AlterColumn("users", NAME, NAME.type(bigint()), false));
    assertThat(database.value("select typeof(name) from users")).isEqualTo("integer");
  }

  @Test
  void booleansBecomeTheWordsThatPostgresqlMakesOfThemAndBack() throws Exception {
    Column old = column("old", io.migration4j.schema.SqlType.bool());
    SchemaModel model = database.migrate(MODEL, new AddColumn("users", old));
    database.run(
        "update users set old = true where id = 1", "update users set old = false where id = 2");
    Operation change = new AlterColumn("users", old, old.type(varchar(5)), false);
    SchemaModel after = database.migrate(model, change);
    assertThat(database.rows("select old from users order by id"))
        .containsExactly(List.of("true"), List.of("false"), List.of(""));
    database.migrate(after, change.inverse(model).get(0));
    assertThat(database.rows("select old, typeof(old) from users order by id"))
        .containsExactly(List.of("1", "integer"), List.of("0", "integer"), List.of("", "null"));
  }

  @Test
  void whatHibernateLeftUnnamedIsFoundByStructure() throws Exception {
    database.run(
        "create table h (id integer, s varchar(9) check ((s in ('A','B'))), u varchar(9)"
            + " unique, primary key (id))",
        "insert into h values (1, 'A', 'x')");
    Table h = table(
            "h",
            column("id", bigint()).asIdentity(),
            column("s", varchar(9)),
            column("u", varchar(9)))
        .primaryKey("id")
        .unique("h_u_key", "u")
        .check("h_s_check", "s in ('A','B')");
    database.migrate(
        SchemaModel.of(h), new DropCheck("h", "h_s_check"), new DropUnique("h", "h_u_key"));
    assertThat(database.copies()).isEqualTo(1);
    assertThat(database.value("select sql from sqlite_schema where name = 'h'"))
        .isEqualTo("CREATE TABLE \"h\" (id integer, s varchar(9), u varchar(9), primary key (id))");
  }

  @Test
  void foreignKeyToADroppedTableIsDroppedWithIt() throws Exception {
    SchemaModel model = withOrders();
    database.migrate(
        TestSqlite.OLD,
        model,
        List.of(new DropForeignKey("orders", "orders_user_id_fkey"), new DropTable("users", true)));
    assertThat(database.value("select count(*) from orders")).isEqualTo("2");
    assertThat(database.rows("pragma foreign_key_list(orders)")).isEmpty();
  }
}
