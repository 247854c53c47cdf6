package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RunJava;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A database in memory that has the tables of another, and no rows: what a session does to it can be
 * written down and done to the other.
 */
final class SqliteScratch implements AutoCloseable {
  private static final String URL = "jdbc:sqlite::memory:";

  /** What SQLite or a statement makes by itself, and the history, which scripts look at by its rows. */
  private static final String OWN =
      "name not like 'sqlite\\_%' escape '\\' and tbl_name <> '" + HistoryTable.NAME + "'";

  private final Connection connection;
  private final SqliteStatements statements;
  private final SqliteVersion version;

  private SqliteScratch(Connection connection, SqliteVersion version) {
    this.connection = connection;
    this.version = version;
    this.statements = new SqliteStatements(connection, sql -> {});
  }

  /** One that is changed with statements that any version takes. */
  static SqliteScratch open() throws SQLException {
    return new SqliteScratch(connect(), SqliteVersion.OLDEST);
  }

  /** One that is changed as the project's driver changes databases. */
  static SqliteScratch openAsOnline() throws SQLException {
    Connection connection = connect();
    return new SqliteScratch(connection, SqliteSession.runningVersion(connection));
  }

  private static Connection connect() throws SQLException {
    Stream<ServiceLoader.Provider<Driver>> drivers = Stream.concat(
        ServiceLoader.load(Driver.class).stream(),
        ServiceLoader.load(Driver.class, SqliteScratch.class.getClassLoader()).stream());
    List<Driver> all = drivers.map(ServiceLoader.Provider::get).collect(Collectors.toList());
    for (Driver driver : all) {
      if (driver.acceptsURL(URL)) {
        return driver.connect(URL, new Properties());
      }
    }
    throw new MigrationException("A script for SQLite is made with the help of an empty database in"
        + " memory, and there is no SQLite driver. Add org.xerial:sqlite-jdbc to the project or to the"
        + " dependencies of the plugin.");
  }

  /** Makes it what revisions make of an empty database. */
  void replay(List<RevisionRun> runs) throws SQLException {
    for (RevisionRun run : runs) {
      SqliteSession session = new SqliteSession(connection, version);
      session.transact(() -> execute(session, run));
    }
  }

  private static void execute(SqliteSession session, RevisionRun run) throws SQLException {
    List<Operation> operations = run.operations().stream()
        .filter(operation -> !(operation instanceof RunJava))
        .collect(Collectors.toList());
    session.execute(operations, run.before(), sql -> {});
  }

  /** Makes it what another database is; what belongs to a virtual table comes with that. */
  void copy(List<SqliteCatalog.Entry> entries) throws SQLException {
    SqliteCatalog catalog = new SqliteCatalog(statements);
    for (boolean tables : new boolean[] {true, false}) {
      for (SqliteCatalog.Entry entry : entries) {
        boolean own = !entry.sql().isEmpty() && !entry.name().startsWith("sqlite_");
        if (own
            && entry.is("table") == tables
            && catalog.find(entry.type(), entry.name()).isEmpty()) {
          statements.execute(entry.sql());
        }
      }
    }
    if (entries.stream().anyMatch(entry -> entry.name().startsWith("sqlite_stat"))) {
      statements.execute("analyze");
    }
  }

  /** What a database must have for a script that is made now. */
  List<List<String>> schema() throws SQLException {
    return statements.rows("select " + columns() + " from sqlite_schema where " + OWN
        + " order by type <> 'table', name");
  }

  /** A query for the same of the database of a script. */
  static String query() {
    return "select " + columns() + " from main.sqlite_schema where " + OWN;
  }

  private static String columns() {
    return "type, name, tbl_name, coalesce(sql, '')";
  }

  /** Runs a revision, and writes down how. */
  void run(List<Operation> operations, SchemaModel before, SqliteScribe scribe)
      throws SQLException {
    new SqliteSession(connection, version)
        .transact(() ->
            new SqliteSession(connection, version, scribe).execute(operations, before, sql -> {}));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
