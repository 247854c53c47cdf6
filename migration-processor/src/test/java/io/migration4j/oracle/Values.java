package io.migration4j.oracle;

import java.io.Serializable;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

/** A small value of each basic type. */
final class Values {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final Map<Class<?>, Object> OF = Map.ofEntries(
      Map.entry(String.class, "a"),
      Map.entry(boolean.class, true),
      Map.entry(Boolean.class, true),
      Map.entry(char.class, 'a'),
      Map.entry(Character.class, 'a'),
      Map.entry(byte.class, (byte) 1),
      Map.entry(Byte.class, (byte) 1),
      Map.entry(short.class, (short) 1),
      Map.entry(Short.class, (short) 1),
      Map.entry(int.class, 1),
      Map.entry(Integer.class, 1),
      Map.entry(long.class, 1L),
      Map.entry(Long.class, 1L),
      Map.entry(float.class, 1f),
      Map.entry(Float.class, 1f),
      Map.entry(double.class, 1d),
      Map.entry(Double.class, 1d),
      Map.entry(BigDecimal.class, BigDecimal.ONE),
      Map.entry(BigInteger.class, BigInteger.ONE),
      Map.entry(UUID.class, UUID.fromString("00000000-0000-4000-8000-000000000001")),
      Map.entry(LocalDate.class, LocalDate.of(2026, 11, 22)),
      Map.entry(LocalTime.class, LocalTime.of(10, 15)),
      Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 11, 22, 10, 15)),
      Map.entry(Instant.class, NOW),
      Map.entry(OffsetDateTime.class, NOW.atOffset(ZoneOffset.UTC)),
      Map.entry(OffsetTime.class, OffsetTime.of(10, 15, 0, 0, ZoneOffset.UTC)),
      Map.entry(ZonedDateTime.class, NOW.atZone(ZoneOffset.UTC)),
      Map.entry(ZoneOffset.class, ZoneOffset.UTC),
      Map.entry(ZoneId.class, ZoneId.of("Europe/Paris")),
      Map.entry(Duration.class, Duration.ofSeconds(90)),
      Map.entry(Year.class, Year.of(2026)),
      Map.entry(DayOfWeek.class, DayOfWeek.MONDAY),
      Map.entry(java.util.Date.class, java.util.Date.from(NOW)),
      Map.entry(java.util.Calendar.class, new java.util.GregorianCalendar(2026, 10, 22)),
      Map.entry(java.sql.Date.class, java.sql.Date.valueOf("2026-11-22")),
      Map.entry(java.sql.Time.class, java.sql.Time.valueOf("10:15:00")),
      Map.entry(java.sql.Timestamp.class, java.sql.Timestamp.from(NOW)),
      Map.entry(Locale.class, Locale.FRANCE),
      Map.entry(Currency.class, Currency.getInstance("EUR")),
      Map.entry(TimeZone.class, TimeZone.getTimeZone("UTC")),
      Map.entry(Class.class, String.class),
      Map.entry(Serializable.class, "a"),
      Map.entry(Object.class, "a"));

  private Values() {}

  static Object of(Class<?> type) {
    if (OF.containsKey(type)) {
      return OF.get(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isArray()) {
      Object array = Array.newInstance(type.getComponentType(), 1);
      Array.set(array, 0, of(type.getComponentType()));
      return array;
    }
    return other(type);
  }

  private static Object other(Class<?> type) {
    try {
      if (type == InetAddress.class) {
        return InetAddress.getByName("127.0.0.1");
      }
      if (type == java.net.URL.class) {
        return URI.create("https://example.com/").toURL();
      }
      if (type == List.class || type == java.util.Collection.class) {
        return List.of();
      }
      if (type == Map.class) {
        return Map.of();
      }
      if (type == java.util.Set.class) {
        return java.util.Set.of();
      }
      return null;
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
