package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.revision.Direction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Runs one revision with its row in one transaction; one that has operations which cannot be in a
 * transaction is left to a {@link SegmentedRun}.
 */
final class RevisionRunner {
  private final Session session;
  private final HistoryTable table;
  private final StepTable steps;
  private final HistoryTransaction transaction;

  RevisionRunner(Session session, HistoryTable table, StepTable steps) {
    this.session = session;
    this.table = table;
    this.steps = steps;
    transaction = new HistoryTransaction(session, table);
  }

  /**
   * @return whether it ran; not when the history is not the expected one
   * @throws MigrationException the report of its failure
   */
  boolean run(RevisionRun run, List<HistoryEntry> expected, RunListener listener) {
    List<StepEntry> cut;
    FailureReport report = FailureReport.ofWhole(run, HistoryEntry.ids(expected));
    try {
      List<StepEntry> journal = session.read(steps::read);
      if (session.loneSteps().isEmpty() || journal.isEmpty() && !isCut(run)) {
        return runWhole(run, expected, listener);
      }
      if (journal.isEmpty()) {
        session.loneSteps().get().require(run.operations());
      }
      cut = journal;
    } catch (SQLException | RuntimeException thrown) {
      throw report.blockedBy(session.blockers(thrown)).of(thrown);
    }
    return new SegmentedRun(session, table, steps, run, expected, listener).run(cut);
  }

  private static boolean isCut(RevisionRun run) {
    return run.operations().stream().anyMatch(operation -> operation.outsideTransaction());
  }

  private boolean runWhole(RevisionRun run, List<HistoryEntry> expected, RunListener listener)
      throws SQLException {
    boolean ran = Attempts.of(
        "Revision " + run.label(),
        () -> transaction.commit(expected, () -> work(run, listener)),
        session::blockers,
        listener::waiting);
    if (ran) {
      transaction.requireWritten(run.entry().id(), run.direction() == Direction.UP);
    }
    return ran;
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
}
