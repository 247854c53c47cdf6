package io.migration4j.schema;

/**
 * The tables in which it is kept what is applied. They have these names in whatever schema they lie, and
 * no schema model has them.
 */
public final class OwnTables {
  /** A row means that a revision is applied. */
  public static final String HISTORY = "migration_history";

  /** A row means that a step of a revision is unfinished. */
  public static final String STEPS = "migration_step";

  private OwnTables() {}

  /**
   * A table has the name of one of them, as a database sees it that ignores case.
   *
   * @param table with or without its schema
   */
  public static boolean contains(String table) {
    String name = QualifiedName.parse(table).name();
    return name.equalsIgnoreCase(HISTORY) || name.equalsIgnoreCase(STEPS);
  }
}
