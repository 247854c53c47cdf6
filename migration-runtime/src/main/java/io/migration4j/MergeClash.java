package io.migration4j;

import io.migration4j.operation.Operation;

/**
 * Two operations of different branches that do not go together: in one of the two orders the second makes
 * no sense, or the orders lead to different schemas.
 */
public record MergeClash(Side left, Side right) {

  /**
   * One of the two.
   *
   * @param revision the revision that records it
   * @param place its class and line: {@code com.example.R1_Create(R1_Create.java:12)}
   */
  public record Side(String revision, Operation operation, String place) {}

  /** Both operations with their revisions and classes, and what to do, some lines long. */
  public String describe() {
    boolean alike = left.operation().describe().equals(right.operation().describe());
    boolean equal = left.operation().equals(right.operation());
    return "These two operations do not go together:\n" + line(left, alike && !equal) + "\n"
        + line(right, alike && !equal) + "\n"
        + (equal
            ? "Both do the same: take it out of one of the two classes, upgrade and downgrade"
            : "Edit one of the two classes so that it does not matter which of them runs first")
        + ", best the one that the fewest databases have applied, and run mvn migration:merge"
        + " again. Nothing was changed.";
  }

  private static String line(Side side, boolean inFull) {
    return "  " + side.revision() + ": "
        + (inFull ? CanonicalText.of(side.operation()) : side.operation().describe()) + "\n    at "
        + side.place();
  }
}
