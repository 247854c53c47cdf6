package io.migration4j.jdbc;

import io.migration4j.dialect.PostgresDialect;
import io.migration4j.operation.AlterAuxiliaryObject;
import io.migration4j.operation.CreateAuxiliaryObject;
import io.migration4j.operation.DropAuxiliaryObject;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RunJava;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.SchemaModel;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The operations of a revision as PostgreSQL is told them, statement by statement; the same for a session
 * and for a script.
 */
final class PostgresSteps {
  private final PostgresDialect dialect;
  private final Receiver receiver;

  PostgresSteps(PostgresDialect dialect, Receiver receiver) {
    this.dialect = dialect;
    this.receiver = receiver;
  }

  /** Who takes the steps; {@code index} is the position of their operation. */
  interface Receiver {
    /** Before the first operation, and before each that follows a data step. */
    void part(int index, SchemaModel before) throws SQLException;

    /** The operation with the names that its objects bear where it runs; none where they are absent. */
    Optional<Operation> named(Operation operation, SchemaModel before) throws SQLException;

    /** Before the first statement of an operation, under the names that its objects bear there. */
    default void before(int index, Operation operation, SchemaModel before) throws SQLException {}

    void statement(int index, String sql) throws SQLException;

    void java(int index, RunJava step) throws SQLException;

    /** After SQL or code of a user, which may have changed the session. */
    void afterOwn(int index, Operation operation, SchemaModel before) throws SQLException;
  }

  /** @param before the schema model before the first operation */
  void tell(List<Operation> operations, SchemaModel before) throws SQLException {
    SchemaModel schema = before;
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      if (i == 0 || operations.get(i - 1).isDataStep()) {
        receiver.part(i, schema);
      }
      if (i > 0 && operations.get(i - 1).isDataStep() && !operation.isDataStep()) {
        checkDeferred(i - 1, schema);
      }
      receiver.before(i, operation, schema);
      if (operation instanceof RunJava step) {
        receiver.java(i, step);
      } else {
        Optional<Operation> named = receiver.named(operation, schema);
        if (named.isPresent()) {
          for (String sql : dialect.statements(named.get(), schema)) {
            receiver.statement(i, sql);
          }
        }
      }
      if (isOwn(operation)) {
        receiver.afterOwn(i, operation, schema);
      }
      schema = operation.applyTo(schema);
    }
  }

  /** It is SQL or code of a user. */
  static boolean isOwn(Operation operation) {
    return operation instanceof RunJava
        || operation instanceof ExecuteSql
        || operation instanceof CreateAuxiliaryObject
        || operation instanceof AlterAuxiliaryObject
        || operation instanceof DropAuxiliaryObject;
  }

  /** PostgreSQL alters no table with rows whose deferred checks are still to come. */
  private void checkDeferred(int index, SchemaModel schema) throws SQLException {
    boolean isDeferred = schema.tables().stream()
        .flatMap(table -> table.foreignKeys().stream())
        .anyMatch(ForeignKey::deferred);
    if (isDeferred) {
      receiver.statement(index, "set constraints all immediate");
      receiver.statement(index, "set constraints all deferred");
    }
  }
}
