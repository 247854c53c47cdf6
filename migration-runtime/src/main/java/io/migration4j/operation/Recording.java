package io.migration4j.operation;

import java.util.List;

/**
 * The operations of one direction of a migration, and where they stand.
 *
 * @param lines the source line of each operation, from 1; 0 where it is not known
 */
public record Recording(List<Operation> operations, List<Integer> lines) {
  public Recording {
    operations = List.copyOf(operations);
    lines = List.copyOf(lines);
    if (operations.size() != lines.size()) {
      throw new IllegalArgumentException(
          operations.size() + " operations, " + lines.size() + " lines");
    }
  }
}
