package io.migration4j.snapshot;

import io.migration4j.MigrationException;

/**
 * The snapshot file holds no snapshot: it is damaged, or git left conflict markers in it. Caught where
 * a new one is built by replay.
 */
public final class SnapshotUnreadableException extends MigrationException {
  private static final long serialVersionUID = 1L;

  SnapshotUnreadableException(String message) {
    super(message);
  }

  SnapshotUnreadableException(String message, MigrationException cause) {
    super(message, cause);
  }
}
