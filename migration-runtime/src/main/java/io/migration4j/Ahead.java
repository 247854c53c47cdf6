package io.migration4j;

/**
 * What to do when the database is ahead: all revisions of the code are applied, and others on top of
 * them, as old instances see it that restart during a rolling deployment.
 */
public enum Ahead {
  /** Say so and go on; there is nothing to upgrade. */
  WARN,
  /** Fail. */
  FAIL
}
