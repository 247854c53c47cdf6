package io.migration4j.jdbc;

import io.migration4j.operation.Operation;
import io.migration4j.schema.SchemaModel;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A SQLite file of one test, with foreign keys enforced, and its migrations. */
final class TestSqlite implements AutoCloseable {
  static final SqliteVersion OLD = new SqliteVersion(3, 40);
  static final SqliteVersion NEW = new SqliteVersion(3, 54);

  private final Driver driver;
  private final Path file;
  private final boolean kept;
  private final Connection connection;
  private final SqliteStatements statements;
  private final List<String> told = new ArrayList<>();

  TestSqlite() throws SQLException, IOException {
    this(DriverManager.getDriver("jdbc:sqlite:"));
  }

  TestSqlite(Driver driver) throws SQLException, IOException {
    this(driver, Files.createTempFile("migration", ".db"));
  }

  /** A file that may be there, and stays. */
  static TestSqlite kept(Path file) throws SQLException {
    return new TestSqlite(DriverManager.getDriver("jdbc:sqlite:"), file, true);
  }

  private TestSqlite(Driver driver, Path file) throws SQLException {
    this(driver, file, false);
  }

  private TestSqlite(Driver driver, Path file, boolean kept) throws SQLException {
    this.driver = driver;
    this.file = file;
    this.kept = kept;
    connection = connect("foreign_keys=on&synchronous=off");
    statements = new SqliteStatements(connection, sql -> {});
  }

  Connection connect(String parameters) throws SQLException {
    return driver.connect("jdbc:sqlite:" + file + "?" + parameters, new Properties());
  }

  /** The driver with the oldest SQLite that is supported, beside the one on the class path. */
  static Driver oldestDriver() throws Exception {
    Path jar = Path.of("target", "drivers", "sqlite-jdbc-3.40.1.0.jar");
    URL[] urls = {jar.toUri().toURL()};
    ClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    return (Driver) loader.loadClass("org.sqlite.JDBC").getConstructor().newInstance();
  }

  Connection connection() {
    return connection;
  }

  Path file() {
    return file;
  }

  TestSqlite run(String... sql) throws SQLException {
    for (String statement : sql) {
      statements.execute(statement);
    }
    return this;
  }

  List<List<String>> rows(String sql) throws SQLException {
    return statements.rows(sql);
  }

  String value(String sql) throws SQLException {
    return statements.column(sql).get(0);
  }

  /** Runs operations in one transaction; {@link #told} has their statements. */
  SchemaModel migrate(SqliteVersion version, SchemaModel before, List<Operation> operations)
      throws SQLException {
    told.clear();
    try (SqliteSession session = new SqliteSession(connection, version)) {
      session.lock(Duration.ZERO, message -> {});
      session.transact(() -> session.execute(operations, before, told::add));
    }
    SchemaModel after = before;
    for (Operation operation : operations) {
      after = operation.applyTo(after);
    }
    return after;
  }

  SchemaModel migrate(SchemaModel before, Operation... operations) throws SQLException {
    return migrate(NEW, before, List.of(operations));
  }

  List<String> told() {
    return told;
  }

  long copies() {
    return told.stream().filter(sql -> sql.startsWith("insert or abort into")).count();
  }

  /** All of {@code sqlite_schema}, as it is. */
  Map<String, String> schema() throws SQLException {
    Map<String, String> schema = new TreeMap<>();
    for (List<String> row : rows("select type, name, tbl_name, sql from sqlite_schema")) {
      schema.put(row.get(0) + " " + row.get(1) + " on " + row.get(2), row.get(3));
    }
    return schema;
  }

  /** All rows of all tables, with their numbers and the types of their values. */
  Map<String, List<List<String>>> contents() throws SQLException {
    Map<String, List<List<String>>> contents = new TreeMap<>();
    for (String table : new SqliteCatalog(statements).tables()) {
      List<String> columns =
          statements.column("select 'quote(\"' || replace(name, '\"', '\"\"') || '\")' from"
              + " pragma_table_xinfo('" + table.replace("'", "''") + "')");
      contents.put(
          table,
          rows("select " + String.join(", ", columns) + " from \"" + table + "\" order by 1"));
    }
    return contents;
  }

  @Override
  public void close() throws SQLException, IOException {
    connection.close();
    if (!kept) {
      Files.deleteIfExists(file);
    }
  }
}
