package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
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

  /** @param connection in no transaction; it is not closed */
  public static ConnectionSource of(Connection connection) {
    return new ConnectionSource(() -> connection, true);
  }

  Connection acquire() {
    if (handedOver) {
      turn.lock();
    }
    try {
      return opening.open();
    } catch (SQLException unreachable) {
      throw new MigrationException(
          "Cannot connect to the database: " + ServerMessage.of(unreachable)
              + ". See that it runs and that url, user and password are right.",
          unreachable);
    }
  }

  void release(Connection connection) throws SQLException {
    if (handedOver) {
      turn.unlock();
    } else {
      connection.close();
    }
  }

  @FunctionalInterface
  private interface Opening {
    Connection open() throws SQLException;
  }
}
