package io.migration4j.jdbc;

import io.migration4j.schema.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A SQLite in memory with foreign keys enforced. */
final class LiveSqlite extends LiveDatabase {
  LiveSqlite() throws SQLException {
    super(DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on"));
  }

  @Override
  Database database() {
    return Database.SQLITE;
  }

  @Override
  Session session() throws SQLException {
    return new SqliteSession(connection());
  }

  @Override
  Object catalog() throws SQLException {
    return SqliteCatalogReader.read(connection());
  }

  @Override
  String shown(String column) {
    return "quote(" + column + ")";
  }

  @Override
  void insert(List<String> statements) throws SQLException {
    run("pragma foreign_keys = off");
    run(statements.toArray(String[]::new));
    run("pragma foreign_keys = on");
  }
}
