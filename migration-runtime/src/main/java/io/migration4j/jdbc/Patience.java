package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/**
 * How long to wait for others, each time anew, and who is told of it: after a second, then every ten.
 *
 * @param longest zero for not at all
 */
public record Patience(Duration longest, Consumer<String> told) {
  static final Patience NONE = new Patience(Duration.ZERO, message -> {});

  private static final long FIRST_PAUSE_MILLIS = 5;
  private static final long LONGEST_PAUSE_MILLIS = 100;
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final Duration REPORT_INTERVAL = Duration.ofSeconds(10);
  private static final String SQLITE = "the SQLite database, which another process uses";

  /**
   * What the work gives, as soon as no other process uses the SQLite database in a way that shuts it out.
   * The error that tells so may be the cause of another.
   *
   * @throws SQLException as the work does, when the time is over or for another reason
   * @throws MigrationException when the thread is interrupted
   */
  <T> T untilFree(Session.Query<T> work) throws SQLException {
    long start = System.nanoTime();
    long nextReport = SILENCE.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        return work.read();
      } catch (SQLException | MigrationException refused) {
        long waited = System.nanoTime() - start;
        if (!Contention.of(refused).isBusy() || waited >= longest.toNanos()) {
          throw refused;
        }
        if (waited >= nextReport) {
          told.accept("Waiting for " + SQLITE);
          nextReport = waited + REPORT_INTERVAL.toNanos();
        }
        Pause.of(ThreadLocalRandom.current().nextLong(1 + pause / 2, pause + 1), SQLITE);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  /**
   * Takes a lock among threads.
   *
   * @param what is locked, for people
   * @throws MigrationException when the time is over, or the thread is interrupted
   */
  void take(Lock lock, String what) {
    if (lock.tryLock()) {
      return;
    }
    String waited = what + ", which another thread uses";
    told.accept("Waiting for " + waited);
    try {
      if (!lock.tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new MigrationException("Cannot have " + waited + describe() + ". Run again when it is"
            + " done, or give this thread a connection of its own.");
      }
    } catch (InterruptedException interrupted) {
      throw Pause.interrupted(waited, interrupted);
    }
  }

  /** {@code  after 300 s of waiting}; empty where there was none. */
  String describe() {
    return longest.isZero() ? "" : " after " + longest.toSeconds() + " s of waiting";
  }
}
