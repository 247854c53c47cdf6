package io.migration4j.processor.hibernate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;

/** Which columns hold the number of an enum's constant, and what else is known of it. */
final class OrdinalEnums {
  private OrdinalEnums() {}

  /** The constants in their order; empty for a column that holds no ordinals. */
  static Optional<List<String>> constants(Column column) {
    if (!(column.getValue() instanceof BasicValue value)) {
      return Optional.empty();
    }
    BasicValue.Resolution<?> resolution = value.resolve();
    Class<?> type = resolution.getDomainJavaType().getJavaTypeClass();
    boolean ordinal = type.isEnum()
        && resolution.getValueConverter() == null
        && resolution.getJdbcType().isInteger();
    return ordinal
        ? Optional.of(Stream.of(type.getEnumConstants())
            .map(each -> ((Enum<?>) each).name())
            .toList())
        : Optional.empty();
  }
}
