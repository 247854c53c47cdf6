package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.operation.Operation;
import java.sql.SQLException;
import java.util.List;

/**
 * Runs a revision that cannot be one transaction, step by step. A step that is a transaction writes its row
 * of the journal inside it. For one that runs alone the intent is committed first, then it runs, then it
 * is written down as done; where a run was cut short in between, the database is asked. The last step
 * writes the history and empties the journal in one transaction.
 */
final class SegmentedRun {
  private final Session session;
  private final PostgresLoneSteps lone;
  private final RevisionRun run;
  private final RunListener listener;
  private final List<Segment> segments;
  private final Journal journal;
  private int done;
  private String doubtful = "";

  SegmentedRun(
      Session session,
      HistoryTable table,
      StepTable steps,
      RevisionRun run,
      List<HistoryEntry> expected,
      RunListener listener) {
    this.session = session;
    lone = session.loneSteps().orElseThrow();
    this.run = run;
    this.listener = listener;
    segments = Segment.of(run);
    journal = new Journal(session, table, steps, run, segments.size(), expected, listener);
  }

  /**
   * @param written all rows of the journal
   * @return whether it ran; not when the history is not the expected one, and then nothing was done
   * @throws MigrationException the report of a step's failure
   */
  boolean run(List<StepEntry> written) {
    requireSame(written);
    done = StepEntry.done(written);
    boolean isDoubtful = written.size() > done;
    if (run.undoing()) {
      List<Segment> begun = segments.subList(0, written.size());
      return new SegmentedUndo(session, run, journal, listener).run(begun, isDoubtful);
    }
    if (!written.isEmpty()) {
      listener.progress("Going on with revision " + run.label() + " at step " + (done + 1) + " of "
          + segments.size());
    }
    for (Segment segment : segments.subList(done, segments.size())) {
      if (!step(segment, isDoubtful)) {
        return false;
      }
      isDoubtful = false;
    }
    return true;
  }

  /** What was done must still be what the class says; what was not may be another by now. */
  private void requireSame(List<StepEntry> written) {
    for (StepEntry entry : written) {
      if (!entry.revision().equals(run.entry().id())) {
        throw new MigrationException("Revision " + run.label() + " cannot run: revision "
            + entry.revision()
            + " was left in the middle of its steps. Finish or undo that first; see"
            + " mvn migration:current.");
      }
      boolean known = entry.number() <= segments.size();
      if (!known || !segments.get(entry.number() - 1).fingerprints().equals(entry.fingerprints())) {
        throw new MigrationException("Revision " + run.label() + " was changed in what it has done"
            + " already: its step " + entry.number() + " was " + entry.description()
            + ", and the class says "
            + (known ? segments.get(entry.number() - 1).describe() : "nothing")
            + ". Restore that part of " + run.className() + " (later steps may be changed).");
      }
    }
  }

  private boolean step(Segment segment, boolean isDoubtful) {
    doubtful = isDoubtful ? segment.describe() : "";
    try {
      boolean ran = segment.alone() ? alone(segment, isDoubtful) : together(segment);
      if (ran) {
        journal.requireKept(segment);
        doubtful = "";
        done++;
      }
      return ran;
    } catch (SQLException | RuntimeException thrown) {
      throw FailureReport.ofStep(run.part(segment.recording()), journal.left(done, doubtful))
          .blockedBy(session.blockers(thrown))
          .of(thrown);
    }
  }

  private boolean together(Segment segment) throws SQLException {
    return Attempts.of(
        segment.label(run),
        () -> journal.commit(() -> {
          session.execute(segment.operations(), segment.before(), listener::statement);
          journal.done(segment);
        }),
        session::blockers,
        listener::waiting);
  }

  private boolean alone(Segment segment, boolean isDoubtful) throws SQLException {
    if (!journal.intend(segment)) {
      return false;
    }
    doubtful = segment.describe();
    Operation operation = segment.operations().get(0);
    try {
      Attempts.of(
          segment.label(run),
          () -> {
            lone.run(operation, segment.before(), isDoubtful, listener);
            return true;
          },
          session::blockers,
          listener::waiting);
    } catch (SQLException | RuntimeException failure) {
      clear(segment, failure);
      throw failure;
    }
    return journal.commit(() -> journal.done(segment));
  }

  /** A failed step that left nothing was not begun. */
  private void clear(Segment segment, Exception failure) {
    try {
      if (lone.clear(segment.operations().get(0), segment.before(), listener)) {
        journal.commit(() -> journal.undone(segment));
        doubtful = "";
      }
    } catch (SQLException | RuntimeException another) {
      failure.addSuppressed(another);
    }
  }
}
