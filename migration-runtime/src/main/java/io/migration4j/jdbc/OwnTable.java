package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A table of ours: where it lies. Its schema is the one that was given, else the connection's own. */
final class OwnTable {
  private final Connection connection;
  private final Database database;
  private final String schema;
  private final String name;

  /** @param schema where it lies; empty for the connection's own */
  OwnTable(Connection connection, Database database, String schema, String name) {
    this.connection = connection;
    this.database = database;
    this.schema = schema;
    this.name = name;
  }

  /** Its name in messages, with the schema where one was given. */
  String label() {
    return schema.isEmpty() ? name : schema + "." + name;
  }

  boolean exists() throws SQLException {
    if (database == Database.SQLITE) {
      requireSchema();
    }
    try (PreparedStatement query = connection.prepareStatement(
        switch (database) {
          case POSTGRESQL ->
            "SELECT 1 FROM pg_catalog.pg_tables WHERE tablename = ?"
                + " AND schemaname = coalesce(nullif(?, ''), current_schema())";
          case SQLITE ->
            "SELECT 1 FROM " + quoted(sqliteSchema())
                + ".sqlite_master WHERE type = 'table' AND name = ?";
        })) {
      query.setString(1, name);
      if (database == Database.POSTGRESQL) {
        query.setString(2, schema);
      }
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  /** @throws MigrationException when its schema is not there */
  void requireSchema() throws SQLException {
    if (schema.isEmpty()) {
      return;
    }
    try (PreparedStatement query = connection.prepareStatement(
        switch (database) {
          case POSTGRESQL -> "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?";
          case SQLITE -> "SELECT 1 FROM pragma_database_list WHERE name = ? COLLATE NOCASE";
        })) {
      query.setString(1, schema);
      try (ResultSet found = query.executeQuery()) {
        if (!found.next()) {
          throw new MigrationException("There is no schema " + schema + " for the table " + name
              + switch (database) {
                case POSTGRESQL -> ". Create it, or name another one with migration.schema.";
                case SQLITE ->
                  ". SQLite's is main: leave out migration.schema, or attach a database"
                      + " of that name to the connection.";
              });
        }
      }
    }
  }

  void create(String definition) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + qualified() + " (" + definition + ")");
    }
  }

  /** Its name in a statement, always with the schema. */
  String qualified() throws SQLException {
    if (database == Database.SQLITE) {
      return quoted(sqliteSchema()) + "." + name;
    }
    return schema.isEmpty() ? quoted(currentSchema()) + "." + name : quoted(schema) + "." + name;
  }

  private String sqliteSchema() {
    return schema.isEmpty() ? "main" : schema;
  }

  private String currentSchema() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet current = statement.executeQuery("SELECT current_schema()")) {
      current.next();
      String found = current.getString(1);
      if (found == null) {
        throw new MigrationException("The connection has no current schema for the table " + name
            + ": nothing in its search_path exists. Create the schema, or name one with"
            + " migration.schema.");
      }
      return found;
    }
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
