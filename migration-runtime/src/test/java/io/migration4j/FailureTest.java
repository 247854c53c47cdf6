package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.schema.Database;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {
  /** The database after the first revision, to which a broken one is then applied. */
  private static TestDatabase withUsers(Database kind) {
    TestDatabase database = TestDatabase.of(kind);
    database.migrator(A_CreateUsers.class).upgrade();
    return database;
  }

  private static void requireUnchanged(TestDatabase database) throws SQLException {
    assertThat(database.rows("SELECT * FROM users ORDER BY id"))
        .containsExactly("1|Ada", "2|Grace");
    assertThat(database.tables()).containsExactly("migration_history", "users");
    assertThat(database.appliedIds()).containsExactly("a1");
  }

  @ParameterizedTest
  @EnumSource
  void failingStatementTakesItsWholeRevisionBack(Database kind) throws Exception {
    TestDatabase database = withUsers(kind);
    Migrator migrator = database.migrator(A_CreateUsers.class, Broken.InTheMiddle.class);

    Throwable thrown = catchThrowable(migrator::upgrade);

    assertThat(thrown)
        .isInstanceOf(MigrationException.class)
        .hasCauseInstanceOf(SQLException.class)
        .hasMessageStartingWith("Upgrade of revision bad1 (Fill names) failed at"
            + " io.migration4j.Broken$InTheMiddle(Broken.java:21):")
        .hasMessageContaining("\n  SQL: INSERT INTO colours (id) VALUES (1)\n")
        .hasMessageContaining(
            kind == Database.SQLITE
                ? "error code 1: [SQLITE_ERROR]"
                : "SQLSTATE 42P01: ERROR: relation \"colours\" does not exist")
        .hasMessageContaining(
            "Everything of this revision was rolled back; 1 revision is applied as before.")
        .hasMessageEndingWith("run mvn migration:upgrade again.");
    requireUnchanged(database);
  }

  @ParameterizedTest
  @EnumSource
  void failingFirstRevisionLeavesNothing(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    database.run("CREATE TABLE users (id integer)");
    assertThatThrownBy(() -> database.migrator(A_CreateUsers.class).upgrade())
        .hasMessageContaining("no revision is applied.");
    assertThat(database.tables()).containsExactly("users");
  }

  @ParameterizedTest
  @EnumSource
  void earlierRevisionsOfTheSameCommandStand(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(A_CreateUsers.class, Broken.InTheMiddle.class);
    assertThatThrownBy(migrator::upgrade).hasMessageContaining("1 revision is applied as before");
    requireUnchanged(database);
  }

  @Test
  void throwingMigrationIsNamedWithItsLine() throws Exception {
    TestDatabase database = withUsers(Database.SQLITE);
    assertThatThrownBy(() ->
            database.migrator(A_CreateUsers.class, Broken.WhileRecording.class).upgrade())
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("upgrade of io.migration4j.Broken$WhileRecording failed at line 38")
        .hasMessageContaining("no settings");
    requireUnchanged(database);
  }

  @ParameterizedTest
  @EnumSource
  void failingCodeTakesItsWholeRevisionBack(Database kind) throws Exception {
    TestDatabase database = withUsers(kind);
    assertThatThrownBy(
            () -> database.migrator(A_CreateUsers.class, Broken.InCode.class).upgrade())
        .hasMessageContaining("failed at io.migration4j.Broken$InCode(Broken.java:54):")
        .hasMessageContaining("Java step: run count stars")
        .hasMessageContaining("java.lang.IllegalStateException: too many");
    requireUnchanged(database);
  }

  @ParameterizedTest
  @EnumSource
  void codeCannotCommit(Database kind) throws Exception {
    TestDatabase database = withUsers(kind);
    assertThatThrownBy(() ->
            database.migrator(A_CreateUsers.class, Broken.Committing.class).upgrade())
        .hasMessageContaining("A migration's Java step cannot call commit")
        .hasMessageContaining("(Broken.java:68)");
    requireUnchanged(database);
  }

  @Test
  void codeCannotHideWhatPostgresqlDoesNotForgive() throws Exception {
    TestDatabase database = withUsers(Database.POSTGRESQL);
    assertThatThrownBy(
            () -> database.migrator(A_CreateUsers.class, Broken.Hiding.class).upgrade())
        .hasMessageContaining("An error before broke the transaction (SQLSTATE 25P02");
    requireUnchanged(database);
  }

  @ParameterizedTest
  @EnumSource
  void dropWithoutConsentRunsNothing(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    assertThatThrownBy(
            () -> database.migrator(A_CreateUsers.class, Broken.Dropping.class).upgrade())
        .hasMessage("Nothing was run, since data would be lost without consent: revision bad6 would"
            + " drop column users.name at io.migration4j.Broken$Dropping(Broken.java:99). If that is"
            + " meant, add .losesData() to the operation in the migration class.");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void senselessOperationIsNamedWithItsLine() {
    assertThatThrownBy(() ->
            Revisions.of(List.of(A_CreateUsers.class, Broken.Senseless.class)).replayHeads())
        .hasMessageContaining("Revision bad7 makes no sense at"
            + " io.migration4j.Broken$Senseless(Broken.java:111): There is no table userz");
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatDoNotFitAreReportedWithTheLineOfTheOperation(Database kind) throws Exception {
    TestDatabase database = withUsers(kind);
    assertThatThrownBy(() ->
            database.migrator(A_CreateUsers.class, Broken.MisfitRows.class).upgrade())
        .hasMessageMatching("(?s)Upgrade of revision bad8 .* cannot run, since rows do not fit:\n"
            + "  at io.migration4j.Broken\\$MisfitRows\\(Broken.java:\\d+\\): Cannot add check"
            + " users_name_check to users: it does not hold in 2 rows \\(id 1, 2\\)\\. .*")
        .hasMessageContaining("Everything of this revision was rolled back");
    requireUnchanged(database);
  }

  @ParameterizedTest
  @EnumSource
  void dropOfAComputedColumnNeedsNoConsent(Database kind) throws Exception {
    TestDatabase database = withUsers(kind);
    database.migrator(A_CreateUsers.class, Broken.ComputedColumn.class).upgrade();
    assertThat(database.rows("SELECT id, twice FROM users ORDER BY id"))
        .containsExactly("1|2", "2|4");
  }
}
