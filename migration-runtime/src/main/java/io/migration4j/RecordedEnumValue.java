package io.migration4j;

import io.migration4j.operation.AddEnumValue;

/** A new value of an enum type that was just recorded, for its place among the others. */
public final class RecordedEnumValue extends Recorded {
  RecordedEnumValue(Recorder recorder, int position) {
    super(recorder, position);
  }

  /** @param next the value that follows it */
  public RecordedEnumValue before(String next) {
    recorder.replace(position, ((AddEnumValue) recorder.get(position)).before(next));
    return this;
  }
}
