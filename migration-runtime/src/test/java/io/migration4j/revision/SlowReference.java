package io.migration4j.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The meaning of targets, said as plainly as can be and at any cost: reachability by trying all pairs, sets by looking at every
 * revision. It shares no code with the product but the records, and knows only plans, not messages.
 */
final class SlowReference {
  private final Map<String, RevisionNode> nodes = new TreeMap<>();
  private final Map<String, String> labels = new TreeMap<>();
  private final Set<List<String>> revises = new LinkedHashSet<>();
  private final Set<List<String>> needs = new LinkedHashSet<>();

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  SlowReference(List<RevisionNode> all) {
    all.forEach(node -> nodes.put(node.id(), node));
    all.forEach(node -> node.labels().forEach(label -> labels.put(label, node.id())));
    for (RevisionNode node : all) {
      node.parents().forEach(parent -> revises.add(List.of(node.id(), parent)));
      node.parents().forEach(parent -> needs.add(List.of(node.id(), parent)));
      node.dependsOn()
          .forEach(word -> needs.add(List.of(node.id(), labels.getOrDefault(word, word))));
    }
    close(revises);
    close(needs);
  }

  /** The plan of an upgrade, or empty if it must be refused. */
  Optional<List<String>> upgrade(Set<String> applied, Target target) {
    return unlessRefused(() -> {
      Predicate<String> lineage = lineage(target.lineage());
      refuseIf(target.isRelative() && target.steps() < 0);
      Set<String> ids = resolve(applied, target, lineage);
      Set<String> wanted = all(id -> !applied.contains(id)
          && (ids.contains(id) || ids.stream().anyMatch(to -> needs(to, id))));
      if (wanted.isEmpty()) {
        refuseIf(ids.isEmpty() && applied.stream().anyMatch(lineage));
        refuseIf(ids.stream()
            .anyMatch(id -> applied.stream().anyMatch(other -> revises(other, id))));
      }
      return order().stream().filter(wanted::contains).toList();
    });
  }

  /** The plan of a downgrade, or empty if it must be refused. */
  Optional<List<String>> downgrade(Set<String> applied, Target target) {
    return unlessRefused(() -> {
      Set<String> doomed = target.isRelative() ? taken(applied, target) : above(applied, target);
      List<String> order = new ArrayList<>(order());
      Collections.reverse(order);
      return order.stream().filter(doomed::contains).toList();
    });
  }

  /** Parents and dependencies by id before whoever needs them, from the heads down in the order of ids. */
  List<String> order() {
    Set<String> done = new LinkedHashSet<>();
    all(id -> needs.stream().noneMatch(edge -> edge.get(1).equals(id)))
        .forEach(head -> leave(head, done));
    return List.copyOf(done);
  }

  boolean needs(String from, String to) {
    return needs.contains(List.of(from, to));
  }

  private void leave(String id, Set<String> done) {
    if (!done.contains(id)) {
      all(other -> needs(id, other) && isDirect(id, other)).forEach(other -> leave(other, done));
      done.add(id);
    }
  }

  private boolean isDirect(String id, String other) {
    return nodes.get(id).parents().contains(other)
        || nodes.get(id).dependsOn().stream()
            .anyMatch(word -> labels.getOrDefault(word, word).equals(other));
  }

  private Set<String> taken(Set<String> applied, Target target) {
    refuseIf(target.steps() > 0);
    Predicate<String> lineage = lineage(target.lineage());
    Set<String> left = all(id -> applied.contains(id) && lineage.test(id));
    Set<String> taken = new TreeSet<>();
    for (int step = 0; step < -target.steps(); step++) {
      Set<String> top = all(id -> left.contains(id)
          && left.stream()
              .noneMatch(
                  other -> target.lineage().isPresent() ? revises(other, id) : needs(other, id)));
      refuseIf(top.size() != 1);
      left.removeAll(top);
      taken.addAll(top);
    }
    return doomed(applied, taken, target.lineage().isPresent() ? lineage : id -> true);
  }

