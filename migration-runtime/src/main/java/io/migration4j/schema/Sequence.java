package io.migration4j.schema;

import io.migration4j.MigrationException;

/**
 * A source of numbers. On a database without sequences it is what Hibernate uses there: a table of
 * one row.
 *
 * @param name as {@code name} or {@code schema.name}
 * @param start the first number
 * @param increment the distance between two
 */
public record Sequence(String name, long start, long increment) implements Named {
  public Sequence {
    QualifiedName.parse(name);
    if (increment == 0) {
      throw new MigrationException("Sequence " + name + " has increment 0. Choose another number.");
    }
  }

  /** A sequence that starts with 1 and counts by 1. */
  public static Sequence sequence(String name) {
    return new Sequence(name, 1, 1);
  }

  public Sequence start(long first) {
    return new Sequence(name, first, increment);
  }

  public Sequence increment(long distance) {
    return new Sequence(name, start, distance);
  }

  public Sequence renamed(String to) {
    return new Sequence(to, start, increment);
  }
}
