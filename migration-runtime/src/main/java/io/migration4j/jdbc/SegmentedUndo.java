package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import io.migration4j.operation.Replay;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes back the steps of an unfinished revision, last first, by the inverse of their operations, and leaves
 * the history as it is. Whether all can be taken back is known before the first is.
 */
final class SegmentedUndo {
  private final Session session;
  private final PostgresLoneSteps lone;
  private final RevisionRun run;
  private final Journal journal;
  private final RunListener listener;

  SegmentedUndo(Session session, RevisionRun run, Journal journal, RunListener listener) {
    this.session = session;
    lone = session.loneSteps().orElseThrow();
    this.run = run;
    this.journal = journal;
    this.listener = listener;
  }

  /**
   * @param begun the steps that are done, and the one that may be
   * @param isDoubtful whether the last of them may or may not be done
   * @return whether they were taken back; not when the history is not the expected one
   * @throws MigrationException when one has no inverse, or fails
   */
  boolean run(List<Segment> begun, boolean isDoubtful) {
    List<Segment> inverses =
        begun.stream().map(segment -> inverse(segment, begun, isDoubtful)).toList();
    List<Segment> order = new ArrayList<>(begun);
    Collections.reverse(order);
    boolean unsure = isDoubtful;
    for (Segment segment : order) {
      if (!take(segment, inverses.get(segment.number() - 1), unsure)) {
        return false;
      }
      unsure = false;
    }
    return true;
  }

  private boolean take(Segment segment, Segment inverse, boolean unsure) {
    try {
      boolean taken =
          segment.alone() ? alone(segment, inverse, unsure) : together(segment, inverse);
      if (taken) {
        journal.requireTakenBack(segment);
      }
      return taken;
    } catch (SQLException | RuntimeException thrown) {
      int others = segment.number() - (segment.alone() ? 1 : 0);
      throw FailureReport.ofStep(
              run.part(inverse.recording()),
              journal.left(others, segment.alone() ? segment.describe() : ""))
          .blockedBy(session.blockers(thrown))
          .of(thrown);
    }
  }

  private boolean together(Segment segment, Segment inverse) throws SQLException {
    return Attempts.of(
        segment.label(run),
        () -> journal.commit(() -> {
          session.execute(inverse.operations(), inverse.before(), listener::statement);
          journal.undone(segment);
        }),
        session::blockers,
        listener::waiting);
  }

  private boolean alone(Segment segment, Segment inverse, boolean unsure) throws SQLException {
    if (!journal.intendUndo(segment)) {
      return false;
    }
    if (!inverse.operations().stream().allMatch(Operation::outsideTransaction)) {
      return together(segment, inverse);
    }
    for (Operation operation : inverse.operations()) {
      Attempts.of(
          segment.label(run),
          () -> {
            lone.run(operation, inverse.before(), unsure, listener);
            return true;
          },
          session::blockers,
          listener::waiting);
    }
    return journal.commit(() -> journal.undone(segment));
  }

  private Segment inverse(Segment segment, List<Segment> begun, boolean isDoubtful) {
    try {
      List<Operation> inverse = Replay.inverse(segment.operations(), segment.before());
      return new Segment(
          segment.number(),
          new Recording(inverse, Collections.nCopies(inverse.size(), 0)),
          List.of(),
          segment.alone(),
          Replay.of(segment.operations(), segment.before()));
    } catch (MigrationException impossible) {
      int done = begun.size() - (isDoubtful ? 1 : 0);
      throw new MigrationException(
          "Step " + segment.number() + " of revision " + run.label() + ", "
              + segment.describe() + ", cannot be taken back by itself. Finish the revision with "
              + journal.left(done, "").resume() + ", then move as you like. ("
              + impossible.getMessage() + ")",
          impossible);
    }
  }
}
