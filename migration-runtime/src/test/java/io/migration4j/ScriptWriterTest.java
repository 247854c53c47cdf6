package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.Shop.C_Greet;
import io.migration4j.jdbc.PostgresCatalogReader;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scripts for PostgreSQL, run through psql, leave what an online run leaves. */
class ScriptWriterTest {
  private static final Class<?>[] BRANCHES = {
    Branched.Users.class,
    Branched.Phone.class,
    Branched.City.class,
    Branched.Merged.class,
    Branched.Logs.class,
    Branched.RoleB.class
  };
  private static final Class<?>[] CONDITIONS = {
    A_CreateUsers.class, Changed.Conditional.class, Changed.DevelopmentColumn.class
  };

  private static TestDatabase postgres() {
    return TestDatabase.of(Database.POSTGRESQL);
  }

  private static ScriptWriter offline(Class<?>... classes) {
    return ScriptWriter.of(Revisions.of(List.of(classes)), Database.POSTGRESQL);
  }

  private static void runs(TestDatabase database, SqlScript script) throws Exception {
    assertThat(Shell.run(database, script))
        .as(script.text())
        .matches(Shell.Outcome::succeeded, "succeeded");
  }

  /** Catalog, rows and history, but for the moment. */
  private static List<String> state(TestDatabase database) throws Exception {
    List<String> state = new ArrayList<>();
    try (Connection connection = database.connect()) {
      state.addAll(new PostgresCatalogReader(connection).everything());
    }
    if (database.tables().contains("users")) {
      state.addAll(database.rows("SELECT * FROM users ORDER BY id"));
    }
    state.addAll(database.rows(
        "SELECT id, revises, depends_on, description, checksum, applied_by, how, branches,"
            + " format, length(applied_at) FROM migration_history ORDER BY id"));
    return state;
  }

  @Test
  void branchesAndMergesUpAndDownLeaveWhatAnOnlineRunLeaves() throws Exception {
    TestDatabase online = postgres();
    TestDatabase scripted = postgres();
    online.migrator(BRANCHES).upgrade("heads");
    runs(scripted, offline(BRANCHES).upgrade("heads"));
    assertThat(state(scripted)).isEqualTo(state(online));

    online.migrator(BRANCHES).downgrade("m@-1");
    runs(scripted, scripted.migrator(BRANCHES).script().downgrade("m@-1"));
    assertThat(state(scripted)).isEqualTo(state(online));
    assertThat(scripted.migrator(BRANCHES).upgrade("heads").steps())
        .hasSameSizeAs(online.migrator(BRANCHES).upgrade("heads").steps());
  }

  @Test
  void whatNoTransactionCanHaveStandsBetweenTwo() throws Exception {
    Class<?>[] stepped = {A_CreateUsers.class, Stepped.Mixed.class};
    TestDatabase online = postgres();
    TestDatabase scripted = postgres();
    online.migrator(stepped).upgrade();
    runs(scripted, offline(stepped).upgrade("head"));
    online.run("DROP TABLE migration_step");
    assertThat(state(scripted)).isEqualTo(state(online));
    runs(scripted, offline(stepped).downgrade("mix1:base"));
  }

  @Test
  void scriptGoesOnFromWhereTheDatabaseIs() throws Exception {
    TestDatabase database = postgres();
    database.migrator(A_CreateUsers.class, B_AddPhone.class).upgrade("a1");
    Migrator migrator = database.migrator(A_CreateUsers.class, B_AddPhone.class);

    SqlScript script = migrator.script().upgrade("head");
    assertThat(script.steps()).extracting(PlannedStep::id).containsExactly("b2");
    runs(database, script);
    assertThat(migrator.current().pending()).isEmpty();
    assertThat(migrator.script().upgrade("head").steps()).isEmpty();
    runs(database, migrator.script().upgrade("head"));
    assertThat(database.rows(
            "SELECT duration_ms >= 0, applied_by FROM migration_history" + " WHERE id = 'b2'"))
        .containsExactly("true|" + System.getProperty("user.name"));
  }

