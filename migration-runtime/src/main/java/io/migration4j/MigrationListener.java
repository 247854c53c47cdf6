package io.migration4j;

import io.migration4j.revision.Direction;
import java.time.Duration;
import java.util.List;

/** Is told what a {@link Migrator} does while it does it. Each method does nothing unless overridden. */
public interface MigrationListener {
  /** A revision begins to run; again when it was rolled back and is tried again. */
  default void revisionStarted(
      Direction direction, String id, List<String> parents, String description) {}

  /** A statement is about to run. */
  default void statementStarted(String sql) {}

  /** A revision is committed. */
  default void revisionFinished(
      Direction direction,
      String id,
      List<String> parents,
      String description,
      Duration duration) {}

  /** A revision that may have begun has come to no end: it failed, or another process has run it. */
  default void revisionStopped(
      Direction direction, String id, List<String> parents, String description) {}

  /**
   * What is being done now: that a revision goes on where it stopped, or what a statement does that takes
   * more than five seconds, and that then from a thread of its own.
   */
  default void progress(String message) {}

  /** Another process migrates this database: who, and since when it is waited for. */
  default void waiting(String message) {}

  /** Something that a person should know, though nothing failed. */
  default void warning(String message) {}
}
