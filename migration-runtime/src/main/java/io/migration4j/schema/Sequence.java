package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.Optional;

/**
 * A source of numbers. On a database without sequences it is what Hibernate uses there: mostly a table
 * of one row.
 *
 * @param name as {@code name} or {@code schema.name}
 * @param start the first number
 * @param increment the distance between two
 * @param emulation the table that stands for it on a database without sequences; absent for one of its
 *     own name, empty for none at all
 * @param options what stands behind its definition, as PostgreSQL has it; empty for nothing
 */
public record Sequence(
    String name, long start, long increment, Optional<String> emulation, String options)
    implements Named {
  public Sequence {
    QualifiedName.parse(name);
    emulation = emulation.filter(table -> !table.equals(name));
    if (increment == 0) {
      throw new MigrationException("Sequence " + name + " has increment 0. Choose another number.");
    }
  }

  public Sequence(String name, long start, long increment) {
    this(name, start, increment, Optional.empty(), "");
  }

  /** A sequence that starts with 1 and counts by 1. */
  public static Sequence sequence(String name) {
    return new Sequence(name, 1, 1);
  }

  public Sequence start(long first) {
    return new Sequence(name, first, increment, emulation, options);
  }

  public Sequence increment(long distance) {
    return new Sequence(name, start, distance, emulation, options);
  }

  /** Another table than that of its name stands for it on a database without sequences. */
  public Sequence emulatedBy(String table) {
    return new Sequence(name, start, increment, Optional.of(table), options);
  }

  /** Nothing stands for it on a database without sequences. */
  public Sequence notEmulated() {
    return emulatedBy("");
  }

  /** The same with more behind its definition, such as {@code cache 20}. */
  public Sequence options(String text) {
    return new Sequence(name, start, increment, emulation, text);
  }

  public Sequence renamed(String to) {
    return new Sequence(to, start, increment, emulation, options);
  }

  /** The table on a database without sequences, if there is one. */
  public Optional<String> table() {
    return Optional.of(emulation.orElse(name)).filter(table -> !table.isEmpty());
  }
}
