package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.SqliteDialect;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RunJava;
import io.migration4j.probe.Probe;
import io.migration4j.probe.ProbePlan;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Migrates SQLite. The transaction is the lock: it holds the right to write from its beginning. Foreign
 * keys do not act in it, so after each data step and each change that could break one they are checked.
 */
final class SqliteSession implements Session {
  private final Connection connection;
  private final SqliteVersion version;
  private final SqliteScribe scribe;
  private final SqliteDialect dialect = new SqliteDialect();
  private Patience patience;

  /** @param patience with other processes, for reading, too */
  static SqliteSession open(Connection connection, Patience patience) throws SQLException {
    SqliteVersion version = read(connection, patience, () -> runningVersion(connection));
    return new SqliteSession(connection, version, SqliteScribe.NONE, patience);
  }

  SqliteSession(Connection connection) throws SQLException {
    this(connection, runningVersion(connection));
  }

  /** @param version what decides which changes are made in place */
  SqliteSession(Connection connection, SqliteVersion version) {
    this(connection, version, SqliteScribe.NONE, Patience.NONE);
  }

  /** @param scribe written to what is done */
  SqliteSession(Connection connection, SqliteVersion version, SqliteScribe scribe) {
    this(connection, version, scribe, Patience.NONE);
  }

  private SqliteSession(
      Connection connection, SqliteVersion version, SqliteScribe scribe, Patience patience) {
    this.patience = patience;
    this.connection = connection;
    this.version = version;
    this.scribe = scribe;
  }

  static SqliteVersion runningVersion(Connection connection) throws SQLException {
    SqliteStatements statements = new SqliteStatements(connection, sql -> {});
    return SqliteVersion.parse(statements.column("select sqlite_version()").get(0));
  }

  @Override
  public Database database() {
    return Database.SQLITE;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  /** Waits for nothing; each transaction will wait so long for its turn. */
  @Override
  public void lock(Duration longest, Consumer<String> told) {
    patience = new Patience(longest, told);
  }

  @Override
  public void unlock() {}

  @Override
  public void transact(Work work) throws SQLException {
    new SqliteTransaction(connection, patience).run(work);
  }

  /** A transaction of another process that outgrows its cache lets nobody read. */
  @Override
  public <T> T read(Query<T> query) throws SQLException {
    return read(connection, patience, query);
  }

  private static <T> T read(Connection connection, Patience patience, Query<T> query)
      throws SQLException {
    SqliteStatements statements = new SqliteStatements(connection, sql -> {});
    try (SqliteBusyHandler own = SqliteBusyHandler.of(statements)) {
      own.switchOff();
      return patience.untilFree(query);
    } catch (SQLException refused) {
      if (Contention.of(refused).isBusy()) {
        throw new MigrationException(
            "Another process has the SQLite database for itself, and did not let us read it"
                + patience.describe() + ". Wait for it or stop it, then run again.",
            refused);
      }
      throw refused;
    }
  }

  @Override
  public void execute(List<Operation> operations, SchemaModel before, Consumer<String> listener)
      throws SQLException {
    SqliteStatements statements = new SqliteStatements(connection, listener, scribe);
    SqliteForeignKeys foreignKeys = new SqliteForeignKeys(statements);
    SqliteGroup group = new SqliteGroup(dialect, statements, version, foreignKeys, before);
    probe(operations, 0, before, statements);
    for (int index = 0; index < operations.size(); index++) {
      Operation operation = operations.get(index);
      if (operation.isDataStep()) {
        SchemaModel schema = group.finish();
        foreignKeys.look();
        run(index, operation, schema, statements, listener);
        foreignKeys.requireUnbroken(operation.describe());
        SchemaModel after = operation.applyTo(schema);
        probe(operations, index + 1, after, statements);
        group = new SqliteGroup(dialect, statements, version, foreignKeys, after);
      } else {
        group.add(index, operation);
      }
    }
    group.finish();
  }

  /** Finds the rows that do not fit, or says that there must be none. */
  private void probe(
      List<Operation> operations, int first, SchemaModel before, SqliteStatements statements)
      throws SQLException {
    if (!scribe.writes()) {
      new RowProbe(connection, Database.SQLITE).require(operations, first, before);
      return;
    }
    for (Probe probe : ProbePlan.of(operations, first, before, dialect)) {
      String rows = "select 1 from " + probe.rows() + " where " + probe.condition();
      if (statements.compiles(rows + " limit 0")) {
        scribe.claim(probe.problem() + "some rows", "not exists (" + rows + ")");
      }
    }
  }

  private void run(
      int index,
      Operation operation,
      SchemaModel schema,
      SqliteStatements statements,
      Consumer<String> listener) {
    if (operation instanceof RunJava java && scribe.writes()) {
      scribe.java(index, java);
    } else if (operation instanceof RunJava java) {
      listener.accept(java.describe());
      JavaSteps.run(connection, index, java);
    } else {
      dialect.statements(operation, schema).forEach(sql -> statements.run(index, sql));
    }
  }

  @Override
  public Inspection inspection() {
    return new SqliteInspection(new SqliteStatements(connection, sql -> {}), dialect);
  }

  @Override
  public ScriptBasis scriptBasis() throws SQLException {
    return ScriptBasis.live(
        new SqliteCatalog(new SqliteStatements(connection, sql -> {})).entries());
  }

  @Override
  public void close() {}
}
