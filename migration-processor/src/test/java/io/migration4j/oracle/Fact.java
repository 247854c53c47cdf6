package io.migration4j.oracle;

/**
 * One thing that a catalog says of a table, a sequence or a type, in a normal form and without a name that
 * somebody made up: {@code column users email varchar(255) not null}.
 */
record Fact(String kind, String owner, String text) implements Comparable<Fact> {

  @Override
  public int compareTo(Fact other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return (kind + " " + owner + " " + text).strip();
  }
}
