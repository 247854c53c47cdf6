package io.migration4j;

import io.migration4j.operation.AddEnumValue;

/** A new value of an enum type that was just recorded, for its place among the others. */
public final class RecordedEnumValue extends Recorded {
  RecordedEnumValue(Recorder recorder, int position) {
    super(recorder, position);
  }

  /** @param next the value that follows it */
  public RecordedEnumValue before(String next) {
    recorder.replace(position, current().before(next));
    return this;
  }

  /**
   * The rest of the revision may use the value, which PostgreSQL allows only when the transaction that
   * added it has ended: the revision is cut there; what was done is journaled, and a run that was cut
   * short goes on where it stopped. On SQLite this changes nothing.
   */
  public RecordedEnumValue outsideTransaction() {
    recorder.replace(position, current().alone());
    return this;
  }

  private AddEnumValue current() {
    return (AddEnumValue) recorder.get(position);
  }
}
