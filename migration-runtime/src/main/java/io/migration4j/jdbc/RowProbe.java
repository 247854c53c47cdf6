package io.migration4j.jdbc;

import io.migration4j.dialect.Dialect;
import io.migration4j.dialect.Dialects;
import io.migration4j.operation.Operation;
import io.migration4j.probe.Probe;
import io.migration4j.probe.ProbePlan;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks, before the first statement between two data steps, for all rows that its operations cannot take,
 * inside the transaction of the revision. It leaves nothing behind. A probe that the database does not
 * understand, since a table is not what the model says, finds nothing: the operation itself will fail.
 */
final class RowProbe {
  private final Connection connection;
  private final Dialect dialect;

  RowProbe(Connection connection, Database database) {
    this.connection = connection;
    this.dialect = Dialects.of(database);
  }

  /**
   * @param first the position of the operation that comes next
   * @param before the schema before it
   * @throws MisfitRowsException when rows do not fit, naming all
   */
  void require(List<Operation> operations, int first, SchemaModel before) throws SQLException {
    List<Probe> probes = ProbePlan.of(operations, first, before, dialect);
    List<MisfitRowsException.Misfit> misfits = new ArrayList<>();
    for (Probe probe : probes) {
      look(probe)
          .ifPresent(
              misfit -> misfits.add(new MisfitRowsException.Misfit(probe.operation(), misfit)));
    }
    if (!misfits.isEmpty()) {
      throw new MisfitRowsException(misfits);
    }
  }

  private Optional<String> look(Probe probe) throws SQLException {
    run("savepoint migration_probe");
    try {
      for (String statement : probe.preparation()) {
        run(statement);
      }
      long count = Long.parseLong(texts(probe.count()).get(0));
      return count == 0 ? Optional.empty() : Optional.of(probe.misfit(count, keys(probe)));
    } catch (SQLException refused) {
      Contention contention = Contention.of(refused);
      if (contention.isBusy() || contention.isDisconnected()) {
        throw new StatementFailedException(probe.operation(), probe.count(), refused);
      }
      return Optional.empty();
    } finally {
      undo();
    }
  }

  /** Where the table has no such key, the rows stay nameless. */
  private List<String> keys(Probe probe) throws SQLException {
    try {
      return texts(probe.examples());
    } catch (SQLException unknown) {
      return List.of();
    }
  }

  private void undo() throws SQLException {
    run("rollback to savepoint migration_probe");
    run("release savepoint migration_probe");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private List<String> texts(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          texts.add(String.valueOf(rows.getString(1)));
        }
      }
      return texts;
    }
  }
}