  @Test
  void rangeBeginsWhereItSaysWhateverTheDatabaseHas() throws Exception {
    TestDatabase database = postgres();
    runs(database, offline(A_CreateUsers.class, B_AddPhone.class).upgrade("base:a1"));
    runs(database, offline(A_CreateUsers.class, B_AddPhone.class).upgrade("a1:b2"));
    assertThat(database.rows("SELECT id, phone FROM users ORDER BY id"))
        .containsExactly("1|null", "2|null");
    runs(database, offline(A_CreateUsers.class, B_AddPhone.class).downgrade("b2:base"));
    assertThat(database.tables()).containsExactly("migration_history");
    assertThat(database.appliedIds()).isEmpty();
  }

  @Test
  void scriptStopsWhereTheHistoryIsAnother() throws Exception {
    TestDatabase database = postgres();
    SqlScript script = offline(A_CreateUsers.class, B_AddPhone.class).upgrade("a1:b2");
    Shell.Outcome outcome = Shell.run(database, script);
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.output())
        .contains("goes on from a1, but the database has: nothing", "Nothing of this transaction");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void nothingRunsAfterAFailedRevisionEvenIfTheShellGoesOn() throws Exception {
    TestDatabase database = postgres();
    SqlScript script = offline(A_CreateUsers.class, B_AddPhone.class).upgrade("head");
    database.run("CREATE TABLE users (id integer)");
    if (Shell.goOnAfterErrors(database, script)) {
      assertThat(database.tables()).containsExactly("users");
      assertThat(database.rows(
              "SELECT count(*) FROM information_schema.columns" + " WHERE table_name = 'users'"))
          .containsExactly("1");
    }
  }

  @Test
  void scriptKeepsOutOfTheWayOfAnOnlineRun() throws Exception {
    TestDatabase database = postgres();
    SqlScript script = offline(A_CreateUsers.class).upgrade("head");
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(("
          + "'x' || encode(substring(sha256('io.migration4j public.migration_history'::bytea)"
          + " from 1 for 8), 'hex'))::bit(64)::bigint)");
      Shell.Outcome outcome = Shell.run(database, script);
      assertThat(outcome.succeeded()).isFalse();
      assertThat(outcome.output()).contains("Another process migrates this database");
      assertThatThrownBy(() -> database
              .builder(A_CreateUsers.class)
              .lockTimeout(java.time.Duration.ZERO)
              .build()
              .upgrade())
          .hasMessageContaining("Cannot lock the database");
    }
    runs(database, script);
  }

  @Test
  void javaIsRefusedWithItsPlaceUnlessOmitted() throws Exception {
    ScriptWriter writer = offline(A_CreateUsers.class, B_AddPhone.class, C_Greet.class);
    assertThatThrownBy(() -> writer.upgrade("head"))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith(
            "No script can hold Java code: revision c3 would run write greetings"
                + " at io.migration4j.Shop$C_Greet(Shop.java:")
        .hasMessageContaining("-Dmigration.omitJava");
    TestDatabase database = postgres();
    SqlScript script = writer.omittingJava().upgrade("head");
    assertThat(script.text())
        .contains(
            "-- JAVA, not in this script: run write greetings at io.migration4j.Shop$C_Greet(");
    runs(database, script);
    assertThat(database.appliedIds()).containsExactly("a1", "b2", "c3");
    assertThat(database.rows("SELECT greeting FROM users WHERE id = 1")).containsExactly("null");
  }

