package io.migration4j;

import io.migration4j.operation.Operation;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * A project's own say in what autogenerate writes. Implementations are found by {@link
 * java.util.ServiceLoader} on the class path of the project, and asked one after the other in the order
 * of their class names.
 *
 * <p>A hook leaves operations out, changes them or adds some. The downgrade is derived from what the last
 * hook returns, so it needs no change of its own: SQL that a hook adds is taken back by its undo. What is
 * left out is found again by the next autogenerate; for good, exclude the table.
 */
public interface AutogenerateHook {
  /**
   * The operations to write.
   *
   * @param upgrade those that were found, or that the hook before returned
   * @param before the schema before them
   * @throws MigrationException to write nothing at all; the message is shown
   */
  List<Operation> upgrade(List<Operation> upgrade, SchemaModel before);
}
