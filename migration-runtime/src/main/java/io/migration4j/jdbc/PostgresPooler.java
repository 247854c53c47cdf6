package io.migration4j.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether something between a client and PostgreSQL lends the client's server process to others as soon as
 * it is idle. A client that was told the number of its server process at its start talks to the server
 * itself; behind a pooler the number is the pooler's own, in every mode (PgBouncer's {@code
 * takeover_cancel}). Then a second client shows it: it is given the very process that the first one has.
 */
final class PostgresPooler {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LOOKS = 5;
  private static final String PROCESS = "select pg_catalog.pg_backend_pid()";

  private final Connection connection;
  private final ConnectionSource source;

  /** @param source gives the second client, where it has one to give */
  PostgresPooler(Connection connection, ConnectionSource source) {
    this.connection = connection;
    this.source = source;
  }

  /**
   * Whether another client was given a server process while this one had it. Where no second connection is
   * to be had soon, nothing is known, and that is a no.
   *
   * @param process the one that the connection had last
   */
  boolean lends(int process) {
    if (announced().equals(OptionalInt.of(process))) {
      return false;
    }
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread asking = new Thread(() -> ask(process, answer), "migration4j-pooler");
    asking.setDaemon(true);
    asking.start();
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException unknown) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void ask(int process, CompletableFuture<Boolean> answer) {
    try {
      Optional<Connection> second = source.another();
      if (second.isPresent()) {
        try (Connection other = second.get()) {
          answer.complete(isGiven(other, process));
        }
      }
    } catch (SQLException | RuntimeException unavailable) {
      answer.completeExceptionally(unavailable);
    }
    answer.complete(false);
  }

  private static boolean isGiven(Connection other, int process) throws SQLException {
    for (int i = 0; i < LOOKS; i++) {
      try (Statement statement = other.createStatement();
          ResultSet row = statement.executeQuery(PROCESS)) {
        row.next();
        if (row.getInt(1) == process) {
          return true;
        }
      }
      if (!other.getAutoCommit()) {
        other.rollback();
      }
    }
    return false;
  }

  /** The number that pgjdbc was told with the key to cancel by; of other drivers it is not known. */
  private OptionalInt announced() {
    try {
      Connection unwrapped = connection.unwrap(Connection.class);
      Class<?> driver = Class.forName(
          "org.postgresql.PGConnection", false, unwrapped.getClass().getClassLoader());
      Object number = driver.getMethod("getBackendPID").invoke(unwrapped.unwrap(driver));
      return OptionalInt.of((Integer) number);
    } catch (SQLException | ReflectiveOperationException | RuntimeException | LinkageError other) {
      return OptionalInt.empty();
    }
  }
}
