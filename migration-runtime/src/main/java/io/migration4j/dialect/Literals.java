package io.migration4j.dialect;

import io.migration4j.MigrationException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.UUID;

/** Values as standard SQL literals. Backslashes mean nothing in them. */
final class Literals {
  private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
      .appendValue(ChronoField.YEAR_OF_ERA, 4, 10, SignStyle.NOT_NEGATIVE)
      .appendPattern("-MM-dd")
      .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
      .append(DATE)
      .appendLiteral(' ')
      .append(DateTimeFormatter.ISO_LOCAL_TIME)
      .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME_ZONE = new DateTimeFormatterBuilder()
      .append(DATE_TIME)
      .appendOffset("+HH:MM:ss", "+00:00")
      .toFormatter(Locale.ROOT);

  private Literals() {}

  static String of(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String || value instanceof UUID) {
      return text(value.toString());
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? value.toString() : text(value.toString());
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    return temporal(value);
  }

  /** Without NUL and without half of a surrogate pair, which a driver sends as a question mark. */
  static boolean isStorable(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  static String text(String value) {
    if (!isStorable(value)) {
      throw new MigrationException("Text '" + value.replace('\0', '?')
          + "' holds a NUL or half a character, which the database cannot store. Remove it.");
    }
    return "'" + value.replace("'", "''") + "'";
  }

  private static String temporal(Object value) {
    if (value instanceof LocalDate date) {
      return "date '" + DATE.format(date) + era(date.getYear()) + "'";
    }
    if (value instanceof LocalTime time) {
      return "time '" + DateTimeFormatter.ISO_LOCAL_TIME.format(time) + "'";
    }
    if (value instanceof LocalDateTime time) {
      return "timestamp '" + DATE_TIME.format(time) + era(time.getYear()) + "'";
    }
    if (value instanceof Instant instant) {
      return zoned(instant.atOffset(ZoneOffset.UTC));
    }
    if (value instanceof OffsetDateTime time) {
      return zoned(time);
    }
    throw new MigrationException(
        "No SQL is known for a " + value.getClass().getName() + ". Use execute or run JDBC code.");
  }

  private static String zoned(OffsetDateTime time) {
    OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
    return "timestamp with time zone '" + DATE_TIME_ZONE.format(utc) + era(utc.getYear()) + "'";
  }

  private static String era(int year) {
    return year > 0 ? "" : " BC";
  }
}
