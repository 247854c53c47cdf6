package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads a heap of nodes into edges and collects everything that keeps it from being a graph, so that a person mends all of it
 * at once.
 */
final class GraphInspection {
  private final SortedMap<String, RevisionNode> nodes = new TreeMap<>();
  private final RevisionNames names;
  private final SortedMap<String, List<String>> parents = new TreeMap<>();
  private final SortedMap<String, List<String>> requirements = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  private GraphInspection(Collection<RevisionNode> all) {
    inspectIds(all);
    names = new RevisionNames(nodes.values());
    inspectLabels();
    nodes.values().forEach(this::inspectEdges);
    inspectCycles();
  }

  /**
   * Inspects the nodes.
   *
   * @throws MigrationException with all problems
   */
  static GraphInspection of(Collection<RevisionNode> nodes) {
    GraphInspection inspection = new GraphInspection(nodes);
    List<String> problems = inspection.problems;
    if (problems.size() == 1) {
      throw new MigrationException(problems.get(0));
    }
    if (!problems.isEmpty()) {
      throw new MigrationException(
          problems.size() + " problems in the migrations:\n  " + String.join("\n  ", problems));
    }
    return inspection;
  }

  static List<String> problems(Collection<RevisionNode> nodes) {
    return List.copyOf(new GraphInspection(nodes).problems);
  }

  SortedMap<String, RevisionNode> nodes() {
    return nodes;
  }

  RevisionNames names() {
    return names;
  }

  /** The edges that {@code revises} makes. */
  Edges revises() {
    return new Edges(parents);
  }

  /** The edges to all that must be applied before: parents and dependencies. */
  Edges needs() {
    return new Edges(requirements);
  }

  private void inspectIds(Collection<RevisionNode> all) {
    SortedMap<String, List<String>> origins = new TreeMap<>();
    for (RevisionNode node : all) {
      origins.computeIfAbsent(node.id(), id -> new ArrayList<>()).add(node.origin());
      nodes.putIfAbsent(node.id(), node);
    }
    origins.forEach((id, where) -> {
      if (where.size() > 1) {
        String files = where.stream().sorted().collect(Collectors.joining(", "));
        problems.add("Revision " + id + " is defined " + where.size() + " times: " + files
            + ". Keep one, or give the others" + " new ids.");
      }
    });
  }

  private void inspectLabels() {
    Map<String, List<String>> declaredBy = new TreeMap<>();
    for (RevisionNode node : nodes.values()) {
      node.labels()
          .forEach(label ->
              declaredBy.computeIfAbsent(label, unused -> new ArrayList<>()).add(where(node.id())));
    }
    declaredBy.forEach((label, where) -> {
      if (where.size() > 1) {
        problems.add("Label " + label + " is declared " + where.size() + " times: by "
            + String.join(", ", where) + ". A label belongs to one revision.");
      }
      if (nodes.containsKey(label)) {
        problems.add("Label " + label + " of " + where.get(0) + " is also the id of " + where(label)
            + ". Choose another label.");
      }
    });
  }

  private void inspectEdges(RevisionNode node) {
    SortedSet<String> revised = new TreeSet<>();
    for (String parent : node.parents()) {
      if (parent.equals(node.id())) {
        problems.add(where(node.id()) + " revises itself. Name the revision it follows.");
      } else if (!nodes.containsKey(parent)) {
        problems.add(where(node.id()) + " revises " + parent + ", which is not there."
            + names.didYouMean(parent));
      } else if (!revised.add(parent)) {
        problems.add(where(node.id()) + " names its parent " + parent + " twice. Name it once.");
      }
    }
    SortedSet<String> required = new TreeSet<>(revised);
    for (String word : node.dependsOn()) {
      List<String> meanings = names.meanings(word);
      if (meanings.size() > 1) {
        problems.add(where(node.id()) + " depends on " + word + ", which may be "
            + Wording.list(meanings) + ". Write more of the id.");
      } else if (meanings.isEmpty()) {
        problems.add(where(node.id()) + " depends on " + word + ", which is not there."
            + names.didYouMean(word));
      } else if (meanings.contains(node.id())) {
        problems.add(where(node.id()) + " depends on itself (" + word
            + "). Name another revision, or none.");
      } else {
        required.addAll(meanings);
      }
    }
    parents.put(node.id(), List.copyOf(revised));
    requirements.put(node.id(), List.copyOf(required));
  }

  private void inspectCycles() {
    for (List<String> cycle : Cycles.of(needs(), nodes.keySet())) {
      StringBuilder path = new StringBuilder(where(cycle.get(0)));
      for (int i = 0; i < cycle.size(); i++) {
        String below = cycle.get((i + 1) % cycle.size());
        boolean revises = parents.get(cycle.get(i)).contains(below);
        path.append(revises ? " revises " : " depends on ")
            .append(i + 1 < cycle.size() ? where(below) : below);
        path.append(i + 1 < cycle.size() ? ", which" : ".");
      }
      problems.add("Cycle: " + path + " One of them must follow something else.");
    }
  }

  private String where(String id) {
    return id + " (" + nodes.get(id).origin() + ")";
  }
}
