package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * One transaction that may change any table: foreign keys are off, since a {@code DROP TABLE} would
 * otherwise delete the rows that refer to it, and it holds the one lock for writing from its beginning.
 * SQLite ignores {@code PRAGMA foreign_keys} inside a transaction, so that stands outside and is read
 * back ({@code https://sqlite.org/pragma.html#pragma_foreign_keys}).
 */
final class SqliteTransaction {
  private static final int READ_ONLY = 8;
  private static final Duration SHORTEST_COMMIT = Duration.ofSeconds(10);

  /** What is set for the transaction, and restored. */
  private static final List<String> PRAGMAS = List.of("foreign_keys", "legacy_alter_table");

  private final Connection connection;
  private final SqliteStatements statements;
  private final Patience patience;
  private boolean begun;

  /** @param patience with another process that writes or reads */
  SqliteTransaction(Connection connection, Patience patience) {
    this.connection = connection;
    this.statements = new SqliteStatements(connection, sql -> {});
    this.patience = patience;
  }

  void run(Session.Work work) throws SQLException {
    if (!connection.getAutoCommit()) {
      throw new MigrationException(
          "The connection to SQLite is not in autocommit mode, in which alone"
              + " foreign keys can be switched off for a change of tables. Hand over a connection with"
              + " setAutoCommit(true).");
    }
    try (SqliteBusyHandler own = SqliteBusyHandler.of(statements)) {
      own.switchOff();
      runAlone(work);
    }
  }

  private void runAlone(Session.Work work) throws SQLException {
    List<Long> before = List.of(read(PRAGMAS.get(0)), read(PRAGMAS.get(1)));
    Throwable failure = null;
    try {
      begin();
      begun = true;
      requireAlone();
      work.run();
      commit();
    } catch (Throwable thrown) {
      failure = thrown;
      throw thrown;
    } finally {
      end(before, failure);
    }
  }

  private long read(String pragma) throws SQLException {
    return statements.number("pragma " + pragma);
  }

  private void begin() throws SQLException {
    statements.execute("pragma foreign_keys = 0");
    if (read("foreign_keys") != 0) {
      throw inTransaction(null);
    }
    statements.execute("pragma legacy_alter_table = 0");
    try {
      retry("begin immediate", patience);
    } catch (SQLException refused) {
      throw explained(refused);
    }
  }

  /** A file that may only be read lets a transaction begin, and refuses its first change. */
  private void requireAlone() throws SQLException {
    try {
      statements.execute("pragma main.user_version = " + statements.number("pragma user_version"));
    } catch (SQLException refused) {
      throw explained(refused);
    }
    List<String> hiding =
        statements.column("select type || ' ' || name from temp.sqlite_schema where"
            + " type = 'trigger' or lower(name) in (select lower(name) from main.sqlite_schema)");
    if (!hiding.isEmpty()) {
      throw new MigrationException("The connection to SQLite has the temporary "
          + String.join(", ", hiding) + ", which hides a table of the database or goes when one is"
          + " changed. Drop it, or hand over another connection.");
    }
  }

  private RuntimeException explained(SQLException refused) throws SQLException {
    if (Contention.of(refused).isBusy()) {
      return new MigrationException(
          "Another process writes to the SQLite database and did not finish in time. Wait for it or"
              + " stop it, then run again; nothing was changed.",
          refused);
    }
    if (code(refused) == READ_ONLY) {
      return new MigrationException(
          "The SQLite database is read-only. Open it with the right to write the file and its"
              + " directory, then run again.",
          refused);
    }
    if (String.valueOf(refused.getMessage()).contains("within a transaction")) {
      return inTransaction(refused);
    }
    throw refused;
  }

  private static MigrationException inTransaction(SQLException cause) {
    return new MigrationException(
        "The connection to SQLite is inside a transaction, in which foreign keys cannot be switched"
            + " off. Commit or roll back before, or hand over another connection.",
        cause);
  }

  /** A reader can hold up a commit, which then leaves the transaction open to try again. */
  private void commit() throws SQLException {
    Duration longest = patience.longest();
    Duration longEnough = longest.compareTo(SHORTEST_COMMIT) > 0 ? longest : SHORTEST_COMMIT;
    try {
      retry("commit", new Patience(longEnough, patience.told()));
    } catch (SQLException refused) {
      if (Contention.of(refused).isBusy()) {
        throw new MigrationException(
            "Another process reads the SQLite database and did not let us commit. Wait for it or stop"
                + " it, then run again; nothing was changed.",
            refused);
      }
      throw refused;
    }
  }

  private void retry(String sql, Patience patient) throws SQLException {
    patient.untilFree(() -> {
      statements.execute(sql);
      return true;
    });
  }

  /** The primary result code, without what extends it. */
  private static int code(SQLException refused) {
    return refused.getErrorCode() & 0xff;
  }

  /** A connection that could not be put back into its state is closed, not given back to a pool. */
  private void end(List<Long> before, Throwable failure) throws SQLException {
    try {
      if (failure != null && begun) {
        rollback(failure);
      }
      for (int i = 0; i < PRAGMAS.size(); i++) {
        statements.execute("pragma " + PRAGMAS.get(i) + " = " + before.get(i));
        if (read(PRAGMAS.get(i)) != before.get(i)) {
          throw new SQLException("pragma " + PRAGMAS.get(i) + " did not come back");
        }
      }
    } catch (SQLException broken) {
      connection.close();
      if (failure == null) {
        throw new CommittedException("putting the connection back into its state", broken);
      }
      failure.addSuppressed(broken);
    }
  }

  /** Some errors, such as a full disk, end the transaction by themselves. */
  private void rollback(Throwable failure) {
    try {
      statements.execute("rollback");
    } catch (SQLException ended) {
      failure.addSuppressed(ended);
    }
  }
}
