package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the applied set in which the targets are current, and the rows that lead there. */
final class StampPlanner {
  private final Applied applied;
  private final RevisionGraph graph;
  private final TargetResolver resolver;
  private final Map<String, Set<String>> lines = new HashMap<>();

  StampPlanner(Applied applied) {
    this.applied = applied;
    this.graph = applied.graph();
    this.resolver = new TargetResolver(applied, Wording.STAMP);
  }

  Stamp plan(Collection<Target> targets) {
    applied.requireKnown();
    if (targets.isEmpty()) {
      throw new MigrationException(
          "A stamp needs a target. Run " + Wording.STAMP + "head, or name revisions.");
    }
    Set<String> ids = new TreeSet<>();
    for (Target target : targets) {
      List<String> resolved =
          target.isRelative() && target.steps() < 0 ? List.of() : resolver.resolve(target);
      if (resolved.isEmpty()) {
        return lowered(target, targets.size());
      }
      ids.addAll(resolved);
    }
    requireApart(ids);
    return difference(raised(ids));
  }

  /** The stamp of a target that is counted downwards or is a base: what a downgrade would undo is no longer applied. */
  private Stamp lowered(Target target, int targets) {
    if (targets > 1) {
      throw new MigrationException(
          "'" + target + "' cannot be stamped together with other targets. Stamp it alone first: "
              + Wording.STAMP + target + ".");
    }
    boolean everything = target.lineage().isEmpty() && target.anchor().equals(Target.BASE);
    Set<String> rows = new HashSet<>(applied.ids());
    rows.removeAll(
        everything
            ? applied.ids()
            : new DowngradePlanner(applied, Wording.STAMP).plan(target).ids());
    return difference(rows);
  }

  private void requireApart(Set<String> ids) {
    List<String> heads = graph.revises().headsOf(graph.needs().ancestorsAndSelf(ids));
    Set<String> below = new TreeSet<>(ids);
    below.removeAll(heads);
    if (!below.isEmpty()) {
      ids.removeAll(below);
      throw new MigrationException("The targets overlap: " + Wording.list(below)
          + " cannot be current, it is below " + Wording.list(ids) + ". Leave it out: "
          + Wording.STAMP + String.join(",", ids) + ".");
    }
  }

  private Set<String> raised(Set<String> targets) {
    Set<String> others = new TreeSet<>(applied.heads());
    others.removeIf(head -> targets.stream().anyMatch(target -> onOneLine(head, target)));
    Set<String> heads = new TreeSet<>(others);
    for (String target : targets) {
      if (applied.heads().stream().noneMatch(head -> onOneLine(head, target))) {
        heads.removeAll(moved(target, others));
      }
    }
    heads.addAll(targets);
    Set<String> tooHigh = graph.needs().descendantsAndSelf(targets);
    tooHigh.removeAll(graph.needs().ancestorsAndSelf(targets));
    Set<String> rows = graph.needs().ancestorsAndSelf(heads);
    rows.removeAll(tooHigh);
    return rows;
  }

  /** The head on a sibling branch that makes way for a target, if there is one and no more than one. */
  private List<String> moved(String target, Set<String> others) {
    List<String> siblings = others.stream()
        .filter(head -> !Collections.disjoint(line(head), line(target)))
        .toList();
    if (siblings.size() > 1) {
      List<String> all = new ArrayList<>(applied.heads());
      all.add(target);
      throw new MigrationException(
          "It is not clear which branch moves to " + target + ": current are "
              + Wording.list(siblings) + ". To keep them beside it run " + Wording.STAMP
              + String.join(",", all)
              + ", to have it alone " + Wording.STAMP + target + " -Dmigration.purge.");
    }
    return siblings;
  }

  private boolean onOneLine(String left, String right) {
    return line(left).contains(right) || line(right).contains(left);
  }

  private Set<String> line(String id) {
    return lines.computeIfAbsent(id, from -> graph.revises().ancestorsAndSelf(List.of(from)));
  }

  private Stamp difference(Set<String> rows) {
    Set<String> missing = new HashSet<>(rows);
    missing.removeAll(applied.ids());
    Set<String> excess = new HashSet<>(applied.ids());
    excess.removeAll(rows);
    List<RevisionNode> deletes = new ArrayList<>(graph.ordered(excess));
    Collections.reverse(deletes);
    return new Stamp(graph.ordered(missing), deletes);
  }
}
