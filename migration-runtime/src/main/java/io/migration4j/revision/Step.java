package io.migration4j.revision;

import java.util.Objects;

/** One revision to run, one way. */
public record Step(RevisionNode revision, Direction direction) {
  public Step {
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(direction, "direction");
  }
}
