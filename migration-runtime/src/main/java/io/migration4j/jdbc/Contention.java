package io.migration4j.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The error of the database under a failure, and whether the same may succeed later. */
record Contention(Optional<SQLException> error) {
  /** Lock timeout and deadlock; see PostgreSQL's appendix A. */
  private static final Set<String> POSTGRESQL = Set.of("55P03", "40P01");

  /** A connection that the server ends: by command, in a crash, as it starts or stops, and an idle one. */
  private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "57P05");

  private static final Set<String> OVERTIME = Set.of("25P03", "25P04");

  /** The low byte of {@code SQLITE_BUSY} and {@code SQLITE_LOCKED}; see sqlite.org/rescode.html. */
  private static final Set<Integer> SQLITE = Set.of(5, 6);

  private static final int SQLITE_FULL = 13;

  /**
   * What the operating system says of a quota or a limit, for which PostgreSQL has no state of its own ({@code
   * errcode_for_file_access} in {@code src/backend/utils/error/elog.c}), and PostgreSQL's hint.
   */
  private static final Pattern FULL =
      Pattern.compile("File too large|Disk quota exceeded|Check free disk space");

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
    return POSTGRESQL.contains(state()) || sqliteCode().filter(SQLITE::contains).isPresent();
  }

  /** There is no space for what is written. */
  boolean isFull() {
    return state().equals("53100")
        || state().equals("XX000") && FULL.matcher(message()).find()
        || sqliteCode().filter(code -> code == SQLITE_FULL).isPresent();
  }

  /** The role may not do that: PostgreSQL's {@code insufficient_privilege}. */
  boolean isForbidden() {
    return state().equals("42501");
  }

  /** The statement is none for a transaction: PostgreSQL's {@code active_sql_transaction}. */
  boolean isOutsideOnly() {
    return state().equals("25001");
  }

  /** A value of an enum type in the transaction that added it: PostgreSQL's {@code unsafe_new_enum_value_usage}. */
  boolean isTooEarly() {
    return state().equals("55P04");
  }

  /** The connection is gone, and nobody knows what the server did last. */
  boolean isDisconnected() {
    return state().startsWith("08") || ENDED.contains(state()) || isOvertime();
  }

  /**
   * The server ended the connection, since its transaction took or was idle for too long: PostgreSQL's
   * {@code idle_in_transaction_session_timeout} and {@code transaction_timeout}.
   */
  boolean isOvertime() {
    return OVERTIME.contains(state());
  }

  /** Empty without one: SQLite's driver gives none. */
  private String state() {
    return error.map(SQLException::getSQLState).orElse("");
  }

  /** SQLite's primary result code, where there is no state. */
  private Optional<Integer> sqliteCode() {
    return error
        .filter(failure -> failure.getSQLState() == null)
        .map(failure -> failure.getErrorCode() & 0xff);
  }

  String message() {
    return error.map(ServerMessage::of).orElse("");
  }
}
