package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Stepped.Mixed;
import io.migration4j.revision.Direction;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is tried again on PostgreSQL, what is not, and who waits for whom. */
class RetryTest {
  private static CountDownLatch hasFirst = new CountDownLatch(1);
  private static CountDownLatch mayHaveSecond = new CountDownLatch(1);

  /** Takes two rows, one after the other. */
  @Revision(id = "two", revises = "a1")
  public static final class TwoRows implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("UPDATE users SET name = name || '!' WHERE id = 1");
      op.run("wait for the other", connection -> {
        hasFirst.countDown();
        await(mayHaveSecond);
      });
      op.execute("UPDATE users SET name = name || '!' WHERE id = 2");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** Takes longer than it may. */
  @Revision(id = "long", revises = "a1")
  public static final class TooLong implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.run("have little time", connection -> {
        try (Statement statement = connection.createStatement()) {
          statement.execute("SET LOCAL statement_timeout = '50ms'");
          statement.execute("SELECT pg_sleep(5)");
        }
      });
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** Cannot be serialized, it says. */
  @Revision(id = "serial", revises = "a1")
  public static final class NotSerializable implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("DO $$ BEGIN RAISE SQLSTATE '40001' USING MESSAGE = 'could not serialize access';"
          + " END $$");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  private final TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final MigrationListener listener = new MigrationListener() {
    @Override
    public void waiting(String message) {
      told.add(message);
    }

    @Override
    public void revisionStarted(
        Direction direction, String id, List<String> parents, String description) {
      told.add("started " + id);
    }
  };

  @BeforeEach
  void createUsers() {
    hasFirst = new CountDownLatch(1);
    mayHaveSecond = new CountDownLatch(1);
    database.migrator(A_CreateUsers.class).upgrade();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Migrator migrator(Class<?> next) {
    return database.builder(A_CreateUsers.class, next).listener(listener).build();
  }

  @Test
  @DisplayName("issue 7, 3: a revision that a deadlock ended is tried again as a whole")
  void deadlockIsTriedAgain() throws Exception {
    CompletableFuture<MigrationReport> upgrade =
        CompletableFuture.supplyAsync(migrator(TwoRows.class)::upgrade);
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("SET deadlock_timeout = '30s'");
      await(hasFirst);
      statement.execute("BEGIN");
      statement.execute("UPDATE users SET name = name || '?' WHERE id = 2");
      mayHaveSecond.countDown();
      statement.execute("UPDATE users SET name = name || '?' WHERE id = 1");
      statement.execute("COMMIT");
    }
    assertThat(upgrade.get(60, TimeUnit.SECONDS).heads()).containsExactly("two");
    assertThat(told).hasSize(3).element(1).asString().contains("SQLSTATE 40P01");
    assertThat(database.rows("SELECT name FROM users ORDER BY id"))
        .containsExactly("Ada?!", "Grace?!");
  }

  @Test
  @DisplayName("issue 7, 3: nothing else is tried again")
  void otherErrorsAreNotTriedAgain() throws SQLException {
    assertThatThrownBy(migrator(TooLong.class)::upgrade).hasMessageContaining("SQLSTATE 57014");
    assertThatThrownBy(migrator(NotSerializable.class)::upgrade)
        .hasMessageContaining("SQLSTATE 40001");
    assertThat(told).containsExactly("started long", "started serial");
    assertThat(database.appliedIds()).containsExactly("a1");
  }

  @Test
  @DisplayName("safety 42: who waits for the lock holds up no index that is built concurrently")
  void concurrentIndexAndWaitingProcessesDoNotWaitForEachOther() throws Exception {
    Migrator migrator = migrator(Mixed.class);
    List<CompletableFuture<MigrationReport>> upgrades = new ArrayList<>();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN ISOLATION LEVEL REPEATABLE READ");
      statement.execute("SELECT 1 FROM migration_history");
      upgrades.add(CompletableFuture.supplyAsync(migrator::upgrade));
      while (database
          .rows("SELECT 1 FROM pg_stat_activity WHERE query ILIKE"
              + " 'create unique index concurrently%' AND wait_event_type = 'Lock'")
          .isEmpty()) {
        Thread.sleep(20);
      }
      upgrades.add(CompletableFuture.supplyAsync(migrator::upgrade));
      upgrades.add(CompletableFuture.supplyAsync(migrator::upgrade));
      while (told.stream().filter(line -> line.startsWith("Waiting")).count() < 2) {
        Thread.sleep(20);
      }
      statement.execute("COMMIT");
    }
    int steps = 0;
    for (CompletableFuture<MigrationReport> upgrade : upgrades) {
      steps += upgrade.get(30, TimeUnit.SECONDS).steps().size();
    }
    assertThat(steps).isEqualTo(1);
  }
}
