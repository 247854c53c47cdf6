package io.migration4j.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is said of a revision in parentheses: where it stands in the graph, and in a database. */
public final class RevisionMarks {
  private final RevisionGraph graph;
  private final Set<String> current;

  /** @param current the heads of what is applied; empty where no database is known */
  public RevisionMarks(RevisionGraph graph, Set<String> current) {
    this.graph = graph;
    this.current = Set.copyOf(current);
  }

  /** Some of {@code head}, {@code effective head}, {@code current}, {@code branch point}, {@code merge point}. */
  public List<String> of(String id) {
    List<String> marks = new ArrayList<>();
    if (graph.children(id).isEmpty()) {
      marks.add(graph.needs().children(id).isEmpty() ? "head" : "effective head");
    }
    if (current.contains(id)) {
      marks.add("current");
    }
    if (graph.children(id).size() > 1) {
      marks.add("branch point");
    }
    if (graph.parents(id).size() > 1) {
      marks.add("merge point");
    }
    return marks;
  }
}
