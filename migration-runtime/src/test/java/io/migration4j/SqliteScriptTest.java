package io.migration4j;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.Index;
import io.migration4j.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Scripts for SQLite, run through sqlite3 where it is installed, leave what an online run leaves, or
 * everything as it was.
 */
class SqliteScriptTest {
  private static final Column NAME = column("name", varchar(50));
  private static final Column AGE = column("age", integer());
  private static final Class<?>[] ALL = {Create.class, Rebuild.class, Constrain.class};

  /** Two tables with rows and a trigger. */
  @Revision(id = "a1", message = "Create 'users' -- and orders;")
  public static final class Create implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(
          table("users", column("id", bigint()).asIdentity(), NAME, AGE).primaryKey("id"));
      op.createTable(
          table("orders", column("id", bigint()).asIdentity(), column("user_id", bigint()))
              .primaryKey("id"));
      op.createIndex("users", Index.index("users_name_idx", "name").where("age > 5"));
      op.execute("create trigger users_t after insert on users begin\n  update users set age = 9"
              + " where id = new.id and age is null;\n  select ';';\nend")
          .schemaNeutral();
      op.execute("insert into users (name, age) values ('Ann; -- ''x''', 30), ('Bob', 7)");
      op.execute("insert into orders (user_id) values (1), (2)");
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("orders").losesData();
      op.dropTable("users").losesData();
    }
  }

  /** Copies of both, around a data step. */
  @Revision(id = "b2", revises = "a1")
  public static final class Rebuild implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addForeignKey("orders", foreignKey("orders_fkey", "user_id").references("users", "id"));
      op.alterColumn("users", AGE, AGE.type(bigint()));
      op.execute("update users set age = age + 1");
      op.alterColumn("users", NAME, NAME.defaultsTo("'nobody'"));
    }

    @Override
    public void downgrade(Operations op) {
      op.alterColumn("users", NAME.defaultsTo("'nobody'"), NAME);
      op.execute("update users set age = age - 1");
      op.alterColumn("users", AGE.type(bigint()), AGE);
      op.dropForeignKey("orders", "orders_fkey");
    }
  }

  /** What SQLite does in place online since 3.53. */
  @Revision(id = "c3", revises = "b2")
  public static final class Constrain implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.alterColumn(
          "users", NAME.defaultsTo("'nobody'"), NAME.defaultsTo("'nobody'").notNull());
      op.addCheck("users", check("users_age_check", "age < 200"));
      op.addUnique("users", UniqueConstraint.unique("users_name_key", "name"));
      op.addColumn("users", column("mail", varchar(90)));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropColumn("users", "mail").losesData();
      op.dropUnique("users", "users_name_key");
      op.dropCheck("users", "users_age_check");
      op.alterColumn("users", NAME.defaultsTo("'nobody'").notNull(), NAME.defaultsTo("'nobody'"));
    }
  }

  private static TestDatabase sqlite() {
    return TestDatabase.of(Database.SQLITE);
  }

  private static ScriptWriter offline() {
    return ScriptWriter.of(Revisions.of(List.of(ALL)), Database.SQLITE);
  }

  private static void runs(TestDatabase database, SqlScript script) throws Exception {
    assertThat(Shell.run(database, script))
        .as(script.text())
        .matches(Shell.Outcome::succeeded, "succeeded");
  }

  private static void stops(TestDatabase database, SqlScript script, String problem)
      throws Exception {
    List<String> before = exactly(database);
    assertThat(Shell.run(database, script))
        .as(script.text())
        .matches(outcome -> !outcome.succeeded(), "stopped")
        .matches(outcome -> outcome.output().contains(problem), "named the problem");
    assertThat(exactly(database)).isEqualTo(before);
  }

  private static List<String> exactly(TestDatabase database) throws Exception {
    return database.rows("select type, name, tbl_name, sql from sqlite_master order by name");
  }

  /** Definitions whatever their spelling, rows, and history but for moment and person. */
  private static List<String> state(TestDatabase database) throws Exception {
    List<String> state = new ArrayList<>();
    for (String sql : database.rows("select sql from sqlite_master where sql is not null and type ="
        + " 'table' and name not like 'sqlite%' order by name")) {
      state.add(TableText.read(sql).normal());
    }
    state.addAll(database.rows(
        "select sql from sqlite_master where type <> 'table' and sql is not null order by name"));
    if (database.tables().contains("users")) {
      state.addAll(database.rows("select *, typeof(age) from users order by id"));
      state.addAll(database.rows("select * from orders order by id"));
    }
    state.addAll(database.rows("select id, revises, depends_on, description, checksum, how,"
        + " branches, format, length(applied_at) from migration_history order by id"));
    return state;
  }

  @Test
  @DisplayName("S19: pragmas outside, BEGIN and COMMIT inside, a declared version, a guard")
  void scriptHasPragmasOutsideAndSaysItsVersion() {
    List<String> lines = offline().upgrade("heads").lines();
    assertThat(lines).anyMatch(line -> line.startsWith("-- For SQLite 3.40 or later."));
    assertThat(lines.indexOf("pragma foreign_keys = off;")).isPositive();
    assertThat(lines.indexOf("begin immediate;"))
        .isEqualTo(lines.indexOf("pragma foreign_keys = off;") + 1);
    assertThat(lines.indexOf("commit;")).isGreaterThan(lines.indexOf("begin immediate;"));
    assertThat(lines.stream().filter("commit;"::equals)).hasSize(ALL.length);
    assertThat(offline().upgrade("heads").lines()).isEqualTo(lines);
  }

  @Test
  void upDownAndUpLeaveWhatAnOnlineRunLeaves() throws Exception {
    TestDatabase online = sqlite();
    TestDatabase scripted = sqlite();
    online.migrator(ALL).upgrade("heads");
    runs(scripted, offline().upgrade("heads"));
    assertThat(state(scripted)).isEqualTo(state(online));
    online.migrator(ALL).downgrade("base");
    runs(scripted, scripted.migrator(ALL).script().downgrade("base"));
    assertThat(state(scripted)).isEqualTo(state(online));
    online.migrator(ALL).upgrade("heads");
    runs(scripted, offline().upgrade("base:head"));
    assertThat(state(scripted)).isEqualTo(state(online));
  }

  @Test
  void statementsOfAScriptRunInOtherProgramsToo() throws Exception {
    TestDatabase online = sqlite();
    TestDatabase scripted = sqlite();
    online.migrator(ALL).upgrade("heads");
    scripted.run(Shell.statements(offline().upgrade("heads").text()).toArray(String[]::new));
    assertThat(state(scripted)).isEqualTo(state(online));
  }

  @Test
  void scriptForARangeTakesWhatWasMadeOnline() throws Exception {
    TestDatabase database = sqlite();
    TestDatabase online = sqlite();
    database.migrator(ALL).upgrade("heads");
    runs(database, offline().downgrade("head:a1"));
    online.migrator(ALL).upgrade("a1");
    assertThat(state(database)).isEqualTo(state(online));
  }

  @Test
  void unmanagedObjectStopsAScriptThatDoesNotKnowItAndStaysWithOneThatDoes() throws Exception {
    TestDatabase database = sqlite();
    database.migrator(ALL).upgrade("a1");
    database.run(
        "create table log (m text)",
        "create trigger mine after update on users begin insert into log values ('u'); end");
    stops(database, offline().upgrade("a1:head"), "sqlite_schema is not what this script");
    runs(database, database.migrator(ALL).script().upgrade("heads"));
    assertThat(database.rows("select name from sqlite_master where type = 'trigger' order by name"))
        .containsExactly("mine", "users_t");
    assertThat(database.rows("select count(*) from log")).containsExactly("2");
    assertThat(database.appliedIds()).containsExactly("a1", "b2", "c3");
  }

  @Test
  void rowsThatDoNotFitStopAScript() throws Exception {
    TestDatabase database = sqlite();
    database.migrator(ALL).upgrade("b2");
    database.run("insert into users (name, age) values (null, 1)");
    stops(
        database,
        database.migrator(ALL).script().upgrade("heads"),
        "Cannot make column users.name not null: it is empty in some rows");
    assertThat(database.appliedIds()).containsExactly("a1", "b2");
  }

  @Test
  void rowThatRefersToNoneStopsAScript() throws Exception {
    TestDatabase database = sqlite();
    database.migrator(ALL).upgrade("a1");
    database.run("insert into orders (user_id) values (99)");
    stops(database, offline().upgrade("a1:head"), "Cannot add foreign key orders_fkey to orders");
  }

  @Test
  void anotherHistoryStopsAScript() throws Exception {
    TestDatabase database = sqlite();
    database.migrator(ALL).upgrade("heads");
    stops(database, offline().upgrade("heads"), "The history is not what this script goes on from");
  }

  @Test
  void stampScriptWritesTheHistoryOnly() throws Exception {
    TestDatabase database = sqlite();
    runs(database, offline().stamp("heads"));
    assertThat(database.appliedIds()).containsExactly("a1", "b2", "c3");
    assertThat(database.migrator(ALL).upgrade("heads").steps()).isEmpty();
  }
}
