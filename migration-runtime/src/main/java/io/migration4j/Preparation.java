package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.jdbc.RevisionRun;
import io.migration4j.jdbc.Unfinished;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import io.migration4j.revision.Direction;
import io.migration4j.revision.Plan;
import io.migration4j.revision.RevisionNode;
import io.migration4j.revision.Step;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the steps of a plan run on one kind of database: operations with every condition resolved, an
 * upgrade's by the environment, a downgrade's as the history has kept it.
 */
final class Preparation {
  private final Revisions revisions;
  private final Direction direction;
  private final Database database;
  private final Function<String, Optional<String>> environment;
  private final Replayer replayer;

  Preparation(
      Revisions revisions,
      Direction direction,
      Database database,
      Function<String, Optional<String>> environment) {
    this.revisions = revisions;
    this.direction = direction;
    this.database = database;
    this.environment = environment;
    this.replayer = new Replayer(revisions);
  }

  /**
   * All that a database needs to run a step where it is. What is begun already goes on as it began: with its
   * operations, and the way its conditions went.
   */
  RevisionRun run(Step step, Position position) {
    RevisionNode revision = step.revision();
    Optional<Unfinished> half = position.unfinished(revision.id());
    Direction way = half.map(Unfinished::direction).orElse(direction);
    Branches branches = branches(step, position);
    Recording recording = taken(revision.id(), way, branches);
    return new RevisionRun(
        direction,
        way != direction,
        HistoryRows.row(revisions, revision, branches, HistoryEntry.How.UPGRADED),
        revisions.className(revision.id()),
        recording,
        Checksum.fingerprints(recording),
        replayer.schema(position.history()));
  }

  /** How the conditions of a step on the environment go, a line each. */
  List<String> conditions(Step step, Position position) {
    String id = step.revision().id();
    return branches(step, position)
        .told(direction == Direction.UP ? revisions.upgrade(id) : revisions.downgrade(id));
  }

  PlannedStep planned(Step step, Position position) {
    RevisionNode revision = step.revision();
    return new PlannedStep(
        direction,
        revision.id(),
        revision.parents(),
        revision.description(),
        revisions.className(revision.id()),
        operations(step, position));
  }

  private List<Operation> operations(Step step, Position position) {
    String id = step.revision().id();
    return position
        .unfinished(id)
        .map(half -> run(step, position).remaining(half))
        .orElseGet(() -> taken(id, direction, branches(step, position)).operations());
  }

  /** @throws MigrationException when an upgrade would lose data that nobody has given up */
  void requireConsent(Plan plan, Position position) {
    Consent consent = new Consent();
    if (direction == Direction.UP) {
      for (Step step : plan.steps()) {
        String id = step.revision().id();
        consent.examine(
            id,
            taken(id, Direction.UP, branches(step, position)),
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

  private Branches branches(Step step, Position position) {
    String id = step.revision().id();
    Optional<Unfinished> half = position.unfinished(id);
    if (half.isPresent()) {
      return Branches.kept(half.get().branches());
    }
    return direction == Direction.UP
        ? Branches.asked(revisions.upgrade(id), revisions.downgrade(id), environment)
        : Branches.kept(position.history().stream()
            .filter(entry -> entry.id().equals(id))
            .flatMap(entry -> entry.branches().stream())
            .collect(Collectors.toList()));
  }

  private Recording taken(String id, Direction way, Branches branches) {
    Recording recording = way == Direction.UP ? revisions.upgrade(id) : revisions.downgrade(id);
    return branches.taken(recording, on -> on.databases().contains(database));
  }
}
