package io.migration4j;

import io.migration4j.operation.JavaStep;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One text for a value made of records: the same for equal values, on every machine and in every later
 * version. A record is its simple name and its components in their order, {@code DropColumn(table="users",
 * column="mail")}; strings are quoted as in Java; lists stand in brackets, maps in braces; a value of
 * another class is its name and its text.
 *
 * <p>Components that say nothing are left out: false, 0, an empty text, list or Optional, a record of
 * nothing but such components, an enum's {@code NO_ACTION} or {@code DEFAULT}. So an operation may get a
 * component later, and what was written before keeps its text. Java code is left out as well.
 */
final class CanonicalText {
  private static final Set<String> SAYS_NOTHING = Set.of("NO_ACTION", "DEFAULT");

  private final StringBuilder text = new StringBuilder();

  private CanonicalText() {}

  static String of(Object value) {
    CanonicalText canonical = new CanonicalText();
    canonical.append(value);
    return canonical.text.toString();
  }

  private void append(Object value) {
    if (value instanceof Record) {
      components((Record) value);
    } else if (value instanceof Iterable<?>) {
      elements((Iterable<?>) value);
    } else if (value instanceof Map<?, ?>) {
      entries((Map<?, ?>) value);
    } else if (value instanceof Optional<?>) {
      append(((Optional<?>) value).orElseThrow());
    } else if (value instanceof String) {
      quoted((String) value);
    } else if (value instanceof Enum<?>) {
      text.append(((Enum<?>) value).name());
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      text.append(value.getClass().getSimpleName()).append('(');
      quoted(value.toString());
      text.append(')');
    }
  }

  private void components(Record value) {
    text.append(value.getClass().getSimpleName()).append('(');
    String separator = "";
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object part = part(component, value);
      if (!saysNothing(part)) {
        text.append(separator).append(component.getName()).append('=');
        append(part);
        separator = ", ";
      }
    }
    text.append(')');
  }

  private void elements(Iterable<?> values) {
    text.append('[');
    String separator = "";
    for (Object value : values) {
      text.append(separator);
      append(value);
      separator = ", ";
    }
    text.append(']');
  }

  private void entries(Map<?, ?> values) {
    text.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : values.entrySet()) {
      text.append(separator);
      append(entry.getKey());
      text.append('=');
      append(entry.getValue());
      separator = ", ";
    }
    text.append('}');
  }

  private void quoted(String value) {
    text.append('"')
        .append(value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r"))
        .append('"');
  }

  private static boolean saysNothing(Object value) {
    if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        if (!saysNothing(part(component, (Record) value))) {
          return false;
        }
      }
      return true;
    }
    if (value instanceof Iterable<?>) {
      Iterator<?> elements = ((Iterable<?>) value).iterator();
      return !elements.hasNext();
    }
    return Boolean.FALSE.equals(value)
        || "".equals(value)
        || value instanceof Number && ((Number) value).doubleValue() == 0
        || value instanceof Map<?, ?> && ((Map<?, ?>) value).isEmpty()
        || value instanceof Optional<?> && ((Optional<?>) value).isEmpty()
        || value instanceof Enum<?> && SAYS_NOTHING.contains(((Enum<?>) value).name())
        || value instanceof JavaStep;
  }

  private static Object part(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException unreadable) {
      throw new IllegalStateException("Cannot read " + component + " of " + value, unreadable);
    }
  }
}
