package io.migration4j.revision;

import java.util.List;

/**
 * Steps in the order in which they run; empty when the target is where the database is. After every step the applied set is
 * closed: no applied revision has a parent or a dependency that is not.
 */
public record Plan(List<Step> steps) {
  public Plan {
    steps = List.copyOf(steps);
  }

  static Plan of(Direction direction, List<RevisionNode> revisions) {
    return new Plan(
        revisions.stream().map(revision -> new Step(revision, direction)).toList());
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** The ids of the revisions in running order. */
  public List<String> ids() {
    return steps.stream().map(step -> step.revision().id()).toList();
  }
}
