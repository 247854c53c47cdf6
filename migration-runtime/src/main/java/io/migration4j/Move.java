package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.jdbc.MigrationDatabase;
import io.migration4j.jdbc.RevisionRun;
import io.migration4j.jdbc.RunListener;
import io.migration4j.revision.Direction;
import io.migration4j.revision.Plan;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import io.migration4j.revision.Step;
import io.migration4j.revision.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One upgrade or downgrade. The plan is made on what the history says first, without a lock. What of it is
 * still to do is looked at again under the lock, and before each revision inside its transaction, so
 * that of many processes each revision is run by one; a step that another process took is done.
 */
final class Move {
  private final MigratorSettings settings;
  private final MigrationDatabase database;
  private final Direction direction;
  private final RevisionGraph graph;
  private final Integrity integrity;
  private final Preparation preparation;
  private final List<PlannedStep> done = new ArrayList<>();

  Move(MigratorSettings settings, MigrationDatabase database, Direction direction) {
    this.settings = settings;
    this.database = database;
    this.direction = direction;
    this.graph = settings.revisions().graph();
    this.integrity = settings.integrity();
    this.preparation = new Preparation(
        settings.revisions(), direction, database.database(), settings.environment());
  }

  /** What would run; nothing is written. */
  List<PlannedStep> plan(Target target) {
    Position position = read();
    List<PlannedStep> planned = new ArrayList<>();
    for (Step step : position.unfinishedFirst(plan(target, position).steps())) {
      planned.add(preparation.planned(step, position));
    }
    return planned;
  }

  MigrationReport run(Target target) {
    Position position = read();
    Plan plan = plan(target, position);
    position.unfinishedFirst(plan.steps());
    preparation.requireConsent(plan, position);
    if (!plan.isEmpty()) {
      position = database.locked(() -> runUnderLock(plan));
    }
    return new MigrationReport(done, graph.current(position.ids()));
  }

  private Position runUnderLock(Plan plan) {
    Position position = read();
    List<Step> remaining = remaining(plan, position);
    while (!remaining.isEmpty()) {
      run(remaining, position);
      position = read();
      remaining = remaining(plan, position);
    }
    return position;
  }

  /** Runs steps until they are done, or the history is not what it was. */
  private void run(List<Step> steps, Position position) {
    Position expected = position;
    for (Step step : steps) {
      requireNotInterrupted(step.revision());
      RevisionRun run = preparation.run(step, expected);
      PlannedStep planned = preparation.planned(step, expected);
      Instant start = Instant.now();
      if (!ran(run, expected, step.revision())) {
        return;
      }
      finished(step.revision(), Duration.between(start, Instant.now()));
      done.add(planned);
      List<HistoryEntry> history = new ArrayList<>(expected.history());
      history.removeIf(entry -> entry.id().equals(run.entry().id()));
      if (direction == Direction.UP) {
        history.add(run.entry());
      }
      expected = new Position(history, Optional.empty());
    }
  }

  /** An interrupt during a revision stops those after it. */
  private void requireNotInterrupted(RevisionNode next) {
    if (Thread.currentThread().isInterrupted()) {
      throw new MigrationException(
          "Interrupted before revision " + next.id() + ". What was done before"
              + " it stands (" + done.size() + (done.size() == 1 ? " revision" : " revisions")
              + "); run again to go on.");
    }
  }

  private boolean ran(RevisionRun run, Position expected, RevisionNode revision) {
    boolean ran = false;
    try {
      ran = database.run(run, expected.history(), told(revision));
      return ran;
    } finally {
      if (!ran) {
        settings
            .listener()
            .revisionStopped(direction, revision.id(), revision.parents(), revision.description());
      }
    }
  }

  private RunListener told(RevisionNode revision) {
    MigrationListener listener = settings.listener();
    return new RunListener() {
      @Override
      public void begun() {
        listener.revisionStarted(
            direction, revision.id(), revision.parents(), revision.description());
      }

      @Override
      public void statement(String sql) {
        listener.statementStarted(sql);
      }

      @Override
      public void progress(String message) {
        listener.progress(message);
      }

      @Override
      public void waiting(String message) {
        listener.waiting(message);
      }
    };
  }

  private void finished(RevisionNode revision, Duration duration) {
    settings
        .listener()
        .revisionFinished(
            direction, revision.id(), revision.parents(), revision.description(), duration);
  }

  private Plan plan(Target target, Position position) {
    Set<String> known = position.applied(direction);
    known.removeAll(graph.unknown(known));
    if (direction == Direction.UP) {
      return graph.upgrade(known, target);
    }
    Plan plan = graph.downgrade(known, target);
    if (!plan.isEmpty()) {
      integrity.requireNotAhead(position.history());
    }
    return plan;
  }

  /** The steps that no other process has taken since the plan was made. */
  private List<Step> remaining(Plan plan, Position position) {
    Set<String> applied = position.applied(direction);
    boolean up = direction == Direction.UP;
    List<Step> steps = position.unfinishedFirst(plan.steps().stream()
        .filter(step -> applied.contains(step.revision().id()) != up)
        .collect(Collectors.toList()));
    for (Step step : steps) {
      String id = step.revision().id();
      List<String> stale = up ? graph.parents(id) : graph.children(id);
      if (stale.stream().anyMatch(other -> applied.contains(other) != up)) {
        throw new MigrationException(
            "Another process has changed the history of this database while"
                + " this one waited, so that revision " + id + " cannot "
                + (up ? "upgrade" : "downgrade")
                + " now. Look at mvn migration:current and decide anew.");
      }
      if (up) {
        applied.add(id);
      } else {
        applied.remove(id);
      }
    }
    return steps;
  }

  private Position read() {
    Position position = Position.of(database);
    integrity.require(position.history());
    return position;
  }
}
