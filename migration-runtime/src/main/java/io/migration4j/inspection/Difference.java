package io.migration4j.inspection;

/**
 * One difference between a live database and the schema that its migrations made.
 *
 * @param object what it is about, for people: {@code column users.email}
 * @param table the table it belongs to, or its own name where it stands alone
 * @param facet what of it differs: {@code type}; empty where it is the thing itself
 * @param expected what the migrations say; empty for nothing
 * @param found what the database has; empty for nothing
 */
public record Difference(
    Kind kind,
    ObjectKind of,
    String object,
    String table,
    String facet,
    String expected,
    String found) {

  /** In what way. */
  public enum Kind {
    /** The migrations made it, and it is not there. */
    MISSING,
    /** It is there, and no migration made it. */
    UNMANAGED,
    /** It is there, and says something else. */
    DIFFERENT,
    /** It is there and says the same under another name, by which later drops find it. */
    NAMED
  }

  /**
   * Statements written for the schema of the migrations may fail or do something else. Another name does
   * not matter to them, nor do tables, sequences and indexes that somebody else looks after, and storage
   * parameters with which somebody tunes one of ours.
   */
  public boolean matters() {
    return switch (kind) {
      case MISSING -> true;
      case DIFFERENT -> !isTuning();
      case NAMED -> false;
      case UNMANAGED -> !of.standsAlone() && of != ObjectKind.INDEX;
    };
  }

  private boolean isTuning() {
    return facet.equals("options") && expected.isEmpty() && found.contains("=");
  }

  /** For people, in one line. */
  public String describe() {
    return switch (kind) {
      case MISSING -> object + " is missing" + (expected.isEmpty() ? "" : ": " + expected);
      case UNMANAGED ->
        object + " is unmanaged: no migration made it" + (found.isEmpty() ? "" : ", " + found);
      case DIFFERENT ->
        object + ": " + facet + " is " + orNothing(found) + ", expected " + orNothing(expected);
      case NAMED -> object + " is called " + orNothing(found);
    };
  }

  private static String orNothing(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
