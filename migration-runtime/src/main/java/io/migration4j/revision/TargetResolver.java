package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the revisions that a target means. No revision at all means base. */
final class TargetResolver {
  private final Applied applied;
  private final RevisionGraph graph;
  private final String command;

  /** A resolver whose messages propose {@code command} with another target behind it. */
  TargetResolver(Applied applied, String command) {
    this.applied = applied;
    this.graph = applied.graph();
    this.command = command;
  }

  Lineage lineage(Target target) {
    return target
        .lineage()
        .map(name -> Lineage.of(graph, name))
        .orElseGet(() -> Lineage.whole(graph));
  }

  /** The revisions of any target; one that is relative is counted along the graph from the current heads. */
  List<String> resolve(Target target) {
    Lineage lineage = lineage(target);
    List<String> start = anchor(target, lineage);
    if (target.steps() > 0) {
      return up(target, start, lineage);
    }
    return target.steps() < 0 ? down(target, start, lineage) : start;
  }

  /** The revisions of the target without its steps. */
  List<String> anchor(Target target, Lineage lineage) {
    return switch (target.anchor()) {
      case Target.BASE -> List.of();
      case Target.CURRENT -> current(lineage);
      case Target.HEADS -> lineage.heads();
      case Target.HEAD -> head(target, lineage);
      default -> List.of(lineage.find(target.anchor()));
    };
  }

  /** The applied members of a lineage that no applied one revises. */
  List<String> current(Lineage lineage) {
    Set<String> members = new TreeSet<>(applied.ids());
    members.removeIf(id -> !lineage.contains(id));
    return graph.revises().headsOf(members);
  }

  /** One head; without a lineage, a head that another depends on is reached with that other and does not count. */
  private List<String> head(Target target, Lineage lineage) {
    List<String> heads = lineage.isWhole() ? graph.realHeads() : lineage.heads();
    if (heads.size() > 1) {
      throw new MigrationException(Wording.severalHeads(heads) + " '" + target
          + "' means only one. Run mvn migration:merge, or name one with " + command + heads.get(0)
          + ", or all with "
          + command + lineage.prefix() + Target.HEADS + ".");
    }
    return heads;
  }

  private List<String> up(Target target, List<String> start, Lineage lineage) {
    Predicate<String> open = id -> !target.isRelative() || !applied.contains(id);
    List<String> place = start;
    for (int step = 0; step < target.steps(); step++) {
      List<String> next = above(place, lineage).stream().filter(open).toList();
      if (next.isEmpty()) {
        throw pastTheEnd(target, step, place, lineage);
      }
      place =
          single(target, next, "above " + (place.isEmpty() ? Target.BASE : Wording.list(place)));
    }
    return place;
  }

  private Collection<String> above(List<String> place, Lineage lineage) {
    if (place.isEmpty()) {
      return lineage.bases();
    }
    Set<String> above = new TreeSet<>();
    place.forEach(id -> above.addAll(lineage.within(graph.children(id))));
    return above;
  }

  private List<String> down(Target target, List<String> start, Lineage lineage) {
    List<String> place = start.isEmpty() ? start : single(target, start, "current");
    for (int step = 0; step < -target.steps(); step++) {
      if (place.isEmpty()) {
        String steps = step == 0 ? "" : ", which is " + step + " below " + target.anchor();
        throw new MigrationException("'" + target + "' goes below base" + steps
            + ". For base itself run " + command + lineage.prefix() + Target.BASE + ".");
      }
      List<String> below = lineage.within(graph.parents(place.get(0)));
      place = below.isEmpty() ? below : single(target, below, "below " + place.get(0));
    }
    return place;
  }

  private List<String> single(Target target, List<String> choices, String place) {
    if (choices.size() > 1) {
      throw new MigrationException(
          "'" + target + "' is ambiguous: " + place + " are " + Wording.list(choices)
              + ". Name the one you mean, such as " + command + choices.get(0) + ".");
    }
    return choices;
  }

  private MigrationException pastTheEnd(
      Target target, int steps, List<String> end, Lineage lineage) {
    String from = target.isRelative() ? "current" : target.anchor();
    String place = end.isEmpty() ? "base" : Wording.list(end);
    String what = "'" + target + "' goes past the end: ";
    if (steps > 0) {
      return new MigrationException(what + "only " + Wording.revisionsAre(steps) + " above " + from
          + lineage.phrase() + ". The last is reached with " + command + place + ".");
    }
    String nothing = what + "nothing follows " + place + lineage.phrase() + ".";
    List<String> pending =
        graph.pending(applied.ids()).stream().map(RevisionNode::id).toList();
    if (!target.isRelative() || pending.isEmpty()) {
      return new MigrationException(nothing
          + (target.isRelative() ? " Everything is applied." : " See mvn migration:heads."));
    }
    return new MigrationException(nothing + " Not applied are " + Wording.list(pending)
        + ", elsewhere: " + command + pending.get(0) + ".");
  }
}
