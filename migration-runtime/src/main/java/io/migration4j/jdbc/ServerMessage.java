package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** What a database or driver said of an error, fit for people to see: on one line, without passwords. */
final class ServerMessage {
  private static final Pattern IN_URL = Pattern.compile("(?<=//)([^/@\\s:]+):[^/\\s]*@");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)(password|passwd|pwd)=('[^']*'|[^&;,\\s)]+)");
  private static final Pattern LITERAL = Pattern.compile("(?i)(password\\s+)'(?:[^']|'')*'");

  private ServerMessage() {}

  /** {@code SQLSTATE 42P01: relation "t" does not exist}. */
  static String of(Throwable thrown) {
    if (!(thrown instanceof SQLException)) {
      return withoutPasswords(text(thrown));
    }
    SQLException failure = (SQLException) thrown;
    String code = failure.getSQLState() == null || failure.getSQLState().isEmpty()
        ? "error code " + failure.getErrorCode()
        : "SQLSTATE " + failure.getSQLState();
    SQLException next = failure.getNextException();
    return code + ": " + withoutPasswords(text(failure))
        + (next == null ? "" : "; " + withoutPasswords(text(next)));
  }

  static String withoutPasswords(String text) {
    String safe = IN_URL.matcher(text).replaceAll("$1:***@");
    safe = PARAMETER.matcher(safe).replaceAll("$1=***");
    return LITERAL.matcher(safe).replaceAll("$1'***'");
  }

  private static String text(Throwable thrown) {
    String message = thrown.getMessage();
    boolean named = thrown instanceof SQLException || thrown instanceof MigrationException;
    String text = message == null || !named ? thrown.toString() : message;
    return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceFirst("\\.$", "");
  }
}