  @Test
  void conditionsAreResolvedAndSaidAndKept() throws Exception {
    TestDatabase online = postgres();
    TestDatabase scripted = postgres();
    Map<String, String> environment = Map.of("STAGE", "test");
    online
        .builder(CONDITIONS)
        .environment(name -> Optional.ofNullable(environment.get(name)))
        .build()
        .upgrade();
    SqlScript script = offline(CONDITIONS)
        .environment(name -> Optional.ofNullable(environment.get(name)))
        .upgrade("head");
    assertThat(script.text()).contains("--   environment STAGE is development or test: yes");
    runs(scripted, script);
    assertThat(state(scripted)).isEqualTo(state(online));

    online.migrator(CONDITIONS).downgrade("a1");
    runs(scripted, scripted.migrator(CONDITIONS).script().downgrade("a1"));
    assertThat(state(scripted)).isEqualTo(state(online));
    assertThat(offline(CONDITIONS)
            .environment(name -> Optional.empty())
            .upgrade("head")
            .text())
        .contains("--   environment STAGE is test: no");
  }

  @Test
  void stampScriptsChangeTheHistoryAlone() throws Exception {
    TestDatabase online = postgres();
    TestDatabase scripted = postgres();
    for (TestDatabase database : List.of(online, scripted)) {
      database.run("CREATE TABLE users (id integer)");
    }
    online.migrator(BRANCHES).stamp("m", "i");
    runs(scripted, offline(BRANCHES).stamp("m", "i"));
    assertThat(state(scripted)).isEqualTo(state(online));
    online.migrator(BRANCHES).purgeAndStamp("b");
    runs(scripted, scripted.migrator(BRANCHES).script().purgeAndStamp("b"));
    assertThat(state(scripted)).isEqualTo(state(online));
    online.migrator(BRANCHES).stamp("base");
    runs(scripted, offline(BRANCHES).stamp("b:base"));
    assertThat(state(scripted)).isEqualTo(state(online));
  }

  @Test
  void downgradeWithoutDatabaseNeedsARange() {
    assertThatThrownBy(() -> offline(A_CreateUsers.class).downgrade("base"))
        .hasMessage(
            "Down to base, but from where? A script that looks at no database needs a range,"
                + " such as -Dto=head:base.");
  }

  @Test
  @DisplayName("Alembic §1.2: upgrade ae10:1975 --sql, a backwards range, is silent there")
  void backwardsRangeSaysWhichCommandIsMeant() {
    assertThatThrownBy(() -> offline(A_CreateUsers.class, B_AddPhone.class).upgrade("b2:a1"))
        .hasMessage("The range b2:a1 runs the other way. Run mvn migration:downgrade -Dto=b2:a1"
            + " -Dsql.");
  }

  @Test
  void sameInputGivesTheSameText() {
    assertThat(offline(BRANCHES).upgrade("heads")).isEqualTo(offline(BRANCHES).upgrade("heads"));
  }

  @Test
  void historyMayLieInASchemaOfItsOwn() throws Exception {
    TestDatabase database = postgres();
    database.run("CREATE SCHEMA \"Book keeping\"");
    runs(database, offline(A_CreateUsers.class).historySchema("Book keeping").upgrade("head"));
    assertThat(database.rows("SELECT id FROM \"Book keeping\".migration_history"))
        .containsExactly("a1");
    assertThat(database
            .builder(A_CreateUsers.class)
            .historySchema("Book keeping")
            .build()
            .current()
            .pending())
        .isEmpty();
  }

  @Test
  void settingsOfTheUsersSqlDoNotReachTheHistory() throws Exception {
    TestDatabase database = postgres();
    SqlScript script = offline(Wanderer.class).upgrade("head");
    runs(database, script);
    assertThat(database.appliedIds()).containsExactly("w");
    assertThat(database.rows("SELECT text FROM notes")).containsExactly("it's \\ -- odd; $$");
  }

  /** Leaves the search path elsewhere, and ends in a comment. */
  @Revision(id = "w")
  public static final class Wanderer implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("CREATE TABLE notes (text text)").schemaNeutral();
      op.execute("INSERT INTO notes VALUES ('it''s \\ -- odd; $$') -- a note");
      op.execute("CREATE SCHEMA elsewhere; SET search_path = elsewhere").schemaNeutral();
    }

    @Override
    public void downgrade(Operations op) {}
  }
}
