package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * A type whose values are named one by one: {@code create type .. as enum}. On a database without such
 * types it is nothing, and its columns hold the names as text.
 *
 * @param name as {@code name} or {@code schema.name}
 * @param values in their order, each once
 */
public record EnumType(String name, List<String> values) implements Named {
  public EnumType {
    QualifiedName.parse(name);
    values = List.copyOf(values);
    values.forEach(value -> Identifiers.requireStorable("Value", value));
    if (new HashSet<>(values).size() < values.size()) {
      throw new MigrationException(
          "Enum type " + name + " has a value twice: " + values + ". Remove one of the two.");
    }
  }

  /** A type with those values, in this order. */
  public static EnumType enumType(String name, String... values) {
    return new EnumType(name, List.of(values));
  }

  public EnumType renamed(String to) {
    return new EnumType(to, values);
  }

  /**
   * The same type and a value more.
   *
   * @param next the value that follows the new one; empty to add it at the end
   * @throws MigrationException when the type has the value already, or not the next one
   */
  public EnumType with(String value, String next) {
    if (!next.isEmpty() && !values.contains(next)) {
      throw new MigrationException("Cannot add " + value + " before " + next + ": enum type " + name
          + " has only " + values + ".");
    }
    List<String> more = new ArrayList<>(values);
    more.add(next.isEmpty() ? more.size() : more.indexOf(next), value);
    return new EnumType(name, more);
  }
}
