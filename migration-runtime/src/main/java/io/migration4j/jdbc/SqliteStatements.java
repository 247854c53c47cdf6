package io.migration4j.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs single statements on a connection to SQLite. */
final class SqliteStatements {
  private final Connection connection;
  private final Consumer<String> listener;
  private final SqliteScribe scribe;

  /** @param listener told each statement that changes something, before it runs */
  SqliteStatements(Connection connection, Consumer<String> listener) {
    this(connection, listener, SqliteScribe.NONE);
  }

  SqliteStatements(Connection connection, Consumer<String> listener, SqliteScribe scribe) {
    this.connection = connection;
    this.listener = listener;
    this.scribe = scribe;
  }

  /** What stands for rows that cannot be looked at now. */
  SqliteScribe scribe() {
    return scribe;
  }

  /**
   * Runs a statement that belongs to an operation.
   *
   * @throws StatementFailedException when SQLite refuses it
   */
  void run(int operation, String sql) {
    listener.accept(sql);
    try {
      execute(sql);
    } catch (SQLException refused) {
      throw new StatementFailedException(operation, sql, refused);
    }
  }

  /** Since 3.53 an ALTER may return columns; it is done when they are read to their end. */
  void execute(String sql) throws SQLException {
    scribe.statement(sql);
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            rows.getRow();
          }
        }
      }
    }
  }

  /** All rows as text; an empty value is an empty text. */
  List<List<String>> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int width = result.getMetaData().getColumnCount();
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
          String value = result.getString(column);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** The first value of each row. */
  List<String> column(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    rows(sql).forEach(row -> values.add(row.get(0)));
    return values;
  }

  long number(String sql) throws SQLException {
    return Long.parseLong(column(sql).get(0));
  }

  /** SQLite can prepare it: all that it names is there. */
  boolean compiles(String sql) {
    try {
      rows(sql);
      return true;
    } catch (SQLException broken) {
      return false;
    }
  }

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
