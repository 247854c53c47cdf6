package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.Objects;

/**
 * Two targets, {@code from:to}, as scripts and {@code history} take them. An open beginning is base, an open end is heads.
 *
 * @param from where it begins
 * @param to where it ends
 */
public record TargetRange(Target from, Target to) {
  public TargetRange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /**
   * Reads a range.
   *
   * @throws MigrationException if the text has not exactly one colon, or a side is no target
   */
  public static TargetRange parse(String text) {
    String[] sides = text.strip().split(":", -1);
    if (sides.length != 2) {
      throw new MigrationException(
          "'" + text + "' is no range. Write from:to with one colon, such as base:head.");
    }
    return new TargetRange(
        Target.parse(sides[0].isBlank() ? Target.BASE : sides[0]),
        Target.parse(sides[1].isBlank() ? Target.HEADS : sides[1]));
  }

  /** The range as one types it. */
  @Override
  public String toString() {
    return from + ":" + to;
  }
}
