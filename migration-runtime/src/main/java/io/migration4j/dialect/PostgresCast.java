package io.migration4j.dialect;

import static io.migration4j.schema.SqlType.Kind.ARRAY;
import static io.migration4j.schema.SqlType.Kind.BIGINT;
import static io.migration4j.schema.SqlType.Kind.BINARY;
import static io.migration4j.schema.SqlType.Kind.BLOB;
import static io.migration4j.schema.SqlType.Kind.BOOLEAN;
import static io.migration4j.schema.SqlType.Kind.BYTES;
import static io.migration4j.schema.SqlType.Kind.CHAR;
import static io.migration4j.schema.SqlType.Kind.CLOB;
import static io.migration4j.schema.SqlType.Kind.DATE;
import static io.migration4j.schema.SqlType.Kind.DOUBLE;
import static io.migration4j.schema.SqlType.Kind.FLOAT;
import static io.migration4j.schema.SqlType.Kind.INET;
import static io.migration4j.schema.SqlType.Kind.INTEGER;
import static io.migration4j.schema.SqlType.Kind.INTERVAL_SECOND;
import static io.migration4j.schema.SqlType.Kind.JSON;
import static io.migration4j.schema.SqlType.Kind.NCHAR;
import static io.migration4j.schema.SqlType.Kind.NCLOB;
import static io.migration4j.schema.SqlType.Kind.NUMERIC;
import static io.migration4j.schema.SqlType.Kind.NVARCHAR;
import static io.migration4j.schema.SqlType.Kind.REAL;
import static io.migration4j.schema.SqlType.Kind.SMALLINT;
import static io.migration4j.schema.SqlType.Kind.TEXT;
import static io.migration4j.schema.SqlType.Kind.TIME;
import static io.migration4j.schema.SqlType.Kind.TIMESTAMP;
import static io.migration4j.schema.SqlType.Kind.TIMESTAMP_WITH_TIME_ZONE;
import static io.migration4j.schema.SqlType.Kind.TIME_WITH_TIME_ZONE;
import static io.migration4j.schema.SqlType.Kind.TINYINT;
import static io.migration4j.schema.SqlType.Kind.UUID;
import static io.migration4j.schema.SqlType.Kind.VARBINARY;
import static io.migration4j.schema.SqlType.Kind.VARCHAR;
import static io.migration4j.schema.SqlType.Kind.XML;

import io.migration4j.schema.Database;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How values become another type where PostgreSQL has no assignment cast ({@code pg_cast}) and one
 * way is certain. Where it has one, nothing is said: an explicit cast to {@code varchar(n)} would cut
 * silently what an assignment refuses.
 */
final class PostgresCast {
  private static final Set<Kind> TEXTS = EnumSet.of(CHAR, VARCHAR, NCHAR, NVARCHAR, TEXT);
  private static final Set<Kind> NUMBERS =
      EnumSet.of(TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, FLOAT, NUMERIC);
  private static final Set<Kind> BINARIES = EnumSet.of(BINARY, VARBINARY, BYTES);
  private static final Set<Kind> LARGE_TEXTS = EnumSet.of(CLOB, NCLOB);
  private static final Set<Kind> DATES = EnumSet.of(DATE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE);
  private static final Set<Kind> TIMES = EnumSet.of(TIME, TIME_WITH_TIME_ZONE);
  private static final Set<Kind> READ_FROM_TEXT = EnumSet.of(
      BOOLEAN,
      DATE,
      TIME,
      TIME_WITH_TIME_ZONE,
      TIMESTAMP,
      TIMESTAMP_WITH_TIME_ZONE,
      INTERVAL_SECOND,
      UUID,
      JSON,
      XML,
      INET);

  private PostgresCast() {}

