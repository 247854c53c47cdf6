package io.migration4j.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The tables of the database that a script goes on from. Scripts for SQLite are made on a copy of them,
 * since what they do depends on more than the schema model has; those for PostgreSQL need the names of
 * constraints and indexes.
 */
public final class ScriptBasis {
  private final Making making;

  private final Optional<PostgresNames> names;

  private ScriptBasis(Making making, Optional<PostgresNames> names) {
    this.making = making;
    this.names = names;
  }

  /** What revisions make of an empty database, those that were applied. */
  public static ScriptBasis replayed(Supplier<List<RevisionRun>> applied) {
    return new ScriptBasis(scratch -> scratch.replay(applied.get()), Optional.empty());
  }

  static ScriptBasis live(List<SqliteCatalog.Entry> entries) {
    return new ScriptBasis(scratch -> scratch.copy(entries), Optional.empty());
  }

  static ScriptBasis live(PostgresCatalogCopy catalog) {
    return new ScriptBasis(
        scratch -> scratch.replay(List.of()), Optional.of(new PostgresNames(catalog)));
  }

  void make(SqliteScratch scratch) throws SQLException {
    making.make(scratch);
  }

  /** The names on PostgreSQL; empty where no database was looked at. */
  Optional<PostgresNames> names() {
    return names;
  }

  private interface Making {
    void make(SqliteScratch scratch) throws SQLException;
  }
}
