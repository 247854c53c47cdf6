package io.migration4j.jdbc;

import io.migration4j.operation.SqlStatements;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells every few seconds what a statement is doing that takes long. It has a thread of its own, in which
 * alone a second connection is asked for, so that a pool which has none to give holds nobody up.
 */
final class StatementWatch implements AutoCloseable {
  /** How long a statement runs in silence, unless said. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ConnectionSource source;
  private final Optional<PostgresProgress> progress;
  private final RunListener listener;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "migration4j-progress");
        daemon.setDaemon(true);
        return daemon;
      });
  private volatile Running running = new Running("", System.nanoTime());
  private volatile long told;
  private volatile boolean closed;

  private record Running(String statement, long since) {}

  StatementWatch(
      ConnectionSource source,
      Optional<PostgresProgress> progress,
      RunListener listener,
      Duration patience) {
    this.source = source;
    this.progress = progress;
    this.listener = listener;
    long millis = patience.toMillis();
    thread.scheduleWithFixedDelay(
        () -> look(patience), millis, Math.max(1, millis / 5), TimeUnit.MILLISECONDS);
  }

  /** A statement begins, and with it the time. */
  void began(String statement) {
    told = 0;
    running = new Running(statement, System.nanoTime());
  }

  private void look(Duration patience) {
    Running now = running;
    long elapsed = System.nanoTime() - now.since();
    if (now.statement().isEmpty() || elapsed < (told + 1) * patience.toNanos()) {
      return;
    }
    String doing = doing();
    if (!closed && now == running) {
      told = elapsed / patience.toNanos();
      listener.progress("Running for " + elapsed / 1_000_000_000 + " s: "
          + ServerMessage.withoutPasswords(SqlStatements.shortened(now.statement()))
          + (doing.isEmpty() ? "" : " (" + doing + ")"));
    }
  }

  private String doing() {
    if (progress.isEmpty()) {
      return "";
    }
    try {
      Optional<Connection> second = source.another();
      if (second.isEmpty()) {
        return "";
      }
      try (Connection connection = second.get()) {
        return closed ? "" : progress.get().of(connection);
      }
    } catch (SQLException | RuntimeException unavailable) {
      return "";
    }
  }

  /** Ends the thread without waiting for it. */
  @Override
  public void close() {
    closed = true;
    thread.shutdownNow();
  }
}
