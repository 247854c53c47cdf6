package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.jdbc.Unfinished;
import io.migration4j.revision.Direction;
import io.migration4j.schema.Database;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Revisions that cannot be one transaction on PostgreSQL: their steps, their journal, their leftovers. */
class SteppedRevisionTest {
  private static final String COLUMNS = "SELECT column_name FROM information_schema.columns"
      + " WHERE table_schema = 'public' AND table_name = 'users' ORDER BY ordinal_position";
  private static final String INDEXES =
      "SELECT indexrelid::regclass::text, indisvalid FROM pg_index"
          + " WHERE indrelid = 'users'::regclass AND NOT indisprimary";
  private static final String JOURNAL = "SELECT step, state FROM migration_step ORDER BY step";

  private static TestDatabase withUsers() {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();
    return database;
  }

  @ParameterizedTest
  @EnumSource
  void mixedRevisionRunsUpAndDownAndUp(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);
    migrator.upgrade();
    migrator.downgrade("a1");
    migrator.upgrade();

    assertThat(migrator.current()).isEqualTo(new Current(List.of("mix1"), List.of(), List.of()));
    database.run("UPDATE users SET age = 1, size = 2");
    if (kind == Database.POSTGRESQL) {
      assertThat(database.rows(INDEXES)).containsExactly("users_name_idx|true");
      assertThat(database.rows(JOURNAL)).isEmpty();
    } else {
      assertThat(database.tables()).doesNotContain("migration_step");
    }
  }

  @Test
  @DisplayName("3.6 LK21 an index of a partitioned table cannot be built concurrently")
  void concurrentIndexOfAPartitionedTableIsRefusedBeforeTheFirstStep() throws Exception {
    TestDatabase database = withUsers();
    database.run(
        "ALTER TABLE users RENAME TO users_all",
        "CREATE TABLE users (LIKE users_all) PARTITION BY HASH (id)");
    Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);

    assertThatThrownBy(migrator::upgrade)
        .hasMessageContaining("Cannot create unique index users_name_idx on users concurrently:"
            + " table users is partitioned by HASH (id), and PostgreSQL does nothing concurrently"
            + " there. Leave that out, or");
    assertThat(database.rows(COLUMNS)).containsExactly("id", "name");
    assertThat(migrator.current().unfinished()).isEmpty();
  }

  @Test
  void failedStepLeavesNothingAndTheNextRunGoesOn() throws Exception {
    TestDatabase database = withUsers();
    database.run("UPDATE users SET name = 'Ada'");
    Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);

    assertThatThrownBy(migrator::upgrade)
        .hasMessageStartingWith("Upgrade of revision mix1 (Unique names) failed at"
            + " io.migration4j.Stepped$Mixed(Stepped.java:19):")
        .hasMessageContaining("create unique index concurrently users_name_idx")
        .hasMessageContaining("SQLSTATE 23505")
        .hasMessageContaining(
            "In the database is what was done before: revision mix1 was upgraded by 1"
                + " of 3 steps.")
        .hasMessageContaining("run mvn migration:downgrade -Dto=mix1-1.");
    assertThat(database.rows(COLUMNS)).containsExactly("id", "name", "age");
    assertThat(database.rows(INDEXES)).isEmpty();
    assertThat(migrator.current().heads()).containsExactly("a1");
    Unfinished half = migrator.current().unfinished().orElseThrow();
    assertThat(half.describe()).isEqualTo("revision mix1 was upgraded by 1 of 3 steps");
    assertThat(half.direction()).isEqualTo(Direction.UP);

    database.run("UPDATE users SET name = 'Grace' WHERE id = 2");
    assertThat(migrator.upgrade().heads()).containsExactly("mix1");
    assertThat(database.rows(COLUMNS)).containsExactly("id", "name", "age", "size");
    assertThat(database.rows(INDEXES)).containsExactly("users_name_idx|true");
    assertThat(database.rows(JOURNAL)).isEmpty();
  }

  @Test
  void halfAppliedRevisionIsTakenBackByTheDowngradeItNames() throws Exception {
    TestDatabase database = withUsers();
    database.run("UPDATE users SET name = 'Ada'");
    Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);
    assertThatThrownBy(migrator::upgrade).hasMessageContaining("SQLSTATE 23505");

    assertThat(migrator.downgrade("mix1-1").heads()).containsExactly("a1");
    assertThat(database.rows(COLUMNS)).containsExactly("id", "name");
    assertThat(migrator.current().unfinished()).isEmpty();
    assertThat(migrator.downgrade("a1").steps()).isEmpty();
  }

  @Test
  void stepsThatAreDoneCannotBeChanged() throws Exception {
    TestDatabase database = withUsers();
    database.run("UPDATE users SET name = 'Ada'");
    assertThatThrownBy(
            () -> database.migrator(A_CreateUsers.class, Stepped.Mixed.class).upgrade())
        .hasMessageContaining("SQLSTATE 23505");
    assertThatThrownBy(() ->
            database.migrator(A_CreateUsers.class, Stepped.ChangedBegin.class).upgrade())
        .hasMessageContaining("its step 1 was add column users.age, and the class says add column"
            + " users.years. Restore that part of io.migration4j.Stepped$ChangedBegin");
    assertThat(database
            .migrator(A_CreateUsers.class, Stepped.ChangedRest.class)
            .upgrade()
            .heads())
        .containsExactly("mix1");
  }

  private static TestDatabase moody() throws SQLException {
    TestDatabase database = withUsers();
    database.run(
        "CREATE TABLE mood (fatal boolean)",
        "INSERT INTO mood VALUES (true)",
        "CREATE FUNCTION mood(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN"
            + " IF (SELECT fatal FROM public.mood) THEN"
            + " PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); END IF;"
            + " RETURN $1; END $$");
    return database;
  }

  @Test
  @DisplayName("safety 73: an invalid index that a crash left is dropped and built again")
  void invalidIndexIsHealedByTheNextRun() throws Exception {
    TestDatabase database = moody();
    Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Moody.class);
    assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrationException.class);
    assertThat(database.rows(INDEXES)).containsExactly("users_mood_idx|false");
    assertThat(database.rows(JOURNAL)).containsExactly("1|done", "2|begun");
    assertThat(migrator.current().unfinished().orElseThrow().describe())
        .isEqualTo("revision mix2 was upgraded by 1 of 2 steps and stopped in create index"
            + " users_mood_idx on users concurrently");

    database.run("UPDATE mood SET fatal = false");
    assertThat(migrator.upgrade().heads()).containsExactly("mix2");
    assertThat(database.rows(INDEXES)).containsExactly("users_mood_idx|true");
  }

  @Test
  void invalidIndexGoesWhenTheRevisionIsTakenBack() throws Exception {
    TestDatabase database = moody();
    Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Moody.class);
    assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrationException.class);
    database.run("UPDATE mood SET fatal = false");
    assertThat(migrator.downgrade("mix2-1").heads()).containsExactly("a1");
    assertThat(database.rows(INDEXES)).isEmpty();
    assertThat(database.rows(COLUMNS)).containsExactly("id", "name");
  }

  /** The server process ends when a step that ran is to be written down as done. */
  private static void dieBeforeDone(TestDatabase database) throws SQLException {
    Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);
    migrator.upgrade();
    migrator.downgrade("a1");
    database.run(
        "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1);"
            + " RETURN NEW; END $$",
        "CREATE TRIGGER die BEFORE INSERT ON migration_step FOR EACH ROW"
            + " WHEN (NEW.step = 2 AND NEW.state = 'done') EXECUTE FUNCTION die()");
    assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrationException.class);
    database.run("DROP TRIGGER die ON migration_step");
    assertThat(database.rows(JOURNAL)).containsExactly("1|done", "2|begun");
    assertThat(database.rows(INDEXES)).containsExactly("users_name_idx|true");
  }

  @Test
  @DisplayName("safety 39: a step that ran and was not written down is not run again")
  void stepThatRanIsFoundDone() throws Exception {
    TestDatabase database = withUsers();
    dieBeforeDone(database);
    long built = Long.parseLong(
        database.rows("SELECT 'users_name_idx'::regclass::oid::bigint").get(0));
    assertThat(database
            .migrator(A_CreateUsers.class, Stepped.Mixed.class)
            .upgrade()
            .heads())
        .containsExactly("mix1");
    assertThat(database.rows("SELECT 'users_name_idx'::regclass::oid::bigint"))
        .containsExactly(String.valueOf(built));
  }

  @Test
  @DisplayName("safety 75: an index of the same name that is another stops the run")
  void otherIndexOfThatNameIsNotTakenForDone() throws Exception {
    TestDatabase database = withUsers();
    dieBeforeDone(database);
    database.run(
        "DROP INDEX users_name_idx", "CREATE UNIQUE INDEX users_name_idx ON users (name DESC)");
    Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);
    assertThatThrownBy(migrator::upgrade).hasMessageContaining("Something else bears that name");
    assertThat(database.rows(INDEXES)).containsExactly("users_name_idx|true");
    database.run("DROP INDEX users_name_idx");
    assertThat(migrator.upgrade().heads()).containsExactly("mix1");
  }

  @Test
  @DisplayName("safety 74: an index of the same name in another schema is not taken for ours")
  void indexOfThatNameInAnotherSchemaDoesNotMatter() throws Exception {
    TestDatabase database = withUsers();
    dieBeforeDone(database);
    database.run(
        "CREATE SCHEMA other",
        "CREATE TABLE other.users (name text)",
        "CREATE UNIQUE INDEX users_name_idx ON other.users (name)",
        "DROP INDEX public.users_name_idx");
    database.migrator(A_CreateUsers.class, Stepped.Mixed.class).upgrade();
    assertThat(database.rows(INDEXES)).containsExactly("users_name_idx|true");
  }

  @Test
  void halfDowngradedRevisionGoesOnOrComesBack() throws Exception {
    for (boolean back : List.of(true, false)) {
      TestDatabase database = withUsers();
      Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);
      migrator.upgrade();
      database.run("CREATE VIEW ages AS SELECT age FROM users");
      assertThatThrownBy(() -> migrator.downgrade("a1"))
          .hasMessageContaining("Stepped.java:27")
          .hasMessageContaining("Cannot drop column users.age: view ages uses it.");
      assertThat(database.rows(INDEXES)).isEmpty();
      Unfinished half = migrator.current().unfinished().orElseThrow();
      assertThat(half.describe()).isEqualTo("revision mix1 was downgraded by 2 of 3 steps");
      assertThat(migrator.current().heads()).containsExactly("mix1");
      database.run("DROP VIEW ages");
      if (back) {
        assertThat(migrator.upgrade().heads()).containsExactly("mix1");
        assertThat(database.rows(COLUMNS)).containsExactly("id", "name", "age", "size");
        assertThat(database.rows(INDEXES)).containsExactly("users_name_idx|true");
      } else {
        assertThat(migrator.downgrade("mix1-1").heads()).containsExactly("a1");
        assertThat(database.rows(COLUMNS)).containsExactly("id", "name");
      }
      assertThat(migrator.current().unfinished()).isEmpty();
      assertThat(database.rows(JOURNAL)).isEmpty();
    }
  }

  @Test
  void otherRevisionsWaitForTheUnfinishedOne() throws Exception {
    TestDatabase database = withUsers();
    database.run("UPDATE users SET name = 'Ada'");
    assertThatThrownBy(
            () -> database.migrator(A_CreateUsers.class, Stepped.Mixed.class).upgrade())
        .hasMessageContaining("SQLSTATE 23505");
    assertThatThrownBy(
            () -> database.migrator(A_CreateUsers.class, Shop.B_AddPhone.class).upgrade())
        .hasMessageStartingWith("The database is in the middle of a revision: revision mix1 was")
        .hasMessageContaining(
            "Finish it with mvn migration:upgrade -Dto=mix1, or take it back with mvn"
                + " migration:downgrade -Dto=mix1-1")
        .hasMessageContaining("forget it with mvn migration:repair, or with mvn migration:stamp");
    assertThat(database
            .migrator(A_CreateUsers.class, Shop.B_AddPhone.class, Stepped.ChangedRest.class)
            .upgrade("heads")
            .steps())
        .extracting(PlannedStep::id)
        .containsExactly("mix1", "b2");
  }

  @ParameterizedTest
  @EnumSource
  void sqlOutsideATransactionRunsInItsPlace(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    database.migrator(A_CreateUsers.class, Stepped.Alone.class).upgrade();
    assertThat(database.rows("SELECT id FROM users ORDER BY id"))
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  void sqlThatMustBeOutsideIsToldHow() {
    TestDatabase database = withUsers();
    assertThatThrownBy(() ->
            database.migrator(A_CreateUsers.class, Stepped.NotMarked.class).upgrade())
        .hasMessageContaining("add .outsideTransaction() to the operation");
  }

  @Test
  void stampForgetsUnfinishedSteps() throws Exception {
    TestDatabase database = withUsers();
    database.run("UPDATE users SET name = 'Ada'");
    Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);
    assertThatThrownBy(migrator::upgrade).hasMessageContaining("SQLSTATE 23505");
    migrator.stamp("mix1");
    assertThat(migrator.current()).isEqualTo(new Current(List.of("mix1"), List.of(), List.of()));
  }

  /** A procedure that commits one half and fails in the other. */
  @Revision(id = "call", revises = "a1")
  public static final class Calls implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("CALL half()").outsideTransaction();
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Test
  void statementThatMayHaveCommittedAHalfStaysDoubtful() throws Exception {
    TestDatabase database = withUsers();
    database.run("CREATE PROCEDURE half() LANGUAGE plpgsql AS $$ BEGIN"
        + " UPDATE users SET name = 'half' WHERE id = 1; COMMIT; RAISE EXCEPTION 'stop'; END $$");
    Migrator migrator = database.migrator(A_CreateUsers.class, Calls.class);

    assertThatThrownBy(migrator::upgrade)
        .hasMessageContaining("stop")
        .hasMessageContaining("In the database is what was done before: revision call was upgraded"
            + " by 0 of 1 steps and stopped in execute CALL half()");
    assertThat(migrator.current().unfinished()).isPresent();

    database.run("CREATE OR REPLACE PROCEDURE half() LANGUAGE sql AS"
        + " $$ UPDATE users SET name = 'whole' $$");
    migrator.upgrade();
    assertThat(migrator.current().heads()).containsExactly("call");
    assertThat(migrator.current().unfinished()).isEmpty();
  }

  @Test
  void indexIsFoundDoneWithoutTheRightToMakeTemporaryTables() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.run(
        "DO $$ BEGIN CREATE ROLE builder LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$",
        "GRANT ALL ON SCHEMA public TO builder",
        "DO $$ BEGIN EXECUTE 'REVOKE TEMP ON DATABASE ' || current_database() || ' FROM PUBLIC'; END $$");
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser("builder");
    database.builder(A_CreateUsers.class).dataSource(source).build().upgrade();
    Migrator migrator = database
        .builder(A_CreateUsers.class, Stepped.Mixed.class)
        .dataSource(source)
        .build();
    boolean died = true;
    for (long call = 1; died; call++) {
      died = isCutAt(call, database, source);
      migrator.upgrade();
      assertThat(migrator.current().heads()).containsExactly("mix1");
      migrator.downgrade("a1");
    }
  }

  private static boolean isCutAt(long call, TestDatabase database, DataSource source) {
    FaultyDataSource faulty =
        new FaultyDataSource(source, call, connection -> connection.abort(Runnable::run));
    try {
      database
          .builder(A_CreateUsers.class, Stepped.Mixed.class)
          .dataSource(faulty.dataSource())
          .build()
          .upgrade();
      return false;
    } catch (MigrationException cut) {
      return true;
    }
  }
}
