package io.migration4j.dialect;

import io.migration4j.MigrationException;
import io.migration4j.schema.Sequence;
import java.util.List;

/**
 * Sequences on PostgreSQL. A start on the other side of zero than the increment needs a bound that
 * allows it, as Hibernate's {@code SequenceSupport.startingValue} writes it.
 */
final class PostgresSequences {
  private final Dialect dialect;

  PostgresSequences(Dialect dialect) {
    this.dialect = dialect;
  }

  String create(Sequence sequence) {
    return "create sequence " + dialect.qualified(sequence.name()) + bound(sequence)
        + " start with " + sequence.start() + " increment by " + sequence.increment()
        + Definitions.options(sequence.options());
  }

  /** The number it stands at is kept unless the start changes. Another emulation changes nothing here. */
  List<String> alter(Sequence before, Sequence after) {
    boolean sameOptions = before.options().equals(after.options());
    if (!sameOptions && after.options().isEmpty()) {
      throw new MigrationException("No statement is known that takes \"" + before.options()
          + "\" from sequence " + after.name()
          + ". Say it with op.execute(\"alter sequence ...\"), and alterSequence as its effect.");
    }
    if (before.start() == after.start() && before.increment() == after.increment() && sameOptions) {
      return List.of();
    }
    boolean turns = before.increment() > 0 != after.increment() > 0;
    StringBuilder sql =
        new StringBuilder("alter sequence ").append(dialect.qualified(after.name()));
    if (before.increment() != after.increment()) {
      sql.append(" increment by ").append(after.increment());
    }
    if (turns || !bound(before).equals(bound(after))) {
      sql.append(widestBounds(after));
    }
    if (before.start() != after.start()) {
      sql.append(" start with ").append(after.start());
      sql.append(" restart with ").append(after.start());
    }
    return List.of(sql + (sameOptions ? "" : Definitions.options(after.options())));
  }

  private static String bound(Sequence sequence) {
    if (sequence.increment() > 0 && sequence.start() <= 0) {
      return " minvalue " + sequence.start();
    }
    return sequence.increment() < 0 && sequence.start() >= 0 ? " maxvalue " + sequence.start() : "";
  }

  /** It may stand anywhere after it counted the other way or from elsewhere. */
  private static String widestBounds(Sequence sequence) {
    return sequence.increment() > 0
        ? " minvalue " + Math.min(1, sequence.start()) + " no maxvalue"
        : " no minvalue maxvalue " + Math.max(-1, sequence.start());
  }
}
