package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitingTest {
  private static CountDownLatch working = new CountDownLatch(1);
  private static CountDownLatch mayEnd = new CountDownLatch(1);

  /** Works until it is told to end. */
  @Revision(id = "slow", revises = "a1")
  public static final class Slow implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.run("work for long", connection -> {
        working.countDown();
        try {
          mayEnd.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      });
    }

    @Override
    public void downgrade(Operations op) {}
  }

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final MigrationListener listener = new MigrationListener() {
    @Override
    public void waiting(String message) {
      told.add(message);
    }
  };

  @BeforeEach
  void renewLatches() {
    working = new CountDownLatch(1);
    mayEnd = new CountDownLatch(1);
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsTooLongGivesUpAndChangesNothing(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator first = database.migrator(A_CreateUsers.class, Slow.class);
    CompletableFuture<MigrationReport> slow = CompletableFuture.supplyAsync(first::upgrade);
    assertThat(working.await(30, TimeUnit.SECONDS)).isTrue();

    Migrator second = database
        .builder(A_CreateUsers.class, Slow.class)
        .lockTimeout(Duration.ofMillis(300))
        .listener(listener)
        .build();
    assertThatThrownBy(second::upgrade)
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining(
            kind == Database.SQLITE
                ? "Another process writes to the SQLite database"
                : "Cannot lock the database for migration");
    if (kind == Database.POSTGRESQL) {
      assertThat(told.get(0)).startsWith("Waiting for the migration lock, held by process ");
    }

    mayEnd.countDown();
    assertThat(slow.get(30, TimeUnit.SECONDS).heads()).containsExactly("slow");
    assertThat(second.upgrade().steps()).isEmpty();
  }

  @Test
  @DisplayName("safety 49: who gives up names the process in the way, and not its query")
  void whoGivesUpOnATableSaysWhoHoldsIt() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("SET application_name = 'report job'");
      statement.execute("SET statement_timeout = '50ms'");
      statement.execute("BEGIN");
      statement.execute("SELECT 'secret', id FROM users");
      Migrator migrator = database
          .builder(A_CreateUsers.class, B_AddPhone.class)
          .ddlLockTimeout(Duration.ofMillis(100))
          .listener(listener)
          .build();
      assertThatThrownBy(migrator::upgrade)
          .hasMessageContaining("SQLSTATE 55P03")
          .hasMessageMatching(
              "(?s).*Another transaction was in the way \\(process \\d+ \\(report job\\),"
                  + " idle in transaction, in its transaction since [-0-9: ]+ UTC, holds a lock on"
                  + " users\\): run mvn migration:upgrade again when it is over.")
          .hasMessageNotContaining("secret");
      assertThat(told).hasSize(4).allMatch(message -> message.contains("(report job)"));
    }
  }

  @Test
  void revisionThatFindsItsTableLockedIsTriedAgain() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN");
      statement.execute("LOCK TABLE users");
      Migrator migrator = database
          .builder(A_CreateUsers.class, B_AddPhone.class)
          .listener(new MigrationListener() {
            @Override
            public void waiting(String message) {
              told.add(message);
              mayEnd.countDown();
            }
          })
          .build();
      CompletableFuture<MigrationReport> upgrade = CompletableFuture.supplyAsync(migrator::upgrade);
      assertThat(mayEnd.await(30, TimeUnit.SECONDS)).isTrue();
      statement.execute("COMMIT");
      assertThat(upgrade.get(60, TimeUnit.SECONDS).heads()).containsExactly("b2");
    }
    assertThat(told.get(0))
        .startsWith("Revision b2 (Add phone) was rolled back and is tried again")
        .contains("SQLSTATE 55P03");
  }

  @Test
  void statementThatMayWaitWithoutEndIsNotEndedBeforeIt() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();
    database.run("DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database()"
        + " || ' SET statement_timeout = ''300ms'''; END $$");
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN");
      statement.execute("LOCK TABLE users");
      Migrator migrator = database
          .builder(A_CreateUsers.class, B_AddPhone.class)
          .ddlLockTimeout(Duration.ZERO)
          .build();
      CompletableFuture<MigrationReport> upgrade = CompletableFuture.supplyAsync(migrator::upgrade);
      Thread.sleep(1000);
      statement.execute("COMMIT");
      assertThat(upgrade.get(60, TimeUnit.SECONDS).heads()).containsExactly("b2");
    }
  }
}
