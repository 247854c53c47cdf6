package io.migration4j.jdbc;

import io.migration4j.MigrationException;

/** A statement that the database refused, for the runner to say which revision it belongs to. */
final class StatementFailedException extends MigrationException {
  private static final long serialVersionUID = 1L;

  private final int operation;
  private final String statement;

  /**
   * @param operation the position of its operation among those executed, from 0
   * @param statement the SQL, or the description of the Java step
   */
  StatementFailedException(int operation, String statement, Throwable cause) {
    super(statement + ": " + cause.getMessage(), cause);
    this.operation = operation;
    this.statement = statement;
  }

  int operation() {
    return operation;
  }

  String statement() {
    return statement;
  }
}
