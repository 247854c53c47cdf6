package io.migration4j.jdbc;

import io.migration4j.revision.Direction;
import java.time.Instant;
import java.util.List;

/**
 * A row of the journal: a step of a revision that could not be one transaction, and was not finished yet.
 *
 * @param number of the step within its revision, from 1
 * @param steps how many the revision has
 * @param fingerprints of its operations, to see that the class still has them
 * @param branches which way the conditions of the revision went when it began
 */
record StepEntry(
    String revision,
    Direction direction,
    int number,
    int steps,
    State state,
    List<String> fingerprints,
    String description,
    List<String> branches,
    Instant begunAt,
    String begunBy) {

  /** What is known of a step. */
  enum State {
    /** It was about to run: whether it did, only the database can tell. */
    BEGUN,
    /** It ran. */
    DONE,
    /** It was done and was about to be taken back: whether it was, only the database can tell. */
    UNDOING
  }

  StepEntry {
    fingerprints = List.copyOf(fingerprints);
    branches = List.copyOf(branches);
  }

  /** How many of the steps are done for certain. */
  static int done(List<StepEntry> journal) {
    return (int) journal.stream().filter(entry -> entry.state() == State.DONE).count();
  }
}
