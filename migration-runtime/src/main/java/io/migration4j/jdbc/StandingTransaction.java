package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The transaction that JDBC code of a migration works in. A savepoint made before the code tells whether
 * it still stands: one that was ended, whatever way the code found, takes its savepoints along. Some
 * errors end it by themselves on SQLite ({@code sqlite.org/lang_transaction.html}, "Response To Errors
 * Within A Transaction"), after which each further statement would be committed alone.
 */
final class StandingTransaction {
  private static final String SAVEPOINT = "migration4j_java_step";

  private final Connection connection;
  private Optional<SQLException> broken = Optional.empty();

  private StandingTransaction(Connection connection) {
    this.connection = connection;
  }

  static StandingTransaction of(Connection connection) throws SQLException {
    StandingTransaction transaction = new StandingTransaction(connection);
    transaction.execute("SAVEPOINT");
    return transaction;
  }

  Connection connection() {
    return connection;
  }

  /** Asks after a statement failed. */
  void look() {
    try {
      execute("RELEASE SAVEPOINT");
      execute("SAVEPOINT");
    } catch (SQLException gone) {
      broken = Optional.of(gone);
    }
  }

  /**
   * Before the next statement.
   *
   * @throws MigrationException when an error has broken it, so that it can only be rolled back
   */
  void require() throws SQLException {
    if (broken.isPresent()) {
      requireConnected(broken.get());
      throw new MigrationException(
          "An error before broke the transaction (" + ServerMessage.of(broken.get())
              + "). The code must not go on after a statement that failed",
          broken.get());
    }
  }

  /**
   * After the code.
   *
   * @throws TransactionEndedException when the code ended it
   * @throws MigrationException when an error has broken it
   */
  void end() throws SQLException {
    require();
    try {
      execute("RELEASE SAVEPOINT");
    } catch (SQLException gone) {
      requireConnected(gone);
      throw new TransactionEndedException(
          "The code ended the transaction of its revision (" + ServerMessage.of(gone) + ")", gone);
    }
  }

  private static void requireConnected(SQLException failure) throws SQLException {
    if (Contention.of(failure).isDisconnected()) {
      throw failure;
    }
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command + " " + SAVEPOINT);
    }
  }
}
