package io.migration4j.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The error of the database under a failure, and whether the same may succeed later. */
record Contention(Optional<SQLException> error) {
  /** Lock timeout and deadlock; see PostgreSQL's appendix A. */
  private static final Set<String> POSTGRESQL = Set.of("55P03", "40P01");

  /** The low byte of {@code SQLITE_BUSY} and {@code SQLITE_LOCKED}; see sqlite.org/rescode.html. */
  private static final Set<Integer> SQLITE = Set.of(5, 6);

  private static final int SQLITE_FULL = 13;

  static Contention of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failure) {
        return new Contention(Optional.of(failure));
      }
    }
    return new Contention(Optional.empty());
  }

  /** Another transaction was in the way. */
  boolean isBusy() {
    return error
        .filter(failure -> failure.getSQLState() == null
            ? SQLITE.contains(failure.getErrorCode() & 0xff)
            : POSTGRESQL.contains(failure.getSQLState()))
        .isPresent();
  }

  /** There is no space for what is written. */
  boolean isFull() {
    return error
        .filter(failure -> failure.getSQLState() == null
            ? (failure.getErrorCode() & 0xff) == SQLITE_FULL
            : failure.getSQLState().equals("53100"))
        .isPresent();
  }

  /** The role may not do that: PostgreSQL's {@code insufficient_privilege}. */
  boolean isForbidden() {
    return error
        .map(SQLException::getSQLState)
        .filter(state -> state.equals("42501"))
        .isPresent();
  }

  /** The statement is none for a transaction: PostgreSQL's {@code active_sql_transaction}. */
  boolean isOutsideOnly() {
    return error
        .map(SQLException::getSQLState)
        .filter(state -> state.equals("25001"))
        .isPresent();
  }

  /** A value of an enum type in the transaction that added it: PostgreSQL's {@code unsafe_new_enum_value_usage}. */
  boolean isTooEarly() {
    return error
        .map(SQLException::getSQLState)
        .filter(state -> state.equals("55P04"))
        .isPresent();
  }

  /** The connection is gone, and nobody knows what the server did last; class 08 of SQLSTATE. */
  boolean isDisconnected() {
    return error
        .map(SQLException::getSQLState)
        .filter(state -> state.startsWith("08"))
        .isPresent();
  }

  String message() {
    return error.map(ServerMessage::of).orElse("");
  }
}
