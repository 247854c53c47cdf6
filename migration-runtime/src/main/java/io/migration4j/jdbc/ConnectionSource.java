package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Where the one connection comes from that a command works on: a data source, which gets it back closed,
 * or a connection that was handed over, which stays open and serves one thread at a time.
 */
public final class ConnectionSource {
  private final Opening opening;
  private final boolean handedOver;
  private final Lock turn = new ReentrantLock();

  private ConnectionSource(Opening opening, boolean handedOver) {
    this.opening = opening;
    this.handedOver = handedOver;
  }

  public static ConnectionSource of(DataSource dataSource) {
    return new ConnectionSource(dataSource::getConnection, false);
  }

  /** @param connection in autocommit mode; it is not closed */
  public static ConnectionSource of(Connection connection) {
    return new ConnectionSource(() -> connection, true);
  }

  /**
   * A connection in autocommit mode.
   *
   * @param patience with other threads that have the one handed over, and with another process that
   *     shuts others out of the database
   * @throws MigrationException when there is none to be had, or the one handed over is in a transaction
   */
  Lease lease(Patience patience) {
    if (handedOver) {
      patience.take(turn, "the connection that was handed over");
    }
    try {
      return new Lease(patience.untilFree(opening::open));
    } catch (MigrationException interrupted) {
      giveTurn();
      throw interrupted;
    } catch (SQLException unreachable) {
      giveTurn();
      throw new MigrationException(
          "Cannot connect to the database: " + ServerMessage.of(unreachable)
              + ". See that it runs and that url, user and password are right.",
          unreachable);
    }
  }

  /** A second connection, which may have to be waited for; none where one was handed over. */
  Optional<Connection> another() throws SQLException {
    return handedOver ? Optional.empty() : Optional.of(opening.open());
  }

  private void giveTurn() {
    if (handedOver) {
      turn.unlock();
    }
  }

  @FunctionalInterface
  private interface Opening {
    Connection open() throws SQLException;
  }

  /** A connection for a while; {@link #close} gives it back in the mode it came in. */
  final class Lease implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;

    private Lease(Connection connection) throws SQLException {
      this.connection = connection;
      autoCommit = connection.getAutoCommit();
    }

    Connection connection() {
      return connection;
    }

    void begin() throws SQLException {
      if (!autoCommit && handedOver) {
        throw new MigrationException(
            "The connection handed over is inside a transaction (autoCommit is false), but each"
                + " revision has a transaction of its own. Hand over one in autocommit mode.");
      }
      if (!autoCommit) {
        connection.setAutoCommit(true);
      }
    }

    @Override
    public void close() throws SQLException {
      if (handedOver) {
        giveTurn();
        return;
      }
      try {
        if (!autoCommit && !connection.isClosed()) {
          connection.setAutoCommit(false);
        }
      } finally {
        connection.close();
      }
    }
  }
}
