package io.migration4j.jdbc;

import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tries work again that another transaction was in the way of, a few times, with longer and longer pauses,
 * so that those who wait behind its locks get their turn. Nothing else is tried again.
 */
final class Attempts {
  private static final int MOST = 5;
  private static final long FIRST_PAUSE_MILLIS = 500;

  private Attempts() {}

  /**
   * What the work gives in the end.
   *
   * @param subject what is tried again, as in {@code Revision 3f2a}
   * @param blockers who is in the way; empty where that is not known
   * @throws SQLException as the work does, at the last time or for another reason
   * @throws io.migration4j.MigrationException when the thread is interrupted between two times
   */
  static <T> T of(
      String subject, Work<T> work, Function<Exception, String> blockers, Consumer<String> waiting)
      throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.run();
      } catch (SQLException | StatementFailedException thrown) {
        Contention contention = Contention.of(thrown);
        if (!contention.isBusy() || attempt == MOST) {
          throw thrown;
        }
        Pause.of(
            FIRST_PAUSE_MILLIS << attempt,
            "another transaction, which is in the way (" + contention.message() + ")");
        String who = blockers.apply(thrown);
        waiting.accept(subject + " was rolled back and is tried again, since another transaction is"
            + " in the way: " + contention.message() + (who.isEmpty() ? "" : "; " + who));
      }
    }
  }

  /** What is tried; nothing is left of it when it throws. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws SQLException;
  }
}
