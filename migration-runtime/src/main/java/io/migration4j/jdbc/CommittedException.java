package io.migration4j.jdbc;

import io.migration4j.MigrationException;

/** Something failed when the transaction before it had been committed, so that it cannot be run again. */
final class CommittedException extends MigrationException {
  private static final long serialVersionUID = 1L;

  /** @param what failed, as in {@code reading it back} */
  CommittedException(String what, Throwable cause) {
    super(
        "The commit was accepted, but " + what + " failed: " + ServerMessage.of(cause)
            + ". See mvn migration:current",
        cause);
  }
}
