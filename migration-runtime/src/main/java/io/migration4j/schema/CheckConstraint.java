package io.migration4j.schema;

import io.migration4j.MigrationException;

/**
 * A condition that every row fulfils.
 *
 * @param condition the SQL between the parentheses
 */
public record CheckConstraint(String name, SqlText condition) implements Named {
  public CheckConstraint {
    Identifiers.requireReadable(name);
    if (condition.isEmpty()) {
      throw new MigrationException("Check " + name + " has no condition. Write one, or drop it.");
    }
  }

  public static CheckConstraint check(String name, String condition) {
    return new CheckConstraint(name, SqlText.sql(condition));
  }

  public static CheckConstraint check(String name, SqlText condition) {
    return new CheckConstraint(name, condition);
  }
}
