package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.PostgresDialect;
import io.migration4j.operation.AddEnumValue;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.SqlStatements;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Runs the operations that PostgreSQL cannot have in a transaction. Whether one that may have run did
 * run is asked of the database, and what it left half done is removed first.
 */
final class PostgresLoneSteps {
  /** The value that follows another of an enum type. */
  private static final String NEXT_VALUE = "select coalesce((select n.enumlabel"
      + " from pg_catalog.pg_enum n where n.enumtypid = v.enumtypid"
      + " and n.enumsortorder > v.enumsortorder order by n.enumsortorder limit 1), '')"
      + " from pg_catalog.pg_enum v"
      + " where v.enumtypid = pg_catalog.to_regtype(?) and v.enumlabel = ?";

  private final Connection connection;
  private final PostgresSettings settings;
  private final PostgresNames names;
  private final PostgresPartitions partitions;
  private final PostgresDialect dialect = new PostgresDialect();
  private final PostgresIndexProbe indexes;

  PostgresLoneSteps(
      Connection connection,
      PostgresSettings settings,
      PostgresNames names,
      PostgresPartitions partitions) {
    this.connection = connection;
    this.settings = settings;
    this.names = names;
    this.partitions = partitions;
    indexes = new PostgresIndexProbe(connection);
  }

  /**
   * Looks before the first step of a revision at what PostgreSQL will refuse.
   *
   * @throws MigrationException when it refuses an operation
   */
  void require(List<Operation> operations) throws SQLException {
    partitions.require(operations, 0);
  }

  /**
   * Does an operation, unless it turns out to be done.
   *
   * @param doubtful whether it may have run before
   * @throws StatementFailedException when the database refuses it, or what is there is not what it makes
   */
  void run(Operation operation, SchemaModel before, boolean doubtful, RunListener listener)
      throws SQLException {
    settings.applyAlone(isPatient(operation));
    StepState state = state(operation, before);
    if (doubtful && state == StepState.DONE) {
      listener.progress("Found done: " + operation.describe());
      return;
    }
    if (doubtful && state == StepState.DIFFERENT) {
      throw new StatementFailedException(
          0,
          operation.describe(),
          new MigrationException("Something else bears that name by now, so the step can neither go"
              + " on nor be taken for done. Rename or drop it"));
    }
    if (state == StepState.HALF && operation instanceof CreateIndex create) {
      listener.progress("Removing index " + create.index().name() + " of table " + create.table()
          + ", whose build was cut short");
      dropHalf(create, listener);
    }
    Operation live = state == StepState.HALF ? operation : names.live(operation, before);
    for (String sql : dialect.statements(live, before)) {
      execute(sql, listener);
    }
    if (PostgresSteps.isOwn(operation)) {
      settings.clean();
    }
  }

  /**
   * Clears what a failed operation left.
   *
   * @return whether the database is as it was before it
   */
  boolean clear(Operation operation, SchemaModel before, RunListener listener) throws SQLException {
    StepState state = state(operation, before);
    if (state == StepState.HALF && operation instanceof CreateIndex create) {
      dropHalf(create, listener);
      return true;
    }
    return state == StepState.DIFFERENT || state == StepState.ABSENT && isWhole(operation);
  }

  /** It was done as a whole or not at all, whatever made it fail. */
  private static boolean isWhole(Operation operation) {
    return !(operation instanceof ExecuteSql execute)
        || !execute.doneWhen().isEmpty()
        || !SqlStatements.runsCode(execute.sql().forDatabase(Database.POSTGRESQL))
            && !isPatient(operation);
  }

  private StepState state(Operation operation, SchemaModel before) throws SQLException {
    if (operation instanceof CreateIndex create) {
      return indexes.of(create);
    }
    if (operation instanceof DropIndex drop) {
      return dropped(drop, before);
    }
    if (operation instanceof AddEnumValue value) {
      return added(value);
    }
    if (operation instanceof ExecuteSql execute) {
      return answered(execute.doneWhen().forDatabase(Database.POSTGRESQL));
    }
    return StepState.ABSENT;
  }

  private StepState dropped(DropIndex drop, SchemaModel before) throws SQLException {
    StepState named = indexes.named(drop.table(), drop.name());
    if (named != StepState.ABSENT) {
      return named == StepState.HALF ? StepState.HALF : StepState.ABSENT;
    }
    try {
      names.live(drop, before);
      return StepState.ABSENT;
    } catch (MigrationException none) {
      return StepState.DONE;
    }
  }

  private StepState added(AddEnumValue operation) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(NEXT_VALUE)) {
      query.setString(1, dialect.qualified(operation.type()));
      query.setString(2, operation.value());
      try (ResultSet row = query.executeQuery()) {
        return !row.next()
            ? StepState.ABSENT
            : row.getString(1).equals(operation.next()) ? StepState.DONE : StepState.DIFFERENT;
      }
    }
  }

  private StepState answered(String query) throws SQLException {
    if (query.isEmpty()) {
      return StepState.ABSENT;
    }
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet row = statement.executeQuery(query)) {
        return row.next() ? StepState.DONE : StepState.ABSENT;
      }
    }
  }

  private void dropHalf(CreateIndex create, RunListener listener) {
    DropIndex drop = new DropIndex(create.table(), create.index().name(), true);
    execute(dialect.dropIndex(drop).get(0), listener);
  }

  private void execute(String sql, RunListener listener) {
    listener.statement(sql);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new StatementFailedException(0, sql, refused);
    }
  }

  /** It waits for transactions to end, and nobody waits behind it meanwhile. */
  private static boolean isPatient(Operation operation) {
    return operation instanceof CreateIndex
        || operation instanceof DropIndex
        || operation instanceof ExecuteSql execute && execute.sql().mentions("concurrently");
  }
}
