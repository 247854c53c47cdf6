package io.migration4j;

import io.migration4j.operation.Operation;
import io.migration4j.revision.Direction;
import java.util.List;

/**
 * A revision that would run, one way.
 *
 * @param parents the ids that it revises
 * @param className of the migration
 * @param operations what would run on this database, with every condition resolved
 */
public record PlannedStep(
    Direction direction,
    String id,
    List<String> parents,
    String description,
    String className,
    List<Operation> operations) {
  public PlannedStep {
    parents = List.copyOf(parents);
    operations = List.copyOf(operations);
  }
}
