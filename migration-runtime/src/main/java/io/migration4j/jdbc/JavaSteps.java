package io.migration4j.jdbc;

import io.migration4j.operation.RunJava;
import java.sql.Connection;

/** Runs JDBC code of a migration inside the transaction of its revision, and sees that this still stands. */
final class JavaSteps {
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
      StandingTransaction transaction = StandingTransaction.of(connection);
      operation.step().run(GuardedConnection.of(transaction));
      transaction.end();
    } catch (Exception | LinkageError | AssertionError failure) {
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new StatementFailedException(index, operation.describe(), failure);
    }
  }
}
