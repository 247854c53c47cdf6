package io.migration4j.jdbc;

import io.migration4j.diff.Renames;
import io.migration4j.diff.SchemaDiff;
import io.migration4j.inspection.Difference;
import io.migration4j.inspection.SchemaComparison;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Replay;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An empty database of one test, whose catalog is read by SQL that shares nothing with the product. */
abstract class LiveDatabase implements AutoCloseable {
  private final Connection connection;

  LiveDatabase(Connection connection) {
    this.connection = connection;
  }

  static LiveDatabase open(Database database) throws SQLException {
    return database == Database.SQLITE ? new LiveSqlite() : LivePostgres.first();
  }

  /** The catalog of a database that never had another schema. */
  static Object catalogOf(Database database, SchemaModel schema) throws SQLException {
    try (LiveDatabase fresh =
        database == Database.SQLITE ? new LiveSqlite() : LivePostgres.second()) {
      fresh.build(schema);
      return fresh.catalog();
    }
  }

  abstract Database database();

  abstract Session session() throws SQLException;

  abstract Object catalog() throws SQLException;

  /** An expression that shows a value with its type. */
  abstract String shown(String column);

  /** Statements that are run without a look at foreign keys. */
  abstract void insert(List<String> statements) throws SQLException;

  Connection connection() {
    return connection;
  }

  void build(SchemaModel schema) throws SQLException {
    migrate(SchemaDiff.between(SchemaModel.EMPTY, schema, Renames.NONE), SchemaModel.EMPTY);
  }

  /** What the product's own inspection finds. */
  List<String> differences(SchemaModel expected) throws SQLException {
    try (Session session = session()) {
      Inspection.Contents contents = session.inspection().compare(expected);
      return SchemaComparison.of(contents.expected(), contents.live()).stream()
          .map(Difference::describe)
          .collect(Collectors.toList());
    }
  }

  SchemaModel migrate(List<Operation> operations, SchemaModel before) throws SQLException {
    List<String> told = new ArrayList<>();
    try (Session session = session()) {
      session.transact(() -> session.execute(operations, before, told::add));
    } catch (SQLException | RuntimeException failed) {
      throw new AssertionError(
          failed + "\nafter\n" + String.join(";\n", told) + "\nof\n" + operations, failed);
    }
    return Replay.of(operations, before);
  }

  void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  List<String> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          values.add(row.getString(i));
        }
        rows.add(values.toString());
      }
      return rows;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
