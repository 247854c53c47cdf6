package io.migration4j.oracle;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that a catalog says of a table, a sequence or a type, in a normal form and without a name that
 * somebody made up: {@code column users email varchar(255) not null}.
 */
record Fact(String kind, String owner, String text) implements Comparable<Fact> {

  /** {@code NamingHelper.generateHashedConstraintName}, folded by PostgreSQL. */
  private static final Pattern MADE_UP =
      Pattern.compile("(fk|uk|idx)_?[0-9a-y]{18,26}", Pattern.CASE_INSENSITIVE);

  /** The name of what the fact is about, as a fact of its own; none where Hibernate made the name up. */
  Optional<Fact> named(String name) {
    return MADE_UP.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(new Fact("name", owner, name + " of " + kind + " " + text));
  }

  /** A name is compared, where Hibernate gave it. */
  boolean isName() {
    return kind.equals("name");
  }

  @Override
  public int compareTo(Fact other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return (kind + " " + owner + " " + text).strip();
  }
}
