package io.migration4j.jdbc;

import io.migration4j.MigrationException;

/** A thread that sleeps while it waits for others. */
final class Pause {
  private Pause() {}

  /**
   * Sleeps.
   *
   * @param waited for what, as in {@code the migration lock}
   * @throws MigrationException when the thread is interrupted, which it still is then
   */
  static void of(long millis, String waited) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      throw interrupted(waited, interrupted);
    }
  }

  /** The thread is marked as interrupted again. */
  static MigrationException interrupted(String waited, InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new MigrationException("Interrupted while waiting for " + waited + ".", interrupted);
  }
}
