package io.migration4j.dialect;

import io.migration4j.schema.Database;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.TypeChange;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How values of a type become values of another in a copy, where keeping them as they are would change
 * what they say or what Hibernate reads: SQLite keeps a boolean as 1 or 0, a UUID as 16 bytes and a time as a
 * number, and rounds nothing. The result is what a cast of PostgreSQL makes. A value that cannot become
 * one of the later type stays as it is, so that a probe can find it.
 */
final class SqliteConversion {
  private static final int LONGEST_WORD = "false".length();
  private static final Set<Kind> FLOATS = EnumSet.of(Kind.REAL, Kind.DOUBLE, Kind.FLOAT);
  private static final Set<Kind> WHOLE =
      EnumSet.of(Kind.TINYINT, Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT);
  private static final Set<Kind> OPAQUE = EnumSet.of(Kind.ARRAY, Kind.INET, Kind.INTERVAL_SECOND);
  private static final double LARGEST = 9.2e18;

  private SqliteConversion() {}

  /** The value to store for one that is read; none where it is the same. */
  static Optional<String> of(String value, SqlType from, SqlType to) {
    if (isDefined(from) || isDefined(to) || from.equals(to)) {
      return Optional.empty();
    }
    if (SqliteTimes.isTime(from) && (SqliteTimes.isTime(to) || TypeChange.isText(to))
        || TypeChange.isText(from) && SqliteTimes.isTime(to)) {
      return SqliteTimes.conversion(value, from, to);
    }
    if (from.kind() == Kind.UUID && TypeChange.isText(to)) {
      return Optional.of(SqliteUuids.text(value));
    }
    if (to.kind() == Kind.UUID && TypeChange.isText(from)) {
      return Optional.of(SqliteUuids.bytes(value));
    }
    return to.kind() == Kind.BOOLEAN || from.kind() == Kind.BOOLEAN
        ? truth(value, from, to)
        : number(value, from, to);
  }

  /** A condition on values that the conversion rounds; none where it keeps all. */
  static Optional<String> rounded(String value, SqlType from, SqlType to) {
    if (TypeChange.isNumber(from) && TypeChange.isNumber(to)) {
      return of(value, from, to).map(converted -> value + " <> (" + converted + ")");
    }
    return to.kind() == Kind.DATE && from.kind() != Kind.DATE && SqliteTimes.isTime(from)
        ? Optional.of(SqliteTimes.hasTimeOfDay(value, from))
        : Optional.empty();
  }

  /** An array is what Java serializes of it, an address is its bytes and an interval nanoseconds. */
  static boolean isKnown(SqlType from, SqlType to) {
    if (isDefined(from) || isDefined(to)) {
      return true;
    }
    return from.kind() == to.kind()
        ? from.kind() != Kind.ARRAY
            || from.element().get(0).kind() == to.element().get(0).kind()
        : !OPAQUE.contains(from.kind()) && !OPAQUE.contains(to.kind());
  }

  private static boolean isDefined(SqlType type) {
    return !type.override(Database.SQLITE).isEmpty();
  }

  private static Optional<String> truth(String value, SqlType from, SqlType to) {
    if (from.kind() == Kind.BOOLEAN && holdsWords(to)) {
      return Optional.of(
          "case " + value + " when 1 then 'true' when 0 then 'false' else " + value + " end");
    }
    if (to.kind() == Kind.BOOLEAN && TypeChange.isText(from)) {
      return Optional.of("case when lower(" + value + ") in ('true', 't', 'yes', 'y', 'on') then 1"
          + " when lower(" + value + ") in ('false', 'f', 'no', 'n', 'off') then 0 else " + value
          + " end");
    }
    return to.kind() == Kind.BOOLEAN && TypeChange.isNumber(from)
        ? Optional.of(value + " <> 0")
        : Optional.empty();
  }

  private static boolean holdsWords(SqlType type) {
    return TypeChange.isText(type)
        && (type.arguments().isEmpty() || type.arguments().get(0) >= LONGEST_WORD);
  }

  /** PostgreSQL rounds a decimal away from zero and a floating number to the even one. */
  private static Optional<String> number(String value, SqlType from, SqlType to) {
    if (TypeChange.isText(to) && TypeChange.isNumber(from)) {
      return digits(value, from);
    }
    if (!TypeChange.isNumber(from)) {
      return TypeChange.isText(from)
              && to.kind() == Kind.NUMERIC
              && to.arguments().size() > 1
          ? Optional.of("case when " + value + " = cast(" + value + " as numeric) then round(cast("
              + value + " as numeric), " + SqliteTypes.scale(to) + ") else " + value + " end")
          : Optional.empty();
    }
    if (WHOLE.contains(to.kind()) && !WHOLE.contains(from.kind())) {
      String rounded = "cast(round(" + value + ") as integer)";
      String half = " when " + value + " - cast(" + value + " as integer) in (0.5, -0.5) then"
          + " 2 * cast(round(" + value + " / 2) as integer)";
      return Optional.of("case when typeof(" + value + ") <> 'real' or abs(" + value + ") > "
          + LARGEST + " then " + value + (FLOATS.contains(from.kind()) ? half : "") + " else "
          + rounded + " end");
    }
    boolean narrower = to.kind() == Kind.NUMERIC
        && !WHOLE.contains(from.kind())
        && (from.kind() != Kind.NUMERIC || SqliteTypes.scale(to) < SqliteTypes.scale(from));
    return narrower
        ? Optional.of("case when typeof(" + value + ") = 'real' then round(" + value + ", "
            + SqliteTypes.scale(to) + ") else " + value + " end")
        : Optional.empty();
  }

  /** A decimal with all digits of its scale, any other number without needless ones. */
  private static Optional<String> digits(String value, SqlType from) {
    if (WHOLE.contains(from.kind())) {
      return Optional.empty();
    }
    return Optional.of(
        from.kind() == Kind.NUMERIC && SqliteTypes.scale(from) > 0
            ? "case when " + value + " is not null then printf('%." + SqliteTypes.scale(from)
                + "f', " + value + ") end"
            : "case when " + value + " = cast(" + value + " as integer) then cast(cast(" + value
                + " as integer) as text) else cast(" + value + " as text) end");
  }
}
