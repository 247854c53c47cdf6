package io.migration4j.dialect;

import io.migration4j.schema.SqlType.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * Instants become dates and times, and the other way round, in UTC. PostgreSQL's own casts take the time
 * zone of the session ({@code https://www.postgresql.org/docs/current/datatype-datetime.html}, 8.5.1.3), which
 * the driver sets to that of the machine.
 */
final class PostgresTimes {
  private static final String ZONE = "':.*[-+A-Za-z]'";

  private PostgresTimes() {}

  /** The expression over the old value; empty where the zone has no part in it. */
  static Optional<String> using(String column, Kind from, Kind to, Set<Kind> texts) {
    if (from == Kind.TIMESTAMP_WITH_TIME_ZONE) {
      return Optional.ofNullable(ofInstant("(" + column + " at time zone 'UTC')", to, texts));
    }
    if (to == Kind.TIMESTAMP_WITH_TIME_ZONE) {
      return Optional.ofNullable(instant(column, from, texts));
    }
    if (to == Kind.TIME_WITH_TIME_ZONE && from == Kind.TIME) {
      return Optional.of("(" + column + " || '+00')::time with time zone");
    }
    return to == Kind.TIME_WITH_TIME_ZONE && texts.contains(from)
        ? Optional.of("case when " + column + " ~ " + ZONE + " then " + column
            + "::time with time zone else (" + column + " || '+00')::time with time zone end")
        : Optional.empty();
  }

  private static String ofInstant(String local, Kind to, Set<Kind> texts) {
    if (texts.contains(to)) {
      return local + " || '+00'";
    }
    return switch (to) {
      case TIMESTAMP -> local;
      case DATE -> local + "::date";
      case TIME -> local + "::time";
      case TIME_WITH_TIME_ZONE -> "(" + local + "::time || '+00')::time with time zone";
      default -> null;
    };
  }

  /** A text may name its zone; one without is in UTC. */
  private static String instant(String column, Kind from, Set<Kind> texts) {
    if (texts.contains(from)) {
      return "case when " + column + " ~ " + ZONE + " then " + column
          + "::timestamp with time zone else " + column + "::timestamp at time zone 'UTC' end";
    }
    return from == Kind.TIMESTAMP || from == Kind.DATE
        ? column + "::timestamp at time zone 'UTC'"
        : null;
  }
}
