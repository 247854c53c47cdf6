package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.List;

/** The columns that identify a row, and the name of the constraint that says so. */
public record PrimaryKey(String name, List<String> columns) implements Named {
  public PrimaryKey {
    Identifiers.requireReadable(name);
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new MigrationException("Primary key " + name + " has no columns. Name at least one.");
    }
  }

  public static PrimaryKey primaryKey(String name, String... columns) {
    return new PrimaryKey(name, List.of(columns));
  }
}