  private Set<String> above(Set<String> applied, Target target) {
    Predicate<String> lineage = lineage(target.lineage());
    Set<String> ids = resolve(applied, target, lineage);
    refuseIf(!applied.containsAll(ids));
    if (ids.size() > 1) {
      return Set.of();
    }
    if (target.steps() < 0 && target.lineage().isEmpty()) {
      lineage = lineage(
          resolve(applied, new Target(Optional.empty(), target.anchor(), 0), lineage).stream()
              .findFirst());
    }
    Predicate<String> on = lineage;
    Set<String> roots = all(id -> on.test(id)
        && (ids.isEmpty()
            ? nodes.get(id).parents().isEmpty()
            : !Collections.disjoint(nodes.get(id).parents(), ids)));
    return doomed(applied, roots, on);
  }

  private Set<String> doomed(Set<String> applied, Set<String> roots, Predicate<String> lineage) {
    Set<String> top = all(id -> roots.contains(id) && applied.contains(id));
    refuseIf(applied.stream()
        .anyMatch(id -> !lineage.test(id) && top.stream().anyMatch(root -> revises(id, root))));
    return all(id -> applied.contains(id)
        && (top.contains(id) || top.stream().anyMatch(root -> needs(id, root))));
  }

  private Set<String> resolve(Set<String> applied, Target target, Predicate<String> lineage) {
    Set<String> place = anchor(applied, target, lineage);
    refuseIf(target.steps() < 0 && place.size() > 1);
    for (int step = 0; step < Math.abs(target.steps()); step++) {
      Set<String> from = place;
      refuseIf(target.steps() < 0 && from.isEmpty());
      place = target.steps() > 0
          ? all(id -> lineage.test(id)
              && !(target.isRelative() && applied.contains(id))
              && (from.isEmpty()
                  ? nodes.get(id).parents().isEmpty()
                  : !Collections.disjoint(nodes.get(id).parents(), from)))
          : all(id -> lineage.test(id)
              && from.stream().anyMatch(above -> nodes.get(above).parents().contains(id)));
      refuseIf(place.size() > 1 || target.steps() > 0 && place.isEmpty());
    }
    return place;
  }

  private Set<String> anchor(Set<String> applied, Target target, Predicate<String> lineage) {
    Set<String> heads = all(
        id -> lineage.test(id) && nodes.keySet().stream().noneMatch(other -> revises(other, id)));
    switch (target.anchor()) {
      case "base":
        return Set.of();
      case "heads":
        return heads;
      case "head":
        if (target.lineage().isEmpty()) {
          heads.removeIf(id -> nodes.keySet().stream().anyMatch(other -> needs(other, id)));
        }
        refuseIf(heads.size() > 1);
        return heads;
      case "current":
        return all(id -> applied.contains(id)
            && lineage.test(id)
            && applied.stream().noneMatch(other -> lineage.test(other) && revises(other, id)));
      default:
        String id = labels.getOrDefault(target.anchor(), target.anchor());
        refuseIf(!lineage.test(id));
        return Set.of(id);
    }
  }

  private Predicate<String> lineage(Optional<String> name) {
    if (name.isEmpty()) {
      return id -> true;
    }
    String origin = labels.getOrDefault(name.get(), name.get());
    return id -> id.equals(origin) || revises(id, origin) || revises(origin, id);
  }

  private boolean revises(String from, String to) {
    return revises.contains(List.of(from, to));
  }

  private Set<String> all(Predicate<String> condition) {
    Set<String> matching = new TreeSet<>(nodes.keySet());
    matching.removeIf(condition.negate());
    return matching;
  }

  private void close(Set<List<String>> pairs) {
    for (String middle : nodes.keySet()) {
      for (String from : nodes.keySet()) {
        for (String to : nodes.keySet()) {
          if (pairs.contains(List.of(from, middle)) && pairs.contains(List.of(middle, to))) {
            pairs.add(List.of(from, to));
          }
        }
      }
    }
  }

  private static void refuseIf(boolean condition) {
    if (condition) {
      throw new Refused();
    }
  }

  private static Optional<List<String>> unlessRefused(Supplier<List<String>> plan) {
    try {
      return Optional.of(plan.get());
    } catch (Refused refused) {
      return Optional.empty();
    }
  }
}
