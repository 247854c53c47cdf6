package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.operation.RunJava;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Runs JDBC code of a migration inside the transaction of its revision, and sees afterwards that this
 * still stands: a savepoint made before the code must be there after it. One that was ended, whatever
 * way the code found, takes its savepoints along.
 */
final class JavaSteps {
  private static final String SAVEPOINT = "migration4j_java_step";

  private JavaSteps() {}

  /**
   * The code may throw any exception: no compiler holds that of another language to what is declared.
   *
   * @param index the position of the operation among those executed
   * @throws StatementFailedException when the code throws, or ended the transaction, or broke it and hid
   *     the error
   */
  static void run(Connection connection, int index, RunJava operation) {
    try {
      execute(connection, "SAVEPOINT " + SAVEPOINT);
      operation.step().run(GuardedConnection.of(connection));
      requireStanding(connection);
    } catch (Exception | LinkageError | AssertionError failure) {
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new StatementFailedException(index, operation.describe(), failure);
    }
  }

  private static void requireStanding(Connection connection) throws SQLException {
    try {
      execute(connection, "RELEASE SAVEPOINT " + SAVEPOINT);
    } catch (SQLException gone) {
      if (Contention.of(gone).isDisconnected()) {
        throw gone;
      }
      throw new MigrationException(
          "The code did not leave the transaction as it got it (" + ServerMessage.of(gone)
              + "). It must neither end the transaction nor go on after a statement that failed",
          gone);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
