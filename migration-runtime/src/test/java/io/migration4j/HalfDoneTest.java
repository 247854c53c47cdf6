package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.schema.Database;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Revisions that stopped between their steps, and those who meet them. */
class HalfDoneTest {
  private static final int EVERY = Integer.getInteger("kill.every", 2);
  private static final String COLUMNS = "SELECT column_name FROM information_schema.columns"
      + " WHERE table_schema = 'public' AND table_name = 'users' ORDER BY ordinal_position";
  private static final String INDEXES = "SELECT indexrelid::regclass::text FROM pg_index"
      + " WHERE indrelid = 'users'::regclass AND NOT indisprimary";

  private static TestDatabase withUsers() {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();
    return database;
  }

  @Test
  @DisplayName("issue 7, 2: a connection that is cut while an unfinished revision is taken back")
  void takingBackThatIsCutShortIsFinishedByTheNextRun() throws Exception {
    boolean cut = true;
    for (int call = 1; cut; call += EVERY) {
      TestDatabase database = withUsers();
      database.run("ALTER TABLE users ADD size integer");
      Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);
      assertThatThrownBy(migrator::upgrade).hasMessageContaining("SQLSTATE 42701");
      assertThat(migrator.current().unfinished()).isPresent();

      FaultyDataSource faulty = new FaultyDataSource(
          database.dataSource(), call, connection -> connection.abort(Runnable::run));
      cut = isCut(database
          .builder(A_CreateUsers.class, Stepped.Mixed.class)
          .dataSource(faulty.dataSource())
          .build());
      migrator.downgrade("a1");
      assertThat(database.rows(COLUMNS)).as("call " + call).containsExactly("id", "name", "size");
      assertThat(database.rows(INDEXES)).isEmpty();
      assertThat(migrator.current().unfinished()).isEmpty();
      assertThat(call).as("calls of a run that nothing happened to").isLessThan(30);
    }
  }

  private static boolean isCut(Migrator migrator) {
    try {
      migrator.downgrade("a1");
      return false;
    } catch (MigrationException disconnected) {
      assertThat(disconnected).hasMessageNotContaining("Correct the migration class");
      return true;
    }
  }

  @Test
  void journalOfALaterVersionIsLeftAlone() throws Exception {
    TestDatabase database = withUsers();
    database.run("UPDATE users SET name = 'Ada'");
    Migrator migrator = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);
    assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrationException.class);
    database.run("UPDATE migration_step SET format = 2");

    List<ThrowingCallable> commands = List.of(
        migrator::upgrade, () -> migrator.downgrade("a1"), migrator::current, migrator::findDamage);
    for (ThrowingCallable command : commands) {
      assertThatThrownBy(command)
          .hasMessage("The table migration_step has rows of format 2, and this version of"
              + " migration4j knows 1 only: a later one is migrating this database. Use that"
              + " version or a later one.");
    }
    assertThat(database.rows(COLUMNS)).containsExactly("id", "name", "age");
  }
}
