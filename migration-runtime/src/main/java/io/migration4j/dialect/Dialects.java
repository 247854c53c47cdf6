package io.migration4j.dialect;

import io.migration4j.schema.Database;

/** The dialect of each database. */
public final class Dialects {
  private Dialects() {}

  /** The dialect that writes SQL for that database. */
  public static Dialect of(Database database) {
    return switch (database) {
      case POSTGRESQL -> new PostgresDialect();
      case SQLITE -> new SqliteDialect();
    };
  }
}
