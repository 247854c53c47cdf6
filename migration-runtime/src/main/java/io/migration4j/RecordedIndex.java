package io.migration4j;

import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.Operation;

/** An index that is made or dropped, as was just recorded, for what may be said of it. */
public final class RecordedIndex extends Recorded {
  RecordedIndex(Recorder recorder, int position) {
    super(recorder, position);
  }

  /**
   * It is built or dropped while others write to the table. On PostgreSQL such a step runs outside the
   * transaction of the revision, which is cut there; what was done is journaled, and a run that was cut
   * short goes on where it stopped. On SQLite this changes nothing.
   */
  public RecordedIndex concurrently() {
    Operation operation = recorder.get(position);
    recorder.replace(
        position,
        operation instanceof CreateIndex create
            ? create.builtConcurrently()
            : ((DropIndex) operation).droppedConcurrently());
    return this;
  }
}
