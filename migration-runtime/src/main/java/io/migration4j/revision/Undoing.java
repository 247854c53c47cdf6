package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Takes applied revisions off one by one from the top, as {@code -N} does. Each time there must be exactly one to take: a merge
 * point is one step, and below it one must say which branch is meant. Without a lineage, a head that another applied revision
 * depends on is not on top.
 */
final class Undoing {
  private final RevisionGraph graph;
  private final Lineage lineage;
  private final Edges edges;
  private final String command;
  private final Map<String, Integer> childrenLeft = new HashMap<>();
  private final TreeSet<String> top = new TreeSet<>();
  private final List<String> undone = new ArrayList<>();

  Undoing(Applied applied, Lineage lineage, String command) {
    this.graph = applied.graph();
    this.lineage = lineage;
    this.edges = lineage.isWhole() ? graph.needs() : graph.revises();
    this.command = command;
    Set<String> pool = new TreeSet<>(applied.ids());
    pool.removeIf(id -> !lineage.contains(id));
    for (String id : pool) {
      childrenLeft.put(
          id, (int) edges.children(id).stream().filter(pool::contains).count());
    }
    top.addAll(edges.headsOf(pool));
  }

  /** The ids that a relative target takes off, newest first. */
  List<String> undo(Target target) {
    for (int step = 0; step < -target.steps(); step++) {
      if (top.isEmpty()) {
        throw belowBase(target);
      }
      if (top.size() > 1) {
        throw ambiguous(target);
      }
      takeOff(top.first());
    }
    return undone;
  }

  private void takeOff(String id) {
    top.remove(id);
    undone.add(id);
    for (String parent : edges.parents(id)) {
      if (childrenLeft.containsKey(parent) && childrenLeft.merge(parent, -1, Integer::sum) == 0) {
        top.add(parent);
      }
    }
  }

  private MigrationException belowBase(Target target) {
    if (undone.isEmpty()) {
      return new MigrationException(
          "'" + target + "' has nothing to undo: nothing is applied" + lineage.phrase() + ".");
    }
    return new MigrationException(
        "'" + target + "' goes below base: only " + Wording.revisionsAre(undone.size()) + " applied"
            + lineage.phrase() + ". To undo " + (undone.size() == 1 ? "it" : "them all") + " run "
            + command + lineage.prefix()
            + Target.BASE + ".");
  }

  private MigrationException ambiguous(Target target) {
    List<String> choices = top.stream().map(id -> command + branch(id) + "@-1").toList();
    String when = undone.isEmpty()
        ? "current are "
        : "below " + undone.get(undone.size() - 1) + " there are ";
    String first = undone.isEmpty()
        ? "Say which: "
        : "First run " + command + new Target(target.lineage(), Target.CURRENT, -undone.size())
            + ", then say which: ";
    return new MigrationException("'" + target + "' is ambiguous: " + when + Wording.list(top)
        + ". " + first + String.join(" or ", choices.subList(0, Math.min(choices.size(), 3)))
        + ".");
  }

  /** What to call a branch by its tip: a label that no other tip has, else the id. */
  private String branch(String tip) {
    SortedSet<String> labels = graph.labels(tip);
    top.stream()
        .filter(other -> !other.equals(tip))
        .forEach(other -> labels.removeAll(graph.labels(other)));
    return labels.isEmpty() ? tip : labels.first();
  }
}
