package io.migration4j.processor.source;

/**
 * A Java expression that is put on one line where it fits, else broken at the places where a person
 * would break it.
 */
interface Expression {
  /** The width of an expression that never stands on one line. */
  int NEVER = 100_000;

  /** Its width on one line. */
  int width();

  /**
   * Writes it where the page stands.
   *
   * @param indent the indent of the statement or argument that it begins
   * @param reserve the characters that will follow it on its last line
   */
  void print(Page page, int indent, int reserve);

  /** The calls and literals in it. */
  default int nodes() {
    return 1;
  }

  /** It may stand beside the opening parenthesis when what follows is broken. */
  default boolean isShort() {
    return false;
  }

  /** It ends with the closing brace of a block, so that the call around it needs no line for it. */
  default boolean isBlock() {
    return false;
  }
}
