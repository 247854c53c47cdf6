package io.migration4j.operation;

import io.migration4j.MigrationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The values of one row to insert, in the order of the columns. {@code null} is SQL's {@code NULL}.
 *
 * @param values strings, numbers, booleans, UUIDs and values of {@code java.time}
 */
public record Row(List<Object> values) {
  private static final Set<Class<?>> TYPES = Set.of(
      String.class,
      Boolean.class,
      Short.class,
      Integer.class,
      Long.class,
      Float.class,
      Double.class,
      BigDecimal.class,
      BigInteger.class,
      UUID.class,
      LocalDate.class,
      LocalTime.class,
      LocalDateTime.class,
      Instant.class,
      OffsetDateTime.class);

  public Row {
    values = Collections.unmodifiableList(new ArrayList<>(values));
    for (Object value : values) {
      if (value != null && !TYPES.contains(value.getClass())) {
        throw new MigrationException(
            "A row to insert holds a " + value.getClass().getName()
                + ". Use strings, numbers, booleans, UUIDs or values of java.time, or run JDBC code.");
      }
    }
  }

  public static Row row(Object... values) {
    return new Row(Arrays.asList(values));
  }
}
