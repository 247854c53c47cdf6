package io.migration4j.jdbc;

import io.migration4j.schema.Database;

/** Finds the form of scripts for a kind of database. */
final class ScriptForms {
  private ScriptForms() {}

  static ScriptForm of(Database database, String historySchema, ScriptBasis basis) {
    return switch (database) {
      case POSTGRESQL -> new PostgresScript(historySchema);
      case SQLITE -> new SqliteScript(basis);
    };
  }
}
