package io.migration4j.jdbc;

import io.migration4j.schema.Database;
import java.sql.SQLException;
import java.util.List;

/** One of two PostgreSQL databases, emptied: much faster than a new one. */
final class LivePostgres extends LiveDatabase {
  private static final TestPostgres FIRST = TestPostgres.database();
  private static final TestPostgres SECOND = TestPostgres.database();

  private LivePostgres(TestPostgres database) throws SQLException {
    super(database.connect());
    run("drop schema if exists public, shop cascade", "create schema public");
  }

  static LivePostgres first() throws SQLException {
    return new LivePostgres(FIRST);
  }

  /** Another one, to compare with. */
  static LivePostgres second() throws SQLException {
    return new LivePostgres(SECOND);
  }

  @Override
  Database database() {
    return Database.POSTGRESQL;
  }

  @Override
  Session session() throws SQLException {
    return new PostgresSession(connection(), "history");
  }

  @Override
  Object catalog() throws SQLException {
    return new PostgresCatalogReader(connection()).everything();
  }

  @Override
  String shown(String column) {
    return column;
  }

  @Override
  void insert(List<String> statements) throws SQLException {
    run("set session_replication_role = replica");
    run(statements.toArray(String[]::new));
    run("reset session_replication_role");
  }
}
