package io.migration4j.revision;

/** Which way a step goes. */
public enum Direction {
  /** Towards the heads: {@code upgrade} runs. */
  UP,
  /** Towards the bases: {@code downgrade} runs. */
  DOWN
}
