package io.migration4j.jdbc;

import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;

/** Finds the form of scripts for a kind of database. */
final class ScriptForms {
  private ScriptForms() {}

  /** @param before the schema model that the script begins with */
  static ScriptForm of(
      Database database, String historySchema, ScriptBasis basis, SchemaModel before) {
    return switch (database) {
      case POSTGRESQL ->
        new PostgresScript(historySchema, new PostgresScriptNames(basis.names(), before));
      case SQLITE -> new SqliteScript(basis);
    };
  }
}
