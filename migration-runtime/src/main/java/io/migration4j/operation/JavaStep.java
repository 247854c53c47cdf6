package io.migration4j.operation;

import java.sql.Connection;
import java.sql.SQLException;

/** JDBC code that runs at its place among the operations of a revision. */
@FunctionalInterface
public interface JavaStep {
  /**
   * Works on the connection of the migration, inside its transaction. The connection refuses commit,
   * rollback, close, a change of autoCommit and unwrap.
   *
   * @throws SQLException when a statement fails; the revision is then rolled back
   */
  void run(Connection connection) throws SQLException;
}
