package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Plans the way down: what is above the target, and all that depends on that, in the reverse of the graph's order. On a lineage
 * only what is on it comes down, besides what depends on it; a revision that other branches stand on makes it refuse.
 */
final class DowngradePlanner {
  private final Applied applied;
  private final RevisionGraph graph;
  private final TargetResolver resolver;
  private final String command;

  DowngradePlanner(Applied applied) {
    this(applied, Wording.DOWNGRADE);
  }

  DowngradePlanner(Applied applied, String command) {
    this.applied = applied;
    this.graph = applied.graph();
    this.resolver = new TargetResolver(applied, command);
    this.command = command;
  }

  Plan plan(Target target) {
    applied.requireClosed();
    if (target.isRelative() && target.steps() > 0) {
      throw new MigrationException("'" + target + "' goes up, and downgrade goes down. Run "
          + Wording.UPGRADE + target + ".");
    }
    Set<String> doomed = target.isRelative() ? undone(target) : above(target);
    List<RevisionNode> order = new ArrayList<>(graph.ordered(doomed));
    Collections.reverse(order);
    return Plan.of(Direction.DOWN, order);
  }

  private Set<String> undone(Target target) {
    Lineage lineage = resolver.lineage(target);
    List<String> undone = new Undoing(applied, lineage, command).undo(target);
    List<String> below =
        undone.isEmpty() ? List.of() : graph.parents(undone.get(undone.size() - 1));
    return doomed(target, undone, lineage, below);
  }

  private Set<String> above(Target target) {
    List<String> ids = resolver.resolve(target);
    ids.forEach(id -> requireApplied(target, id));
    if (ids.size() <= 1) {
      Lineage lineage = lineage(target);
      List<String> roots =
          ids.isEmpty() ? lineage.bases() : lineage.within(graph.children(ids.get(0)));
      return doomed(target, roots, lineage, ids);
    }
    return Set.of();
  }

  /** The lineage to stay on; {@code id-N} stays on the lineage of the id. */
  private Lineage lineage(Target target) {
    Lineage lineage = resolver.lineage(target);
    if (!lineage.isWhole() || target.steps() >= 0) {
      return lineage;
    }
    return Lineage.of(graph, resolver.anchor(target, lineage).get(0));
  }

  private void requireApplied(Target target, String id) {
    if (!applied.contains(id)) {
      String current =
          applied.heads().isEmpty() ? "nothing is" : "current is " + Wording.list(applied.heads());
      throw new MigrationException("Cannot go down to '" + target + "': revision " + id
          + " is not applied, " + current + ". To go up to it run " + Wording.UPGRADE + id + ".");
    }
  }

  private Set<String> doomed(
      Target target, Collection<String> roots, Lineage lineage, List<String> below) {
    List<String> top = roots.stream().filter(applied::contains).toList();
    Set<String> followers = graph.revises().descendantsAndSelf(top);
    followers.removeIf(id -> !applied.contains(id) || lineage.contains(id));
    if (!followers.isEmpty()) {
      throw othersStandOnIt(target, followers, lineage, below);
    }
    Set<String> doomed = graph.needs().descendantsAndSelf(top);
    doomed.retainAll(applied.ids());
    return doomed;
  }

  private MigrationException othersStandOnIt(
      Target target, Set<String> others, Lineage lineage, List<String> below) {
    String shared = "";
    for (RevisionNode revision : graph.ordered(applied.ids())) {
      if (lineage.contains(revision.id())
          && graph.children(revision.id()).stream().anyMatch(others::contains)) {
        shared = revision.id();
      }
    }
    String all = below.size() > 1
        ? ""
        : ", for all " + command + (below.isEmpty() ? Target.BASE : below.get(0));
    return new MigrationException("'" + target + "' would take down "
        + Wording.list(others.stream().sorted().toList())
        + " too, which other branches have above " + shared + ". For"
        + lineage.phrase().replaceFirst(" on", "")
        + " alone run " + command + lineage.prefix() + shared + all + ".");
  }
}
