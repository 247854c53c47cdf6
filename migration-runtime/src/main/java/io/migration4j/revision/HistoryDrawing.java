package io.migration4j.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The graph in text, newest revision first, one line a revision: {@code *} is applied, {@code o} is not. A linear history is a
 * plain list; branches and merges get lines between, as {@code git log --graph} draws them.
 */
public final class HistoryDrawing {
  private final RevisionGraph graph;
  private final Set<String> applied;
  private final RevisionMarks marks;
  private final Map<String, String> annotations;

  /**
   * A drawing of a graph.
   *
   * @param applied the applied revisions; ids that the graph does not have are not drawn
   * @param annotations what to write behind a revision, by id, such as when it was applied
   */
  public HistoryDrawing(RevisionGraph graph, Set<String> applied, Map<String, String> annotations) {
    this.graph = graph;
    this.applied = Set.copyOf(applied);
    this.marks = new RevisionMarks(graph, Set.copyOf(graph.current(applied)));
    this.annotations = Map.copyOf(annotations);
  }

  /** Draws the whole graph. */
  public List<String> lines() {
    return lines(graph.revisions());
  }

  /** Draws a part of the graph, such as {@link RevisionGraph#between} gives; edges that leave the part end. */
  public List<String> lines(Collection<RevisionNode> part) {
    Set<String> shown = new HashSet<>();
    part.forEach(revision -> shown.add(revision.id()));
    List<RevisionNode> order = new ArrayList<>(graph.ordered(shown));
    Collections.reverse(order);
    Tracks tracks = new Tracks();
    for (RevisionNode revision : order) {
      List<String> parents =
          graph.parents(revision.id()).stream().filter(shown::contains).toList();
      tracks.draw(
          revision.id(), parents, applied.contains(revision.id()) ? '*' : 'o', text(revision));
    }
    return tracks.lines();
  }

  private String text(RevisionNode revision) {
    StringBuilder text = new StringBuilder(revision.id());
    if (!revision.description().isEmpty()) {
      text.append(' ').append(revision.description());
    }
    revision.labels().forEach(label -> text.append(" [").append(label).append(']'));
    marks(revision).forEach(mark -> text.append(" (").append(mark).append(')'));
    String annotation = annotations.getOrDefault(revision.id(), "");
    return annotation.isEmpty()
        ? text.toString()
        : text.append(' ').append(annotation).toString();
  }

  private List<String> marks(RevisionNode revision) {
    List<String> said = new ArrayList<>(marks.of(revision.id()));
    if (!revision.dependsOn().isEmpty()) {
      said.add("depends on " + String.join(", ", revision.dependsOn()));
    }
    return said;
  }
}
