package io.migration4j.jdbc;

import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import io.migration4j.revision.Direction;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * One revision to run, one way, on one database.
 *
 * @param entry its row in the history, to be written or removed
 * @param className of the migration
 * @param recording its operations with every condition resolved, and their lines
 * @param before the schema model before the first of them
 */
public record RevisionRun(
    Direction direction,
    HistoryEntry entry,
    String className,
    Recording recording,
    SchemaModel before) {

  List<Operation> operations() {
    return recording.operations();
  }

  /** {@code com.example.R1_Create(R1_Create.java:12)}. */
  String place(int line) {
    String file = className.replaceAll("^.*\\.|\\$.*$", "") + ".java";
    return className + "(" + file + (line > 0 ? ":" + line : "") + ")";
  }

  /** The revision in messages: id and description. */
  String label() {
    return entry.description().isEmpty()
        ? entry.id()
        : entry.id() + " (" + entry.description() + ")";
  }
}
