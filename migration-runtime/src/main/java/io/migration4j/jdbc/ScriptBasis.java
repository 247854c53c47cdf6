package io.migration4j.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * The tables of the database that a script goes on from. Only scripts for SQLite look at them, since what
 * they do depends on more than the schema model has.
 */
public final class ScriptBasis {
  private final Making making;

  private ScriptBasis(Making making) {
    this.making = making;
  }

  /** What revisions make of an empty database, those that were applied. */
  public static ScriptBasis replayed(Supplier<List<RevisionRun>> applied) {
    return new ScriptBasis(scratch -> scratch.replay(applied.get()));
  }

  static ScriptBasis live(List<SqliteCatalog.Entry> entries) {
    return new ScriptBasis(scratch -> scratch.copy(entries));
  }

  void make(SqliteScratch scratch) throws SQLException {
    making.make(scratch);
  }

  private interface Making {
    void make(SqliteScratch scratch) throws SQLException;
  }
}
