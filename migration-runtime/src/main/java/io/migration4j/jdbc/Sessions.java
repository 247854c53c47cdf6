package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Finds the session for the database that a connection leads to. */
final class Sessions {
  private Sessions() {}

  /**
   * @param source where the connection is from, and another may be had
   * @param historySchema the schema of the history, which the lock is for; empty for the connection's own
   * @throws MigrationException when the database is none that can be migrated
   */
  static Session open(
      ConnectionSource source,
      Connection connection,
      String historySchema,
      Duration ddlLockTimeout,
      Patience patience)
      throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "PostgreSQL" ->
        new PostgresSession(
            connection, lockName(connection, historySchema), ddlLockTimeout, source);
      case "SQLite" -> SqliteSession.open(connection, patience);
      default ->
        throw new MigrationException("The database is " + product
            + ", which cannot be migrated. Supported are PostgreSQL and SQLite.");
    };
  }

  private static String lockName(Connection connection, String historySchema) throws SQLException {
    String schema = historySchema.isEmpty() ? connection.getSchema() : historySchema;
    return schema + "." + HistoryTable.NAME;
  }
}
