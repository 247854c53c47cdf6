package io.migration4j;

import io.migration4j.jdbc.ConnectionSource;
import io.migration4j.jdbc.MigrationDatabase;
import io.migration4j.jdbc.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What a {@link Migrator} was built with. */
record MigratorSettings(
    ConnectionSource source,
    Revisions revisions,
    String historySchema,
    Duration lockTimeout,
    Duration ddlLockTimeout,
    Function<String, Optional<String>> environment,
    Ahead ahead,
    Mismatch mismatch,
    MigrationListener listener) {

  MigrationDatabase open() {
    Patience patience = new Patience(lockTimeout, listener::waiting);
    return MigrationDatabase.open(source, historySchema, ddlLockTimeout, patience);
  }

  Integrity integrity() {
    return new Integrity(revisions, ahead, listener::warning);
  }
}
