package io.migration4j.revision;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The one order in which a graph's revisions run upwards: each after all its parents and dependencies, one branch after the
 * other, ties by id. It is a depth-first walk from the heads that leaves a revision when all below it has been left, so it is
 * linear in revisions and edges and depends on nothing but the graph.
 */
final class UpgradeOrder {
  private final Edges edges;
  private final Set<String> left = new LinkedHashSet<>();
  private final Deque<Visit> path = new ArrayDeque<>();

  private record Visit(String id, Iterator<String> parents) {}

  private UpgradeOrder(Edges edges) {
    this.edges = edges;
  }

  /** The ids in upgrade order; the edges must have no cycle. */
  static Set<String> of(Edges edges) {
    UpgradeOrder order = new UpgradeOrder(edges);
    edges.heads().forEach(order::walk);
    return order.left;
  }

  private void walk(String head) {
    enter(head);
    while (!path.isEmpty()) {
      Visit visit = path.peek();
      if (visit.parents().hasNext()) {
        String parent = visit.parents().next();
        if (!left.contains(parent)) {
          enter(parent);
        }
      } else {
        left.add(path.pop().id());
      }
    }
  }

  private void enter(String id) {
    path.push(new Visit(id, edges.parents(id).iterator()));
  }
}
