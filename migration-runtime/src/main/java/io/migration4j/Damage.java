package io.migration4j;

/**
 * A place where the history of a database does not fit the migration classes, and what mends it. Nothing but
 * the history and the journal of steps is written by that.
 *
 * @param revision the id it is about
 * @param problem what is wrong, as a clause
 * @param remedy what mending does, as a clause
 */
public record Damage(Kind kind, String revision, String problem, String remedy) {
  /** What is wrong. */
  public enum Kind {
    /** An applied revision has another class by now. */
    CHANGED,
    /** An applied revision has no class any more. */
    GONE,
    /** An applied revision stands on one that is not applied. */
    MISSING,
    /** Steps of a revision are in the journal that nobody can go on with. */
    STRANDED
  }
}
