package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.revision.Direction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is written down of a revision while it runs step by step, each time in a transaction that happens only
 * while the history is the expected one.
 */
final class Journal {
  private final RevisionRun run;
  private final int last;
  private final HistoryTable table;
  private final StepTable steps;
  private final HistoryTransaction transaction;
  private final List<HistoryEntry> expected;
  private final RunListener listener;
  private final Instant start = Instant.now();
  private boolean begun;

  /** @param last the number of the last step */
  Journal(
      Session session,
      HistoryTable table,
      StepTable steps,
      RevisionRun run,
      int last,
      List<HistoryEntry> expected,
      RunListener listener) {
    this.table = table;
    this.steps = steps;
    this.run = run;
    this.last = last;
    this.expected = expected;
    this.listener = listener;
    transaction = new HistoryTransaction(session, table);
  }

  /**
   * Does work in a transaction.
   *
   * @return whether it was done; not when another process was faster, which can happen at the begin only
   * @throws MigrationException when the history is another in the middle of the revision
   */
  boolean commit(Session.Work work) throws SQLException {
    boolean first = !begun;
    boolean committed = transaction.commit(expected, () -> {
      if (!begun) {
        listener.begun();
        begun = true;
      }
      steps.createIfAbsent();
      work.run();
    });
    if (!committed && !first) {
      throw new MigrationException(
          "the history was changed by another process in the middle of the revision");
    }
    return committed;
  }

  /** Commits that a step that runs alone is about to run. */
  boolean intend(Segment segment) throws SQLException {
    boolean committed = commit(() -> {
      steps.delete(run.entry().id(), segment.number());
      steps.insert(entry(segment, StepEntry.State.BEGUN));
    });
    if (committed) {
      requireRows(segment.number());
    }
    return committed;
  }

  /** Commits that a step that was done is about to be taken back. */
  boolean intendUndo(Segment segment) throws SQLException {
    return commit(() -> steps.change(run.entry().id(), segment.number(), StepEntry.State.UNDOING));
  }

  /** Inside a transaction: the step is done; with the last one the whole revision is. */
  void done(Segment segment) throws SQLException {
    steps.delete(run.entry().id(), segment.number());
    if (segment.number() < last) {
      steps.insert(entry(segment, StepEntry.State.DONE));
    } else if (run.direction() == Direction.UP) {
      Instant end = Instant.now();
      table.insert(run.entry().applied(end, Duration.between(start, end)));
      steps.clear();
    } else {
      table.delete(run.entry().id());
      steps.clear();
    }
  }

  /** Inside a transaction: nothing of the step is in the database. */
  void undone(Segment segment) throws SQLException {
    steps.delete(run.entry().id(), segment.number());
  }

  /** Sees that the commit of a step was one; see {@link HistoryTransaction#requireWritten}. */
  void requireKept(Segment segment) {
    if (segment.number() == last) {
      transaction.requireWritten(run.entry().id(), run.direction() == Direction.UP);
    } else {
      transaction.requireKept(() -> StepEntry.done(steps.read()) == segment.number());
    }
  }

  /** The same of the commit that says that a step was taken back. */
  void requireTakenBack(Segment segment) {
    requireRows(segment.number() - 1);
  }

  private void requireRows(int count) {
    transaction.requireKept(() -> steps.read().size() == count);
  }

  /**
   * What the revision leaves when it stops here.
   *
   * @param doubtful the description of a step that may have been done; empty for none
   */
  Unfinished left(int done, String doubtful) {
    return new Unfinished(
        run.entry().id(), run.way(), done, last, doubtful, run.entry().branches(), start);
  }

  private StepEntry entry(Segment segment, StepEntry.State state) {
    return new StepEntry(
        run.entry().id(),
        run.direction(),
        segment.number(),
        last,
        state,
        segment.fingerprints(),
        segment.describe(),
        run.entry().branches(),
        Instant.now(),
        run.entry().appliedBy());
  }
}
