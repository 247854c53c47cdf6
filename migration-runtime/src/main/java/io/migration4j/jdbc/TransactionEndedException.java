package io.migration4j.jdbc;

import io.migration4j.MigrationException;

/** A step of a migration ended the transaction of its revision, so that it cannot be rolled back. */
final class TransactionEndedException extends MigrationException {
  private static final long serialVersionUID = 1L;

  TransactionEndedException(String message, Throwable cause) {
    super(message, cause);
  }
}
