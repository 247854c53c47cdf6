package io.migration4j.jdbc;

import io.migration4j.revision.Direction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Runs one revision with its row in one transaction. Where another transaction is in the way, all of it
 * is rolled back and tried again a few times, with longer and longer pauses, so that those who wait behind
 * its locks get their turn.
 */
final class RevisionRunner {
  private static final int ATTEMPTS = 5;
  private static final long FIRST_PAUSE_MILLIS = 500;

  private final Session session;
  private final HistoryTable table;
  private final HistoryTransaction transaction;

  RevisionRunner(Session session, HistoryTable table) {
    this.session = session;
    this.table = table;
    transaction = new HistoryTransaction(session, table);
  }

  /**
   * @return whether it ran; not when the history is not the expected one
   * @throws io.migration4j.MigrationException the report of its failure
   */
  boolean run(RevisionRun run, List<HistoryEntry> expected, RunListener listener) {
    for (int attempt = 1; ; attempt++) {
      try {
        boolean ran = transaction.commit(expected, () -> work(run, listener));
        if (ran) {
          transaction.requireWritten(run.entry().id(), run.direction() == Direction.UP);
        }
        return ran;
      } catch (SQLException | RuntimeException thrown) {
        Contention contention = Contention.of(thrown);
        boolean again = isStatement(thrown) && contention.isBusy() && attempt < ATTEMPTS;
        if (!again || !pause(attempt)) {
          throw new FailureReport(run, HistoryTransaction.ids(expected)).of(thrown);
        }
        listener.waiting("Revision " + run.label() + " was rolled back and is tried again, since"
            + " another transaction is in the way: " + contention.message());
      }
    }
  }

  /** A session that gave up by itself has waited long enough. */
  private static boolean isStatement(Exception thrown) {
    return thrown instanceof SQLException || thrown instanceof StatementFailedException;
  }

  private void work(RevisionRun run, RunListener listener) throws SQLException {
    listener.begun();
    Instant start = Instant.now();
    session.execute(run.operations(), run.before(), listener::statement);
    if (run.direction() == Direction.UP) {
      Instant end = Instant.now();
      table.insert(run.entry().applied(end, Duration.between(start, end)));
    } else {
      table.delete(run.entry().id());
    }
  }

  /** Whether the time went by without an interrupt. */
  private static boolean pause(int attempt) {
    try {
      Thread.sleep(FIRST_PAUSE_MILLIS << attempt);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
