package io.migration4j.jdbc;

import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import io.migration4j.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of a revision: the operations of one transaction, or one operation that runs alone.
 *
 * @param number from 1
 * @param recording its operations
 * @param alone whether it is one operation outside a transaction
 * @param before the schema before it
 */
record Segment(
    int number, Recording recording, List<String> fingerprints, boolean alone, SchemaModel before) {

  Segment {
    fingerprints = List.copyOf(fingerprints);
  }

  /** The steps of a revision: cut before and after each operation that runs alone. */
  static List<Segment> of(RevisionRun run) {
    List<Segment> segments = new ArrayList<>();
    List<Operation> operations = run.operations();
    SchemaModel before = run.before();
    SchemaModel schema = before;
    int first = 0;
    for (int i = 0; i < operations.size(); i++) {
      schema = operations.get(i).applyTo(schema);
      boolean alone = operations.get(i).outsideTransaction();
      boolean last = i + 1 == operations.size();
      if (alone || last || operations.get(i + 1).outsideTransaction()) {
        segments.add(new Segment(
            segments.size() + 1,
            new Recording(
                operations.subList(first, i + 1), run.recording().lines().subList(first, i + 1)),
            run.fingerprints().subList(first, i + 1),
            alone,
            before));
        first = i + 1;
        before = schema;
      }
    }
    return segments;
  }

  List<Operation> operations() {
    return recording.operations();
  }

  /** In messages: {@code Step 2 of revision 3f2a}. */
  String label(RevisionRun run) {
    return "Step " + number + " of revision " + run.label();
  }

  String describe() {
    int others = operations().size() - 1;
    return operations().get(0).describe() + (others > 0 ? " and " + others + " more" : "");
  }
}
