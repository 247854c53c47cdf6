package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.List;

/**
 * Columns whose values together occur once in a table.
 *
 * @param options what stands behind its columns, as PostgreSQL has it; empty for nothing
 */
public record UniqueConstraint(String name, List<String> columns, String options) implements Named {
  public UniqueConstraint {
    Identifiers.requireReadable(name);
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new MigrationException(
          "Unique constraint " + name + " has no columns. Name at least one.");
    }
  }

  public UniqueConstraint(String name, List<String> columns) {
    this(name, columns, "");
  }

  public static UniqueConstraint unique(String name, String... columns) {
    return new UniqueConstraint(name, List.of(columns));
  }

  /** The same with more behind its columns, such as {@code deferrable initially deferred}. */
  public UniqueConstraint options(String text) {
    return new UniqueConstraint(name, columns, text);
  }
}
