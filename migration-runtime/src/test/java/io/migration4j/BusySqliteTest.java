package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.revision.Direction;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another process has a SQLite database for itself, so that nobody can even read. */
class BusySqliteTest {
  private static final String WAITING =
      "Waiting for the SQLite database, which another process uses";

  private static CountDownLatch working = new CountDownLatch(1);
  private static CountDownLatch mayEnd = new CountDownLatch(1);

  /** More than the cache takes, and then work that lasts. */
  @Revision(id = "large", revises = "a1")
  public static final class Large implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("WITH RECURSIVE n(i) AS (VALUES (10) UNION ALL SELECT i + 1 FROM n WHERE i < 120)"
          + " INSERT INTO users (id, name) SELECT i, hex(zeroblob(50000)) FROM n");
      op.run("work for long", connection -> {
        working.countDown();
        await(mayEnd);
      });
    }

    @Override
    public void downgrade(Operations op) {}
  }

  private final TestDatabase database = TestDatabase.of(Database.SQLITE);
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final MigrationListener listener = new MigrationListener() {
    @Override
    public void waiting(String message) {
      told.add(message);
    }

    @Override
    public void revisionFinished(
        Direction direction, String id, List<String> parents, String text, Duration duration) {
      told.add("finished " + id);
    }

    @Override
    public void revisionStopped(Direction direction, String id, List<String> parents, String text) {
      told.add("stopped " + id);
    }
  };

  @BeforeEach
  void createUsers() {
    working = new CountDownLatch(1);
    mayEnd = new CountDownLatch(1);
    database.migrator(A_CreateUsers.class).upgrade();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Migrator migrator(Duration lockTimeout, Class<?>... classes) {
    return database.builder(classes).listener(listener).lockTimeout(lockTimeout).build();
  }

  private void awaitTold(int lines) throws InterruptedException {
    while (told.size() < lines) {
      Thread.sleep(20);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete", "wal"})
  void whoStartsWhileALargeRevisionRunsWaitsForIt(String mode) throws Exception {
    database.rows("PRAGMA journal_mode = " + mode);
    CompletableFuture<MigrationReport> first =
        CompletableFuture.supplyAsync(database.migrator(A_CreateUsers.class, Large.class)::upgrade);
    await(working);
    Migrator late = migrator(Duration.ofMinutes(1), A_CreateUsers.class, Large.class);
    List<CompletableFuture<MigrationReport>> starters = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      starters.add(CompletableFuture.supplyAsync(late::upgrade));
      awaitTold(i);
    }
    mayEnd.countDown();
    assertThat(first.get(60, TimeUnit.SECONDS).steps()).hasSize(1);
    for (CompletableFuture<MigrationReport> starter : starters) {
      assertThat(starter.get(60, TimeUnit.SECONDS).steps()).isEmpty();
    }
    assertThat(told).startsWith(WAITING, WAITING, WAITING).doesNotContain("finished large");
  }

  @Test
  void commandsThatOnlyReadWaitForTheRightToRead() throws Exception {
    Migrator reading = migrator(Duration.ofMinutes(1), A_CreateUsers.class);
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      List<CompletableFuture<?>> answers = List.of(
          CompletableFuture.supplyAsync(reading::current),
          CompletableFuture.supplyAsync(reading::history),
          CompletableFuture.supplyAsync(reading::check),
          CompletableFuture.supplyAsync(() -> reading.planUpgrade("head")),
          CompletableFuture.supplyAsync(reading::upgrade));
      awaitTold(answers.size());
      assertThat(answers).noneMatch(CompletableFuture::isDone);
      statement.execute("COMMIT");
      for (CompletableFuture<?> answer : answers) {
        answer.get(60, TimeUnit.SECONDS);
      }
    }
    assertThat(told).containsOnly(WAITING);
  }

  @Test
  void whoIsNotToWaitIsToldAtOnce() throws Exception {
    Migrator hasty = migrator(Duration.ZERO, A_CreateUsers.class, B_AddPhone.class);
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      Instant start = Instant.now();
      assertThatThrownBy(hasty::upgrade)
          .hasMessage("Another process has the SQLite database for itself, and did not let us read"
              + " it. Wait for it or stop it, then run again.");
      statement.execute("COMMIT");
      statement.execute("BEGIN IMMEDIATE");
      assertThatThrownBy(hasty::upgrade)
          .hasMessageContaining("Another process writes to the SQLite database");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
      statement.execute("COMMIT");
    }
    assertThat(told).containsExactly("stopped b2");
  }

  @Test
  void ownTimeoutOfAConnectionComesBack() throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 1234");
      Migrator.builder()
          .connection(connection)
          .revisions(Revisions.of(List.of(A_CreateUsers.class, B_AddPhone.class)))
          .build()
          .upgrade();
      try (ResultSet timeout = statement.executeQuery("PRAGMA busy_timeout")) {
        assertThat(timeout.getInt(1)).isEqualTo(1234);
      }
    }
  }

  /** The same database; somebody has it for himself for a while after the first commit. */
  private Migrator disturbed(Duration lockTimeout, Connection other) {
    AtomicBoolean due = new AtomicBoolean(true);
    Commits commits = new Commits(database.dataSource(), (connection, commit) -> {
      commit.run();
      if (due.getAndSet(false)) {
        run(other, "BEGIN EXCLUSIVE");
      }
    });
    return database
        .builder(A_CreateUsers.class, B_AddPhone.class)
        .dataSource(commits.dataSource())
        .listener(listener)
        .lockTimeout(lockTimeout)
        .build();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void revisionThatCannotBeReadBackAtOnceIsNotRunAgain() throws Exception {
    try (Connection other = database.connect()) {
      CompletableFuture<MigrationReport> upgrade =
          CompletableFuture.supplyAsync(disturbed(Duration.ofMinutes(1), other)::upgrade);
      awaitTold(1);
      run(other, "COMMIT");
      assertThat(upgrade.get(60, TimeUnit.SECONDS).steps()).hasSize(1);
    }
    assertThat(told).containsExactly(WAITING, "finished b2");
  }

  @Test
  void whoCannotReadBackSaysThatItWasCommitted() throws Exception {
    try (Connection other = database.connect()) {
      assertThatThrownBy(disturbed(Duration.ZERO, other)::upgrade)
          .hasMessage(
              "Upgrade of revision b2 (Add phone) stopped after a commit:\n"
                  + "  The commit was accepted, but reading it back failed: Another process has the"
                  + " SQLite database for itself, and did not let us read it. Wait for it or stop it,"
                  + " then run again. See mvn migration:current, then run mvn migration:upgrade again.");
      run(other, "COMMIT");
    }
    assertThat(database.appliedIds()).containsExactly("a1", "b2");
  }
}
