package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.PostgresDialect;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RunJava;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Migrates PostgreSQL. The lock is an advisory lock of the server's session, so it ends with the
 * connection at the latest; a transaction begins only while the lock is still held by the server process
 * that does the work.
 */
final class PostgresSession implements Session {
  private final Connection connection;
  private final PostgresDialect dialect = new PostgresDialect();
  private final PostgresLock lock;
  private final PostgresSettings settings;
  private final PostgresNames names;
  private final PostgresPartitions partitions;
  private final RowProbe probe;
  private long transaction;

  /**
   * @param connection in autocommit mode; it is not closed here
   * @param lockName what this database is locked for: sessions of one name wait for each other
   * @throws MigrationException when the connection is inside a transaction
   */
  PostgresSession(Connection connection, String lockName) throws SQLException {
    this(connection, lockName, PostgresSettings.LOCK_TIMEOUT, ConnectionSource.of(connection));
  }

  /**
   * @param lockTimeout how long a statement waits for a lock; zero for as long as it takes
   * @param source where a second connection may be had
   */
  PostgresSession(
      Connection connection, String lockName, Duration lockTimeout, ConnectionSource source)
      throws SQLException {
    if (!connection.getAutoCommit()) {
      throw new MigrationException(
          "The connection to migrate with is inside a transaction (autoCommit is false), but each"
              + " revision has a transaction of its own. Hand over a connection in autocommit mode.");
    }
    this.connection = connection;
    lock = new PostgresLock(connection, lockName, new PostgresPooler(connection, source));
    settings = PostgresSettings.remember(connection, lockTimeout);
    names = new PostgresNames(new PostgresCatalog(connection));
    partitions = new PostgresPartitions(connection, dialect);
    probe = new RowProbe(connection, Database.POSTGRESQL);
  }

  @Override
  public Database database() {
    return Database.POSTGRESQL;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void lock(Duration timeout, Consumer<String> waiting) throws SQLException {
    lock.acquire(timeout, waiting);
    settings.begin();
  }

  @Override
  public void unlock() throws SQLException {
    lock.release();
  }

  @Override
  public void transact(Work work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      lock.requireHeld();
      settings.apply();
      transaction = currentTransaction();
      work.run();
      connection.commit();
    } catch (Throwable failure) {
      end(connection::rollback, failure);
      end(() -> connection.setAutoCommit(true), failure);
      throw failure;
    }
    try {
      connection.setAutoCommit(true);
    } catch (SQLException closed) {
      throw new CommittedException("ending the transaction", closed);
    }
  }

  /** What fails after a failure, as on a connection that is gone, does not hide it. */
  private static void end(Work work, Throwable failure) {
    try {
      work.run();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  @Override
  public void execute(List<Operation> operations, SchemaModel before, Consumer<String> listener)
      throws SQLException {
    PostgresViews views = new PostgresViews(connection, dialect);
    PostgresSteps.Receiver receiver = new PostgresSteps.Receiver() {
      @Override
      public void part(int index, SchemaModel schema) throws SQLException {
        probe.require(operations, index, schema);
        views.require(operations, index, schema);
        partitions.require(operations, index);
      }

      @Override
      public Optional<Operation> named(Operation operation, SchemaModel schema)
          throws SQLException {
        return names.isAbsent(operation, schema)
            ? Optional.empty()
            : Optional.of(names.live(operation, schema));
      }

      @Override
      public void before(int index, Operation operation, SchemaModel schema) throws SQLException {
        for (String sql : views.before(operation, schema)) {
          statement(index, sql);
        }
      }

      @Override
      public void statement(int index, String sql) {
        listener.accept(sql);
        PostgresSession.this.execute(index, sql);
      }

      @Override
      public void java(int index, RunJava step) {
        runJava(index, step, listener);
      }

      @Override
      public void afterOwn(int index, Operation operation, SchemaModel before) {
        requireSameTransaction(index, operation);
      }
    };
    new PostgresSteps(dialect, receiver).tell(operations, before);
    for (String sql : views.back()) {
      receiver.statement(operations.size() - 1, sql);
    }
    if (operations.stream().anyMatch(PostgresSteps::isOwn)) {
      settings.clean();
    }
  }

  @Override
  public Optional<PostgresProgress> progress() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_catalog.pg_backend_pid()")) {
      row.next();
      return Optional.of(new PostgresProgress(row.getInt(1)));
    }
  }

  @Override
  public String blockers(Throwable thrown) {
    return new PostgresBlockers(connection).of(thrown);
  }

  @Override
  public Optional<PostgresLoneSteps> loneSteps() {
    return Optional.of(new PostgresLoneSteps(connection, settings, names, partitions));
  }

  private void execute(int index, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw new StatementFailedException(index, sql, e);
    }
  }

  private void runJava(int index, RunJava operation, Consumer<String> listener) {
    listener.accept(operation.describe());
    JavaSteps.run(connection, index, operation);
  }

  /**
   * The statements of a user may have set the search path or the timeouts, and Java code may have caught
   * the error of a statement, after which PostgreSQL runs none.
   */
  private void requireSameTransaction(int index, Operation operation) {
    try {
      settings.applyAgain();
      if (currentTransaction() != transaction) {
        throw new TransactionEndedException("It ended the transaction of its revision", null);
      }
    } catch (SQLException | TransactionEndedException e) {
      throw new StatementFailedException(index, operation.describe(), e);
    }
  }

  private long currentTransaction() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_catalog.txid_current()")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public ScriptBasis scriptBasis() throws SQLException {
    return ScriptBasis.live(PostgresCatalogCopy.of(connection));
  }

  @Override
  public Inspection inspection() {
    return new PostgresInspection(connection, settings, dialect);
  }

  @Override
  public void close() throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    try {
      unlock();
    } finally {
      settings.restore();
    }
  }
}
