package io.migration4j.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cycles that a depth-first walk over edges meets, each as a path of exactly its members that begins with the smallest id.
 * Every set of edges with a cycle yields at least one; edges from a revision to itself are not looked at.
 */
final class Cycles {
  private final Edges edges;
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();
  private final List<Iterator<String>> open = new ArrayList<>();
  private final Map<String, Integer> depth = new HashMap<>();
  private final Set<List<String>> found = new LinkedHashSet<>();

  private Cycles(Edges edges) {
    this.edges = edges;
  }

  static List<List<String>> of(Edges edges, Iterable<String> ids) {
    Cycles cycles = new Cycles(edges);
    ids.forEach(cycles::walk);
    return List.copyOf(cycles.found);
  }

  private void walk(String start) {
    if (done.contains(start)) {
      return;
    }
    enter(start);
    while (!open.isEmpty()) {
      Iterator<String> parents = open.get(open.size() - 1);
      if (!parents.hasNext()) {
        leave();
        continue;
      }
      String parent = parents.next();
      if (depth.containsKey(parent)) {
        close(parent);
      } else if (!done.contains(parent)) {
        enter(parent);
      }
    }
  }

  private void enter(String id) {
    depth.put(id, path.size());
    path.add(id);
    open.add(edges.parents(id).iterator());
  }

  private void leave() {
    open.remove(open.size() - 1);
    String id = path.remove(path.size() - 1);
    depth.remove(id);
    done.add(id);
  }

  private void close(String id) {
    List<String> members = new ArrayList<>(path.subList(depth.get(id), path.size()));
    if (members.size() > 1) {
      Collections.rotate(members, -members.indexOf(Collections.min(members)));
      found.add(List.copyOf(members));
    }
  }
}
