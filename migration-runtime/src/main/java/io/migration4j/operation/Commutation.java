package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.Optional;

/**
 * Whether two branches may run in either order: both orders make sense, and both lead to one schema. What
 * the branches do to rows is not known here.
 */
public final class Commutation {
  private Commutation() {}

  /**
   * The first operations of two branches that do not go together; empty when the branches commute.
   *
   * @param left the operations of one branch
   * @param right those of the other
   * @param base the schema where both begin
   */
  public static Optional<Clash> clash(
      List<Operation> left, List<Operation> right, SchemaModel base) {
    if (commute(left, right, base)) {
      return Optional.empty();
    }
    int leftSize = 0;
    while (leftSize < left.size() && commute(left.subList(0, leftSize), right, base)) {
      leftSize++;
    }
    List<Operation> shortLeft = left.subList(0, leftSize);
    int rightSize = 0;
    while (rightSize < right.size() && commute(shortLeft, right.subList(0, rightSize), base)) {
      rightSize++;
    }
    return Optional.of(new Clash(leftSize - 1, rightSize - 1));
  }

  private static boolean commute(List<Operation> left, List<Operation> right, SchemaModel base) {
    try {
      SchemaModel leftFirst = Replay.of(right, Replay.of(left, base));
      SchemaModel rightFirst = Replay.of(left, Replay.of(right, base));
      return leftFirst.equals(rightFirst);
    } catch (MigrationException makesNoSense) {
      return false;
    }
  }

  /**
   * Two operations that do not go together.
   *
   * @param left the position of the one in its branch, from 0
   * @param right the position of the other
   */
  public record Clash(int left, int right) {}
}
