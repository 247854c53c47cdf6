package io.migration4j.jdbc;

import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import io.migration4j.operation.Replay;
import io.migration4j.revision.Direction;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * One revision to run, one way, on one database.
 *
 * @param undoing whether it takes back what was begun of the other direction and not finished
 * @param entry its row in the history, to be written or removed
 * @param className of the migration
 * @param recording its operations with every condition resolved, and their lines
 * @param fingerprints a short text for each operation, by which it is known again
 * @param before the schema model before the first of them
 */
public record RevisionRun(
    Direction direction,
    boolean undoing,
    HistoryEntry entry,
    String className,
    Recording recording,
    List<String> fingerprints,
    SchemaModel before) {

  public RevisionRun {
    fingerprints = List.copyOf(fingerprints);
  }

  /** The direction that its operations were recorded for. */
  Direction way() {
    return undoing == (direction == Direction.UP) ? Direction.DOWN : Direction.UP;
  }

  /**
   * The operations that are left of it where it was begun.
   *
   * @throws io.migration4j.MigrationException when something that was done cannot be taken back
   */
  public List<Operation> remaining(Unfinished half) {
    List<Segment> segments = Segment.of(this);
    int begun = Math.min(segments.size(), half.done() + (half.doubtful().isEmpty() ? 0 : 1));
    if (!undoing) {
      return segments.subList(Math.min(segments.size(), half.done()), segments.size()).stream()
          .flatMap(segment -> segment.operations().stream())
          .toList();
    }
    List<Operation> done = segments.subList(0, begun).stream()
        .flatMap(segment -> segment.operations().stream())
        .toList();
    return Replay.inverse(done, before);
  }

  /** The same with other operations, for the report of a part. */
  RevisionRun part(Recording operations) {
    return new RevisionRun(direction, undoing, entry, className, operations, List.of(), before);
  }

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
