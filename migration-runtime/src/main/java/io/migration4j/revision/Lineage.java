package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What shares a line with one revision: its ancestors, itself and its descendants by {@code revises}. Without a revision it is
 * the whole graph.
 */
final class Lineage {
  private final RevisionGraph graph;
  private final Optional<String> name;
  private final Set<String> members;

  private Lineage(RevisionGraph graph, Optional<String> name, Set<String> members) {
    this.graph = graph;
    this.name = name;
    this.members = members;
  }

  static Lineage whole(RevisionGraph graph) {
    return new Lineage(graph, Optional.empty(), Set.of());
  }

  /** The lineage of a label, an id or the beginning of one; messages call it as the person did. */
  static Lineage of(RevisionGraph graph, String name) {
    List<String> origin = List.of(graph.find(name).id());
    Set<String> members = graph.revises().ancestorsAndSelf(origin);
    members.addAll(graph.revises().descendantsAndSelf(origin));
    return new Lineage(graph, Optional.of(name), members);
  }

  /** What goes before a target to stay on this lineage: {@code label@} or nothing. */
  String prefix() {
    return name.map(label -> label + "@").orElse("");
  }

  /** " on x" or nothing. */
  String phrase() {
    return name.map(label -> " on " + label).orElse("");
  }

  boolean isWhole() {
    return name.isEmpty();
  }

  boolean contains(String id) {
    return isWhole() || members.contains(id);
  }

  List<String> within(List<String> ids) {
    return ids.stream().filter(this::contains).toList();
  }

  List<String> heads() {
    return within(graph.heads());
  }

  List<String> bases() {
    return within(graph.bases());
  }

  /** The one member that a word means; the beginning of an id need only be unique among the members. */
  String find(String word) {
    List<String> meanings = graph.names().meanings(word);
    List<String> inside = within(meanings);
    if (!meanings.isEmpty() && inside.isEmpty()) {
      throw new MigrationException("Revision " + Wording.list(meanings) + " is not" + phrase()
          + ": it is neither above nor below " + graph.find(name.orElseThrow()).id()
          + ". Leave out " + prefix() + ", or name the label of its branch.");
    }
    return graph.only(word, inside);
  }
}
