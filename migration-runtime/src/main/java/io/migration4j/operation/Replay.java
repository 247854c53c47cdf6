package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Runs operations on a schema model in memory. */
public final class Replay {
  private Replay() {}

  /**
   * The schema after those operations.
   *
   * @throws io.migration4j.MigrationException when one makes no sense where it stands
   */
  public static SchemaModel of(List<Operation> operations, SchemaModel before) {
    SchemaModel schema = before;
    for (Operation operation : operations) {
      schema = operation.applyTo(schema);
    }
    return schema;
  }

  /**
   * The operations that take those back, last first.
   *
   * @throws io.migration4j.MigrationException when one of them cannot be undone
   */
  public static List<Operation> inverse(List<Operation> operations, SchemaModel before) {
    Deque<List<Operation>> undone = new ArrayDeque<>();
    SchemaModel schema = before;
    for (Operation operation : operations) {
      undone.push(operation.inverse(schema));
      schema = operation.applyTo(schema);
    }
    List<Operation> inverse = new ArrayList<>();
    undone.forEach(inverse::addAll);
    return inverse;
  }
}
