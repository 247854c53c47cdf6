package io.migration4j.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** One kind of edges between revisions, walkable both ways; neighbours are sorted by id and distinct. */
final class Edges {
  private final SortedMap<String, List<String>> parents;
  private final Map<String, List<String>> children = new HashMap<>();

  Edges(SortedMap<String, List<String>> parents) {
    this.parents = parents;
    parents.keySet().forEach(id -> children.put(id, new ArrayList<>()));
    parents.forEach((id, above) -> above.forEach(parent -> children.get(parent).add(id)));
  }

  List<String> parents(String id) {
    return parents.get(id);
  }

  List<String> children(String id) {
    return children.get(id);
  }

  /** All ids that have no child, sorted. */
  List<String> heads() {
    return parents.keySet().stream().filter(id -> children(id).isEmpty()).toList();
  }

  /** All ids that have no parent, sorted. */
  List<String> bases() {
    return parents.keySet().stream().filter(id -> parents(id).isEmpty()).toList();
  }

  /** The members of a set that have no child in the set, sorted. */
  List<String> headsOf(Set<String> ids) {
    return ids.stream()
        .filter(id -> children(id).stream().noneMatch(ids::contains))
        .sorted()
        .toList();
  }

  Set<String> ancestorsAndSelf(Collection<String> ids) {
    return reach(ids, this::parents);
  }

  Set<String> descendantsAndSelf(Collection<String> ids) {
    return reach(ids, this::children);
  }

  private static Set<String> reach(Collection<String> ids, Function<String, List<String>> next) {
    Set<String> reached = new LinkedHashSet<>(ids);
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String neighbour : next.apply(open.pop())) {
        if (reached.add(neighbour)) {
          open.push(neighbour);
        }
      }
    }
    return reached;
  }
}
