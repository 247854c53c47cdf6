package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;

/** Finds the form of scripts for a kind of database. */
final class ScriptForms {
  private ScriptForms() {}

  static ScriptForm of(Database database, String historySchema) {
    return switch (database) {
      case POSTGRESQL -> new PostgresScript(historySchema);
      case SQLITE ->
        throw new MigrationException("There are no SQL scripts for SQLite, whose tables must be"
            + " looked at to be changed. Run the goal without -Dsql, with the url of the file.");
    };
  }
}
