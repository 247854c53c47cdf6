package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What stands beside tables and is known by its statements alone: a function, a trigger, a view. Hibernate
 * calls it an auxiliary database object.
 *
 * @param name what it is told apart by, such as {@code trigger users_audit}; no database knows it
 * @param create the statements that make it; empty where a database has it not
 * @param drop the statements that take it away; empty where it stays
 * @param beforeTables it is made before tables and sequences, which may use it, and goes after them
 */
public record AuxiliaryObject(String name, SqlText create, SqlText drop, boolean beforeTables)
    implements Named {
  private static final Pattern REPLACING = Pattern.compile(
      "\\s*create\\s+or\\s+replace\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  public AuxiliaryObject {
    if (name.isBlank()) {
      throw new MigrationException("An auxiliary object has no name. Give it one.");
    }
    if (create.isEmpty()) {
      throw new MigrationException(
          "Auxiliary object " + name + " has no statement that makes it. Write one, or remove it.");
    }
  }

  /** An object that is made after tables. */
  public static AuxiliaryObject auxiliaryObject(String name, String create, String drop) {
    return auxiliaryObject(name, SqlText.sql(create), SqlText.sql(drop));
  }

  /** An object that is made after tables, with other statements, or none, on single databases. */
  public static AuxiliaryObject auxiliaryObject(String name, SqlText create, SqlText drop) {
    return new AuxiliaryObject(name, create, drop, false);
  }

  /** The same, made before tables and sequences. */
  public AuxiliaryObject madeBeforeTables() {
    return new AuxiliaryObject(name, create, drop, true);
  }

  /** It is there on a database on which nothing takes it away. */
  public boolean stays() {
    return Arrays.stream(Database.values())
        .anyMatch(each ->
            !create.forDatabase(each).isEmpty() && drop.forDatabase(each).isEmpty());
  }

  /**
   * It takes the place of the other on that database without a drop: it says so, and what drops it is the
   * same, arguments included.
   */
  public boolean replaces(AuxiliaryObject other, Database database) {
    return REPLACING.matcher(create.forDatabase(database)).matches()
        && !other.create.forDatabase(database).isEmpty()
        && drop.forDatabase(database).equals(other.drop.forDatabase(database));
  }

  /** The same, or nothing to do, on every database. */
  public boolean replaces(AuxiliaryObject other) {
    return beforeTables == other.beforeTables
        && Arrays.stream(Database.values())
            .allMatch(each -> replaces(other, each) || isSame(other, each));
  }

  private boolean isSame(AuxiliaryObject other, Database database) {
    return create.forDatabase(database).equals(other.create.forDatabase(database));
  }

  /** The statements that make of the other this one, on a database. */
  public String changeOf(AuxiliaryObject other, Database database) {
    if (isSame(other, database)) {
      return "";
    }
    return replaces(other, database)
        ? create.forDatabase(database)
        : other.drop.forDatabase(database) + "\n;\n" + create.forDatabase(database);
  }
}
