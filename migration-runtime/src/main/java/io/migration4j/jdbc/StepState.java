package io.migration4j.jdbc;

/** What a database says of an operation that runs alone. */
enum StepState {
  /** It was not done. */
  ABSENT,
  /** It was done: what it makes is there, and as it should be. */
  DONE,
  /** Something else bears the name of what it makes. */
  DIFFERENT,
  /** It was begun and not finished, as by a build that was cut short. */
  HALF
}
