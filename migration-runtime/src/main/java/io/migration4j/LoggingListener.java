package io.migration4j;

import io.migration4j.revision.Direction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/** Writes what happens to the log of the platform. */
final class LoggingListener implements MigrationListener {
  private final Logger logger = System.getLogger(Migrator.class.getName());

  @Override
  public void revisionStarted(
      Direction direction, String id, List<String> parents, String description) {
    String from = parents.isEmpty() ? "base" : String.join(", ", parents);
    log(
        Level.INFO,
        direction == Direction.UP
            ? "Upgrade " + from + " -> " + id + ": " + description
            : "Downgrade " + id + " -> " + from + ": " + description);
  }

  @Override
  public void statementStarted(String sql) {
    log(Level.DEBUG, sql);
  }

  @Override
  public void revisionFinished(
      Direction direction, String id, List<String> parents, String description, Duration duration) {
    log(Level.INFO, id + " took " + duration.toMillis() + " ms");
  }

  @Override
  public void progress(String message) {
    log(Level.INFO, message);
  }

  @Override
  public void waiting(String message) {
    log(Level.INFO, message);
  }

  @Override
  public void warning(String message) {
    log(Level.WARNING, message);
  }

  private void log(Level level, String message) {
    // A supplier, since the logger would take braces in a message for a pattern's.
    logger.log(level, () -> message);
  }
}
