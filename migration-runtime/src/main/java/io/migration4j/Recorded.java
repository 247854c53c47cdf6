package io.migration4j;

/** An operation that was just recorded, for what may be said of any. */
public sealed class Recorded
    permits RecordedAlteration, RecordedEnumValue, RecordedIndex, RecordedSql {
  final Recorder recorder;
  final int position;

  Recorded(Recorder recorder, int position) {
    this.recorder = recorder;
    this.position = position;
  }

  /**
   * The reviewed consent that this operation loses data: rows, values of a column, or what a narrower
   * type cannot hold.
   *
   * @throws MigrationException when it cannot lose any
   */
  public Recorded losesData() {
    recorder.replace(position, recorder.get(position).losingData());
    return this;
  }
}
