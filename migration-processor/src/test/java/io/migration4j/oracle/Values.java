package io.migration4j.oracle;

import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.LobHelper;
import org.hibernate.SessionFactory;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;

/** A small value of each basic type, with what Hibernate knows of it. */
final class Values {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.120Z");
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
      Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 11, 22, 10, 15, 30, 120_000_000)),
      Map.entry(Instant.class, NOW),
      Map.entry(OffsetDateTime.class, NOW.atOffset(ZoneOffset.UTC)),
      Map.entry(OffsetTime.class, OffsetTime.of(10, 15, 0, 0, ZoneOffset.UTC)),
      Map.entry(ZonedDateTime.class, NOW.atZone(ZoneOffset.UTC)),
      Map.entry(ZoneOffset.class, ZoneOffset.UTC),
      Map.entry(ZoneId.class, ZoneId.of("Europe/Paris")),
      Map.entry(Duration.class, Duration.ofSeconds(90)),
      Map.entry(Year.class, Year.of(2026)),
      Map.entry(YearMonth.class, YearMonth.of(2026, 11)),
      Map.entry(MonthDay.class, MonthDay.of(11, 22)),
      Map.entry(DayOfWeek.class, DayOfWeek.MONDAY),
      Map.entry(java.util.Date.class, java.util.Date.from(NOW.truncatedTo(ChronoUnit.SECONDS))),
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

  private final SessionFactory factory;

  Values(SessionFactory factory) {
    this.factory = factory;
  }

  /** Where the type is none that is known here, the value that its converter makes of a known one. */
  Object of(BasicValuedModelPart part) {
    Object value = of(part.getJavaType().getJavaType());
    if (value != null) {
      return value;
    }
    BasicValueConverter<?, ?> converter = part.getJdbcMapping().getValueConverter();
    return converter == null ? wrapped(part) : converted(converter);
  }

  private Object wrapped(BasicValuedModelPart part) {
    Object value = of(part.getJdbcMapping().getJdbcType().getPreferredJavaTypeClass(null));
    return value == null ? null : part.getJavaType().wrap(value, null);
  }

  private <R> Object converted(BasicValueConverter<?, R> converter) {
    Class<R> type = converter.getRelationalJavaType().getJavaTypeClass();
    return converter.toDomainValue(type.cast(of(type)));
  }

  private Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Object[] arguments =
          Arrays.stream(generic.getActualTypeArguments()).map(this::of).toArray();
      return of((Class<?>) generic.getRawType(), arguments);
    }
    return type instanceof Class<?> known ? of(known, "a", "a") : null;
  }

  private Object of(Class<?> type, Object... elements) {
    if (OF.containsKey(type)) {
      return OF.get(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isArray()) {
      Object array = Array.newInstance(type.getComponentType(), 1);
      Array.set(array, 0, of((Type) type.getComponentType()));
      return array;
    }
    if (type == Map.class) {
      return new HashMap<>(Map.of(elements[0], elements[1]));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return collection(type, elements[0]);
    }
    return type.isRecord() ? ofRecord(type) : other(type);
  }

  private static Object collection(Class<?> type, Object element) {
    List<Object> elements = new ArrayList<>(List.of(element));
    if (type.isInstance(elements)) {
      return elements;
    }
    return type == SortedSet.class ? new TreeSet<>(elements) : new HashSet<>(elements);
  }

  private Object ofRecord(Class<?> type) {
    Class<?>[] types = Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
    Object[] components = Arrays.stream(type.getRecordComponents())
        .map(component -> of(component.getGenericType()))
        .toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object other(Class<?> type) {
    try {
      if (InetAddress.class.isAssignableFrom(type)) {
        return InetAddress.getByName(type == Inet6Address.class ? "::1" : "127.0.0.1");
      }
      if (type == URL.class) {
        return URI.create("https://example.com/").toURL();
      }
      if (type == Blob.class || Clob.class.isAssignableFrom(type)) {
        return locator(type);
      }
      return Serializable.class.isAssignableFrom(type) ? Instances.of(type) : null;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code Hibernate.getLobHelper} came with 7.0. */
  @SuppressWarnings({"deprecation", "removal"})
  private Object locator(Class<?> type) {
    return factory.fromSession(session -> {
      LobHelper lobs = session.getLobHelper();
      if (type == Blob.class) {
        return lobs.createBlob(new byte[] {1});
      }
      return type == NClob.class ? lobs.createNClob("a") : lobs.createClob("a");
    });
  }
}
