package io.migration4j.dialect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * Values as Hibernate finds them again through sqlite-jdbc: a UUID as its 16 bytes, an instant as
 * milliseconds since 1970, local date and time as the text that the driver's {@code date_string_format}
 * reads ({@code yyyy-MM-dd HH:mm:ss.SSS}, which means the same in every time zone).
 */
final class SqliteLiterals {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
  private static final LocalDate EPOCH = LocalDate.ofEpochDay(0);

  private SqliteLiterals() {}

  static String of(Object value) {
    if (value instanceof Boolean claim) {
      return claim ? "1" : "0";
    }
    if (value instanceof UUID uuid) {
      return String.format(
          Locale.ROOT,
          "x'%016x%016x'",
          uuid.getMostSignificantBits(),
          uuid.getLeastSignificantBits());
    }
    if (value instanceof LocalDate date) {
      return local(date.atStartOfDay());
    }
    if (value instanceof LocalTime time) {
      return local(time.atDate(EPOCH));
    }
    if (value instanceof LocalDateTime time) {
      return local(time);
    }
    if (value instanceof Instant instant) {
      return Long.toString(instant.toEpochMilli());
    }
    if (value instanceof OffsetDateTime time) {
      return Long.toString(time.toInstant().toEpochMilli());
    }
    return Literals.of(value);
  }

  private static String local(LocalDateTime time) {
    return "'" + LOCAL.format(time) + "'";
  }
}
