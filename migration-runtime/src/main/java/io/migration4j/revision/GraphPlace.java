package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a new revision goes in a graph, as a person says it.
 *
 * @param head what it follows: ids or their beginnings, labels, {@code label@head}; {@code base} for
 *     nothing, {@code heads} for all heads; none for the one head
 * @param splice whether it may follow what is no head, and so begin a branch
 * @param labels what the branch is to be called that begins with it
 * @param dependsOn what else must be applied before it: ids or their beginnings, labels
 */
public record GraphPlace(
    List<String> head, boolean splice, List<String> labels, List<String> dependsOn) {
  /** After the one head there is. */
  public static final GraphPlace AT_HEAD = new GraphPlace(List.of(), false, List.of(), List.of());

  public GraphPlace {
    head = List.copyOf(head);
    labels = List.copyOf(labels);
    dependsOn = List.copyOf(dependsOn);
  }

  /**
   * The revision at this place.
   *
   * @param origin the class that is to define it
   * @throws MigrationException if a word means nothing or several, a parent is no head and no splice is
   *     wanted, or the graph with it would be none, as with a label that is taken
   */
  public RevisionNode node(RevisionGraph graph, String id, String description, String origin) {
    RevisionNode node =
        new RevisionNode(id, parents(graph), needed(graph), labels, description, origin);
    List<RevisionNode> all = new ArrayList<>(graph.revisions());
    all.add(node);
    List<String> problems = RevisionGraph.problems(all);
    if (!problems.isEmpty()) {
      throw new MigrationException("Nothing was written. " + String.join(" ", problems));
    }
    return node;
  }

  private List<String> parents(RevisionGraph graph) {
    if (head.isEmpty()) {
      return graph.head().stream().toList();
    }
    Set<String> parents = new TreeSet<>();
    for (String word : head) {
      Target target = Target.parse(word);
      if (target.isRelative()) {
        throw new MigrationException("'" + word + "' is counted from a database, and a class needs"
            + " none. Name a revision with -Dmigration.head=.");
      }
      parents.addAll(
          new TargetResolver(new Applied(graph, Set.of()), "-Dmigration.head=").resolve(target));
    }
    for (String parent : parents) {
      if (!splice && !graph.children(parent).isEmpty()) {
        throw new MigrationException("Revision " + parent + " is no head: "
            + Wording.list(graph.children(parent)) + " follows it. Add -Dmigration.splice to begin"
            + " a branch there, or give a head: " + Wording.list(graph.heads()) + ".");
      }
    }
    return List.copyOf(parents);
  }

  /** A label stays one, so that it means whatever declares it; of an id all is written. */
  private List<String> needed(RevisionGraph graph) {
    return dependsOn.stream()
        .map(word -> graph.names().isLabel(word) ? word : graph.find(word).id())
        .distinct()
        .toList();
  }
}
