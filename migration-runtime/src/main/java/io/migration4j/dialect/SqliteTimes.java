package io.migration4j.dialect;

import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.TypeChange;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Dates and times between what sqlite-jdbc keeps of them and text. The driver writes milliseconds since
 * 1970 of the local date or time in the zone of the machine, and reads those or a text {@code yyyy-MM-dd
 * HH:mm:ss.SSS}, which means the same in every zone; an instant is milliseconds everywhere. So a conversion writes
 * local values as text. It reads a date without knowing the zone, and a time of day with SQLite's {@code
 * localtime}, the zone of the process. Between instants and local values stands UTC, as on PostgreSQL.
 */
final class SqliteTimes {
  private static final String FORMAT = "'%Y-%m-%d %H:%M:%f'";
  private static final Set<Kind> TIMES_OF_DAY = EnumSet.of(Kind.TIME, Kind.TIME_WITH_TIME_ZONE);
  private static final Set<Kind> KINDS = EnumSet.of(
      Kind.DATE,
      Kind.TIME,
      Kind.TIME_WITH_TIME_ZONE,
      Kind.TIMESTAMP,
      Kind.TIMESTAMP_WITH_TIME_ZONE);
  /**
   * Midnight in a zone is up to 13:45 hours before that in UTC, in Chatham's summer, or up to 10 hours
   * after it, in Hawaii: so much later it is the same day in UTC for all of them.
   */
  private static final int SAME_DAY = (13 * 60 + 45) * 60;

  private SqliteTimes() {}

  static boolean isTime(SqlType type) {
    return KINDS.contains(type.kind());
  }

  /** One of both is a date or time, the other, too, or a text. */
  static Optional<String> conversion(String value, SqlType from, SqlType to) {
    boolean same = from.kind() == to.kind()
        || TIMES_OF_DAY.contains(from.kind()) && TIMES_OF_DAY.contains(to.kind())
        || from.kind() == Kind.DATE && to.kind() == Kind.TIMESTAMP;
    return same
        ? Optional.empty()
        : Optional.of("coalesce("
            + written(TypeChange.isText(from) ? readText(value, to) : read(value, from), from, to)
            + ", " + value + ")");
  }

  static String hasTimeOfDay(String value, SqlType from) {
    return read(value, from) + " not like '% 00:00:00.000'";
  }

  /** Where the text names a zone, a local value is what stands before it, as on PostgreSQL. */
  private static String readText(String value, SqlType to) {
    boolean instant = to.kind() == Kind.TIMESTAMP_WITH_TIME_ZONE;
    String hours = " when " + value + " glob '*:*[-+][0-9][0-9]' then "
        + (instant ? value + " || ':00'" : without(value, 3));
    String minutes =
        " when " + value + " glob '*:*[-+][0-9][0-9]:[0-9][0-9]' then " + without(value, 6);
    return "case when " + value + " glob '[0-9][0-9]*[-:]*' then strftime(" + FORMAT + ", case"
        + hours + (instant ? "" : minutes) + " else " + value + " end) end";
  }

  private static String without(String value, int last) {
    return "substr(" + value + ", 1, length(" + value + ") - " + last + ")";
  }

  /** As {@code yyyy-MM-dd HH:mm:ss.SSS}; null for what is none. */
  private static String read(String value, SqlType from) {
    String seconds = value + " / 1000.0, 'unixepoch'";
    String number = switch (from.kind()) {
      case DATE ->
        "strftime(" + FORMAT + ", date((" + value + ") / 1000 + " + SAME_DAY + ", 'unixepoch'))";
      case TIMESTAMP_WITH_TIME_ZONE -> "strftime(" + FORMAT + ", " + seconds + ")";
      default -> "strftime(" + FORMAT + ", " + seconds + ", 'localtime')";
    };
    return "case typeof(" + value + ") when 'integer' then " + number + " else strftime(" + FORMAT
        + ", " + value + ") end";
  }

  private static String written(String local, SqlType from, SqlType to) {
    return switch (to.kind()) {
      case DATE -> "substr(" + local + ", 1, 10) || ' 00:00:00.000'";
      case TIMESTAMP -> local;
      case TIME, TIME_WITH_TIME_ZONE -> "'1970-01-01 ' || substr(" + local + ", 12)";
      case TIMESTAMP_WITH_TIME_ZONE ->
        "cast(round((julianday(" + local + ") - 2440587.5) * 86400000) as integer)";
      default -> text(local, from.kind());
    };
  }

  /** As PostgreSQL writes it, where UTC is its zone. */
  private static String text(String local, Kind from) {
    String part = TIMES_OF_DAY.contains(from) ? "substr(" + local + ", 12)" : local;
    String zone = from == Kind.TIMESTAMP_WITH_TIME_ZONE || from == Kind.TIME_WITH_TIME_ZONE
        ? " || '+00'"
        : "";
    return from == Kind.DATE
        ? "substr(" + local + ", 1, 10)"
        : "rtrim(rtrim(" + part + ", '0'), '.')" + zone;
  }
}
