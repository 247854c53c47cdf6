package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.jdbc.MigrationDatabase;
import io.migration4j.jdbc.RevisionRun;
import io.migration4j.jdbc.RunListener;
import io.migration4j.operation.Recording;
import io.migration4j.revision.Direction;
import io.migration4j.revision.Plan;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import io.migration4j.revision.Step;
import io.migration4j.revision.Target;
import io.migration4j.schema.SchemaModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final Revisions revisions;
  private final RevisionGraph graph;
  private final Integrity integrity;
  private final Replayer replayer;
  private final List<PlannedStep> done = new ArrayList<>();

  Move(MigratorSettings settings, MigrationDatabase database, Direction direction) {
    this.settings = settings;
    this.database = database;
    this.direction = direction;
    this.revisions = settings.revisions();
    this.graph = revisions.graph();
    this.integrity = settings.integrity();
    this.replayer = new Replayer(revisions);
  }

  /** What would run; nothing is written. */
  List<PlannedStep> plan(Target target) {
    List<HistoryEntry> history = read();
    List<PlannedStep> planned = new ArrayList<>();
    for (Step step : plan(target, history).steps()) {
      planned.add(planned(step, taken(step.revision().id(), branches(step, history))));
    }
    return planned;
  }

  MigrationReport run(Target target) {
    List<HistoryEntry> history = read();
    Plan plan = plan(target, history);
    requireConsent(plan, history);
    if (!plan.isEmpty()) {
      history = database.locked(
          settings.lockTimeout(), settings.listener()::waiting, () -> runUnderLock(plan));
    }
    Set<String> applied = ids(history);
    return new MigrationReport(done, graph.current(applied));
  }

  private List<HistoryEntry> runUnderLock(Plan plan) {
    List<HistoryEntry> history = read();
    List<Step> remaining = remaining(plan, history);
    while (!remaining.isEmpty()) {
      run(remaining, history);
      history = read();
      remaining = remaining(plan, history);
    }
    return history;
  }

  /** Runs steps until they are done, or the history is not what it was. */
  private void run(List<Step> steps, List<HistoryEntry> history) {
    List<HistoryEntry> expected = new ArrayList<>(history);
    for (Step step : steps) {
      RevisionRun run = prepared(step, expected);
      Instant start = Instant.now();
      if (!database.run(run, expected, told(step.revision()))) {
        return;
      }
      finished(step.revision(), Duration.between(start, Instant.now()));
      done.add(planned(step, run.recording()));
      expected.removeIf(entry -> entry.id().equals(run.entry().id()));
      if (direction == Direction.UP) {
        expected.add(run.entry());
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

  private RevisionRun prepared(Step step, List<HistoryEntry> history) {
    Branches branches = branches(step, history);
    RevisionNode revision = step.revision();
    return new RevisionRun(
        direction,
        HistoryRows.row(revisions, revision, branches, HistoryEntry.How.UPGRADED),
        revisions.className(revision.id()),
        taken(revision.id(), branches),
        replayer.schema(history));
  }

  private Plan plan(Target target, List<HistoryEntry> history) {
    Set<String> known = ids(history);
    known.removeAll(graph.unknown(known));
    if (direction == Direction.UP) {
      return graph.upgrade(known, target);
    }
    Plan plan = graph.downgrade(known, target);
    Set<String> ahead = integrity.ahead(history);
    if (!plan.isEmpty() && !ahead.isEmpty()) {
      throw new MigrationException("Cannot downgrade: the database is ahead of this code by "
          + String.join(", ", ahead) + ". Downgrade with the version that has them.");
    }
    return plan;
  }

  /** The steps that no other process has taken since the plan was made. */
  private List<Step> remaining(Plan plan, List<HistoryEntry> history) {
    Set<String> applied = ids(history);
    boolean up = direction == Direction.UP;
    List<Step> steps = plan.steps().stream()
        .filter(step -> applied.contains(step.revision().id()) != up)
        .collect(Collectors.toList());
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

  private void requireConsent(Plan plan, List<HistoryEntry> history) {
    Consent consent = new Consent();
    if (direction == Direction.UP) {
      for (Step step : plan.steps()) {
        String id = step.revision().id();
        consent.examine(
            id,
            taken(id, branches(step, history)),
            line -> revisions.place(id, line),
            () -> schemaBefore(step.revision()));
      }
    }
    consent.require();
  }

  /** The schema that a revision begins with, whatever else is applied. */
  private SchemaModel schemaBefore(RevisionNode revision) {
    Set<String> below = revisions.graph().ancestors(revision.id()).stream()
        .map(RevisionNode::id)
        .filter(id -> !id.equals(revision.id()))
        .collect(Collectors.toSet());
    return revisions.replay(below);
  }

  private Branches branches(Step step, List<HistoryEntry> history) {
    String id = step.revision().id();
    return direction == Direction.UP
        ? Branches.asked(revisions.upgrade(id), revisions.downgrade(id), settings.environment())
        : Branches.kept(history.stream()
            .filter(entry -> entry.id().equals(id))
            .flatMap(entry -> entry.branches().stream())
            .collect(Collectors.toList()));
  }

  private Recording taken(String id, Branches branches) {
    Recording recording =
        direction == Direction.UP ? revisions.upgrade(id) : revisions.downgrade(id);
    return branches.taken(recording, on -> on.databases().contains(database.database()));
  }

  private PlannedStep planned(Step step, Recording recording) {
    RevisionNode revision = step.revision();
    return new PlannedStep(
        direction,
        revision.id(),
        revision.parents(),
        revision.description(),
        revisions.className(revision.id()),
        recording.operations());
  }

  private List<HistoryEntry> read() {
    List<HistoryEntry> history = database.history();
    integrity.require(history);
    return history;
  }

  private static Set<String> ids(List<HistoryEntry> history) {
    return history.stream().map(HistoryEntry::id).collect(Collectors.toCollection(HashSet::new));
  }
}
