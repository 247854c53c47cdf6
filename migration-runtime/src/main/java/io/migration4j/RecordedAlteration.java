package io.migration4j;

import io.migration4j.operation.AlterColumn;
import io.migration4j.schema.SqlText;

/** The change of a column that was just recorded, for what may be said of it. */
public final class RecordedAlteration extends Recorded {
  RecordedAlteration(Recorder recorder, int position) {
    super(recorder, position);
  }

  /** The expression that makes the later value of the earlier: {@code extract(epoch from day)}. */
  public RecordedAlteration using(String expression) {
    return using(SqlText.sql(expression));
  }

  /** The same with other texts for single databases. */
  public RecordedAlteration using(SqlText expression) {
    AlterColumn current = (AlterColumn) recorder.get(position);
    recorder.replace(
        position,
        new AlterColumn(
            current.table(), current.before(), current.after(), current.losesData(), expression));
    return this;
  }
}
