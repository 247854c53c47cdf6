package io.migration4j.jdbc;

import java.sql.SQLException;

/**
 * SQLite's own way to wait for other processes, which can be switched off until this is closed: it tells
 * nobody and cannot be interrupted. A handler of the application's own, for which SQLite says 0, is left
 * alone ({@code https://sqlite.org/pragma.html#pragma_busy_timeout}).
 */
final class SqliteBusyHandler implements AutoCloseable {
  private static final String TIMEOUT = "pragma busy_timeout";

  private final SqliteStatements statements;
  private final long before;

  private SqliteBusyHandler(SqliteStatements statements, long before) {
    this.statements = statements;
    this.before = before;
  }

  static SqliteBusyHandler of(SqliteStatements statements) throws SQLException {
    return new SqliteBusyHandler(statements, statements.number(TIMEOUT));
  }

  void switchOff() throws SQLException {
    if (before != 0) {
      statements.number(TIMEOUT + " = 0");
    }
  }

  @Override
  public void close() throws SQLException {
    if (before != 0) {
      statements.number(TIMEOUT + " = " + before);
    }
  }
}
