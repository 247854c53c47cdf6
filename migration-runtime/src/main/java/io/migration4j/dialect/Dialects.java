package io.migration4j.dialect;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;

/** The dialect of each database. */
public final class Dialects {
  private Dialects() {}

  /** @throws MigrationException when this version writes no SQL for that database */
  public static Dialect of(Database database) {
    if (database == Database.POSTGRESQL) {
      return new PostgresDialect();
    }
    throw new MigrationException("There is no SQL dialect for " + database.label()
        + " in this version of migration4j. Use postgresql.");
  }
}
