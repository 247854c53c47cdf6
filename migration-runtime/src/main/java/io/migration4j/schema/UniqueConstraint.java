package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.List;

/** Columns whose values together occur once in a table. */
public record UniqueConstraint(String name, List<String> columns) implements Named {
  public UniqueConstraint {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new MigrationException(
          "Unique constraint " + name + " has no columns. Name at least one.");
    }
  }

  public static UniqueConstraint unique(String name, String... columns) {
    return new UniqueConstraint(name, List.of(columns));
  }
}
