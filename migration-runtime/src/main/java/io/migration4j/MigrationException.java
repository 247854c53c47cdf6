package io.migration4j;

/**
 * The one exception of this library. Its message says what went wrong, where, and what to do, in a
 * form meant for the person at the console; it never contains a password.
 */
public class MigrationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message that says what, where and the remedy. */
  public MigrationException(String message) {
    super(message);
  }

  /** With a message that says what, where and the remedy, and the error of the border it crossed. */
  public MigrationException(String message, Throwable cause) {
    super(message, cause);
  }
}