  /** The expression over the old value; empty where the assignment cast serves or none is certain. */
  static Optional<String> using(
      String column, SqlType before, SqlType after, Function<SqlType, String> names) {
    if (isDefined(before) || isDefined(after)) {
      return defined(column, names.apply(after));
    }
    Kind from = before.kind();
    Kind to = after.kind();
    if (!after.enumName().isEmpty()) {
      return TEXTS.contains(from) || from == to
          ? Optional.of(column + "::text::" + names.apply(after))
          : Optional.empty();
    }
    Optional<String> time = PostgresTimes.using(column, from, to, TEXTS);
    if (time.isPresent()) {
      return time;
    }
    if (TEXTS.contains(from) && (NUMBERS.contains(to) || READ_FROM_TEXT.contains(to))) {
      return Optional.of(column + "::" + names.apply(after));
    }
    if (NUMBERS.contains(from) && to == BOOLEAN) {
      return Optional.of(column + " <> 0");
    }
    if (from == BOOLEAN && NUMBERS.contains(to)) {
      return Optional.of(column + "::integer");
    }
    return binary(column, from, to);
  }

  /** Large objects and bytes; a CLOB of Hibernate is an oid of text in UTF-8. */
  private static Optional<String> binary(String column, Kind from, Kind to) {
    if (BINARIES.contains(from) && to == UUID) {
      return Optional.of("encode(" + column + ", 'hex')::uuid");
    }
    if (from == UUID && BINARIES.contains(to)) {
      return Optional.of("uuid_send(" + column + ")");
    }
    if (TEXTS.contains(from) && LARGE_TEXTS.contains(to)) {
      return Optional.of("lo_from_bytea(0, convert_to(" + column + ", 'UTF8'))");
    }
    if (LARGE_TEXTS.contains(from) && TEXTS.contains(to)) {
      return Optional.of("convert_from(lo_get(" + column + "), 'UTF8')");
    }
    if (BINARIES.contains(from) && to == BLOB) {
      return Optional.of("lo_from_bytea(0, " + column + ")");
    }
    return from == BLOB && BINARIES.contains(to)
        ? Optional.of("lo_get(" + column + ")")
        : Optional.empty();
  }

  /** There is a way that needs no other expression, by an assignment cast or one of ours. */
  static boolean isCertain(SqlType before, SqlType after, Function<SqlType, String> names) {
    Kind from = before.kind();
    Kind to = after.kind();
    if (using("value", before, after, names).isPresent()) {
      return true;
    }
    if (isDefined(before) || isDefined(after)) {
      return true;
    }
    if (from == ARRAY && to == ARRAY) {
      from = before.element().get(0).kind();
      to = after.element().get(0).kind();
    }
    return from == to || isAssignable(from, to) && (!TEXTS.contains(to) || hasRoom(before, after));
  }

  /** A text for a value whose every text is longer would hold none. */
  private static boolean hasRoom(SqlType before, SqlType after) {
    int needed = before.kind() == BOOLEAN ? "false".length() : before.kind() == UUID ? 36 : 0;
    return needed == 0 || after.kind() == TEXT || PostgresTypes.length(after) >= needed;
  }

  /** {@code pg_cast} has it, or it is the text of a value that people would write so. */
  private static boolean isAssignable(Kind from, Kind to) {
    return TEXTS.contains(to) && from != BLOB && !BINARIES.contains(from)
        || NUMBERS.contains(from) && NUMBERS.contains(to)
        || BINARIES.contains(from) && BINARIES.contains(to)
        || LARGE_TEXTS.contains(from) && LARGE_TEXTS.contains(to)
        || DATES.contains(from) && DATES.contains(to)
        || TIMES.contains(to) && (from == TIMESTAMP_WITH_TIME_ZONE || TIMES.contains(from))
        || from == TIMESTAMP && to == TIME
        || from == TIME && to == INTERVAL_SECOND
        || from == INTERVAL_SECOND && to == TIME;
  }

  private static boolean isDefined(SqlType type) {
    return !type.override(Database.POSTGRESQL).isEmpty();
  }

  /** A definition of the user's, such as an enum: read from the text of the value. */
  private static Optional<String> defined(String column, String after) {
    String name = after.toLowerCase(Locale.ROOT);
    boolean cuts = name.startsWith("char")
        || name.startsWith("varchar")
        || name.startsWith("bit")
        || name.equals("text")
        || name.equals("citext");
    return cuts ? Optional.empty() : Optional.of(column + "::text::" + after);
  }
}
