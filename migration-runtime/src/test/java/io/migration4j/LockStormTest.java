package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A table that is never free for long, on PostgreSQL. */
class LockStormTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  /** What a loaded machine takes. */
  private static final Duration SLACK = Duration.ofSeconds(1);

  @Test
  @Timeout(120)
  @DisplayName("safety 49, 50: writers and a long reader go on while a revision tries for its lock")
  void writersGoOnUntilTheRevisionHasItsTurn() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    AtomicBoolean storm = new AtomicBoolean(true);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (Connection reader = database.connect();
        Statement reading = reader.createStatement()) {
      reading.execute("BEGIN");
      reading.execute("SELECT * FROM users");
      List<Future<Duration>> writers = new ArrayList<>();
      for (int id = 1; id <= 2; id++) {
        writers.add(threads.submit(writer(database, id, storm)));
      }
      Future<MigrationReport> upgrade = threads.submit(() -> database
          .builder(A_CreateUsers.class, B_AddPhone.class)
          .ddlLockTimeout(PATIENCE)
          .listener(new MigrationListener() {
            @Override
            public void waiting(String message) {
              told.add(message);
            }
          })
          .build()
          .upgrade());
      while (told.size() < 2) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      reading.execute("COMMIT");
      assertThat(upgrade.get().heads()).containsExactly("b2");
      storm.set(false);
      for (Future<Duration> writer : writers) {
        assertThat(writer.get())
            .as("the longest that a writer waited")
            .isBetween(Duration.ofNanos(1), PATIENCE.plus(SLACK));
      }
      assertThat(told).allMatch(message -> message.contains("SQLSTATE 55P03"));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Holds the table for a while, again and again; it gives how long it waited for it at most. */
  private static Callable<Duration> writer(TestDatabase database, int id, AtomicBoolean storm) {
    return () -> {
      Duration longest = Duration.ZERO;
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        while (storm.get()) {
          statement.execute("BEGIN");
          Instant start = Instant.now();
          statement.execute("UPDATE users SET name = name WHERE id = " + id);
          Duration waited = Duration.between(start, Instant.now());
          longest = waited.compareTo(longest) > 0 ? waited : longest;
          TimeUnit.MILLISECONDS.sleep(30);
          statement.execute("COMMIT");
        }
      }
      return longest;
    };
  }
}
