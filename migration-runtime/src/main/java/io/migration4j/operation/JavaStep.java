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
   * <p>It may be called again: a revision that could not get a lock in time is rolled back and tried
   * anew. What the code does outside the database, such as to send mails, it must bear to do twice.
   *
   * @throws SQLException when a statement fails; the revision is then rolled back
   */
  void run(Connection connection) throws SQLException;
}
