package io.migration4j.jdbc;

import io.migration4j.operation.Operation;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How one kind of database is migrated over one physical connection, which holds the lock and does the
 * work. The connection is in autocommit mode between transactions, and on {@link #close} it is as it
 * was handed over.
 */
interface Session extends AutoCloseable {

  Database database();

  Connection connection();

  /**
   * Waits until no other process migrates this database. On a database whose transaction is the lock
   * there is nothing to wait for here.
   *
   * @param waiting told who holds the lock, from time to time
   * @throws io.migration4j.MigrationException when the time is over, naming who holds it
   */
  void lock(Duration timeout, Consumer<String> waiting) throws SQLException;

  /** Ends what {@link #lock} began; nothing to end is no error. */
  void unlock() throws SQLException;

  /**
   * Does work in one transaction: all of it, or nothing when it throws. Whatever setting of the
   * connection it needs is there, and restored afterwards.
   */
  void transact(Work work) throws SQLException;

  /**
   * Runs operations inside {@link #transact}.
   *
   * @param operations with every {@code When} resolved
   * @param before the schema model before the first of them
   * @param listener told each statement before it runs
   * @throws StatementFailedException when the database refuses one
   */
  void execute(List<Operation> operations, SchemaModel before, Consumer<String> listener)
      throws SQLException;

  /** What the database has, beside what it would have. Outside of {@link #transact}. */
  Inspection inspection();

  /** Who was in the way of what failed, for people; empty where that is not known. */
  default String blockers(Throwable thrown) {
    return "";
  }

  /** What tells from another connection what this one is doing; none where the database has no such thing. */
  default Optional<PostgresProgress> progress() throws SQLException {
    return Optional.empty();
  }

  /** What runs operations outside a transaction; none where there is no need of that. */
  default Optional<PostgresLoneSteps> loneSteps() {
    return Optional.empty();
  }

  /** The tables that there are, where a script has to look at them. */
  default ScriptBasis scriptBasis() throws SQLException {
    return ScriptBasis.replayed(List::of);
  }

  /**
   * Reads outside of {@link #transact}. Where a database lets nobody read for a while, that is waited for.
   *
   * @throws io.migration4j.MigrationException when the time is over
   */
  default <T> T read(Query<T> query) throws SQLException {
    return query.read();
  }

  @Override
  void close() throws SQLException;

  /** What is read; it may be read again. */
  @FunctionalInterface
  interface Query<T> {
    T read() throws SQLException;
  }

  /** What is done in a transaction. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }
}
