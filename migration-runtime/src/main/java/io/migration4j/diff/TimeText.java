package io.migration4j.diff;

import io.migration4j.dialect.Dialects;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Set;

/**
 * A date or time that a person writes, as each database holds it and Hibernate reads it. An instant
 * without a zone is in UTC.
 */
final class TimeText {
  private static final Set<String> NOW = Set.of(
      "current_timestamp", "now()", "localtimestamp", "current_date", "current_time", "localtime");
  private static final String OF_NOW = "', 'now', 'localtime')";
  private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
      .append(DateTimeFormatter.ISO_LOCAL_DATE)
      .appendLiteral('T')
      .append(DateTimeFormatter.ISO_LOCAL_TIME)
      .appendOffset("+HH:mm", "Z")
      .toFormatter(Locale.ROOT);

  private TimeText() {}

  static boolean isTime(SqlType type) {
    return switch (type.kind()) {
      case DATE, TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> true;
      default -> false;
    };
  }

  /** @throws DateTimeException when the text is none of the type */
  static SqlText of(SqlType type, String text) {
    String time = text.strip().replace(' ', 'T');
    return switch (type.kind()) {
      case DATE -> sql(text, LocalDate.parse(time));
      case TIME -> sql(text, LocalTime.parse(time));
      case TIME_WITH_TIME_ZONE -> sql(text + "+00", LocalTime.parse(time));
      case TIMESTAMP -> sql(text, local(time));
      default ->
        hasZone(time)
            ? sql(text, OffsetDateTime.parse(time, INSTANT))
            : sql(text + "+00", local(time).atOffset(ZoneOffset.UTC));
    };
  }

  private static LocalDateTime local(String time) {
    return time.contains("T")
        ? LocalDateTime.parse(time)
        : LocalDate.parse(time).atStartOfDay();
  }

  private static boolean hasZone(String time) {
    return time.matches(".*T.*([-+].*|Z)");
  }

  private static SqlText sql(String text, Object value) {
    return SqlText.sql("'" + text + "'")
        .on(Database.SQLITE, Dialects.of(Database.SQLITE).literal(value));
  }

  /** What SQLite's own words for the present make is nothing that its driver reads. */
  static SqlText expression(SqlType type, SqlText expression) {
    return isTime(type)
            && expression.variants().isEmpty()
            && NOW.contains(expression.common().toLowerCase(Locale.ROOT))
        ? expression.on(Database.SQLITE, present(type.kind()))
        : expression;
  }

  private static String present(Kind kind) {
    return switch (kind) {
      case DATE -> "strftime('%Y-%m-%d 00:00:00.000" + OF_NOW;
      case TIME, TIME_WITH_TIME_ZONE -> "strftime('1970-01-01 %H:%M:%f" + OF_NOW;
      case TIMESTAMP -> "strftime('%Y-%m-%d %H:%M:%f" + OF_NOW;
      default -> "cast(round((julianday('now') - 2440587.5) * 86400000) as integer)";
    };
  }
}
