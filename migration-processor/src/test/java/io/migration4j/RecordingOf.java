package io.migration4j;

import io.migration4j.operation.Operation;
import java.util.List;

/** What a migration class records, asked as the migrator asks it. */
public final class RecordingOf {
  private RecordingOf() {}

  public static List<Operation> upgrade(Migration migration) {
    return Recorder.record(migration.getClass(), "upgrade", migration::upgrade).operations();
  }

  public static List<Operation> downgrade(Migration migration) {
    return Recorder.record(migration.getClass(), "downgrade", migration::downgrade)
        .operations();
  }
}
