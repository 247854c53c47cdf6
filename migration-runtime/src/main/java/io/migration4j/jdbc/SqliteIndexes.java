package io.migration4j.jdbc;

import static io.migration4j.jdbc.SqliteStatements.text;

import io.migration4j.MigrationException;
import io.migration4j.dialect.SqliteDialect;
import io.migration4j.dialect.sqlite.IndexText;
import io.migration4j.operation.DropUnique;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Drops and renames indexes, those that are unique constraints included. One is found by its name, or
 * by its columns where another tool named it.
 */
final class SqliteIndexes {
  private final SqliteDialect dialect;
  private final SqliteStatements statements;
  private final SqliteCatalog catalog;

  SqliteIndexes(SqliteDialect dialect, SqliteStatements statements) {
    this.dialect = dialect;
    this.statements = statements;
    this.catalog = new SqliteCatalog(statements);
  }

  /**
   * Drops the index that a change names.
   *
   * @return whether that was all; else the table's definition holds a unique constraint
   */
  boolean drop(SqliteChange change) throws SQLException {
    Optional<SqliteCatalog.Entry> found = find(change, change.subject());
    found.ifPresent(
        entry -> statements.run(change.index(), "drop index " + dialect.quote(entry.name())));
    if (found.isPresent() || isInline(change)) {
      return found.isPresent();
    }
    if (change.operation() instanceof DropUnique || isUnique(change)) {
      return true;
    }
    throw missing(change, change.subject());
  }

  /** Hibernate leaves most unique constraints out when it makes a table of SQLite. */
  private static boolean isUnique(SqliteChange change) {
    return change
        .tableBefore()
        .indexes()
        .find(change.subject())
        .filter(Index::unique)
        .isPresent();
  }

  private boolean isInline(SqliteChange change) throws SQLException {
    return change.operation() instanceof DropUnique drop
        && SqliteEdit.isInline(
            drop, change.tableBefore(), catalog.table(dialect.tableName(change.table())));
  }

  /**
   * Renames an index, which SQLite can only by making it anew.
   *
   * @param waiting the changes of the table that are yet to be made, maybe this index among them
   * @return whether that was all; else the name is that of a constraint in the table's definition
   */
  boolean rename(SqliteChange change, List<SqliteChange> waiting, String from, String to)
      throws SQLException {
    for (int i = 0; i < waiting.size(); i++) {
      SqliteChange made = waiting.get(i);
      if (SqliteAlteration.makesIndex(made.operation()) && made.subject().equals(from)) {
        waiting.set(
            i,
            new SqliteChange(
                made.index(), made.operation(), made.table(), to, made.before(), change.after()));
        return true;
      }
    }
    Table before = change.tableBefore();
    if (!before.indexes().contains(from) && !before.uniques().contains(from)) {
      return false;
    }
    Optional<SqliteCatalog.Entry> found = find(change, from);
    if (found.isEmpty() && before.indexes().contains(from)) {
      throw missing(change, from);
    }
    boolean analyzed = catalog.has("sqlite_stat1");
    found.ifPresent(entry -> {
      if (analyzed) {
        statements.run(
            change.index(),
            "update sqlite_stat1 set idx = " + text(to) + " where idx = " + text(entry.name()));
      }
      statements.run(change.index(), "drop index " + dialect.quote(entry.name()));
      statements.run(change.index(), IndexText.renamed(entry.sql(), dialect.quote(to)));
    });
    return found.isPresent();
  }

  private Optional<SqliteCatalog.Entry> find(SqliteChange change, String name) throws SQLException {
    List<SqliteCatalog.Entry> indexes = catalog.indexes(dialect.tableName(change.table()));
    for (SqliteCatalog.Entry entry : indexes) {
      if (entry.name().equalsIgnoreCase(name)) {
        return Optional.of(entry);
      }
    }
    Optional<String> structure = structure(change.tableBefore(), name);
    for (SqliteCatalog.Entry entry : indexes) {
      if (structure.isPresent() && structure(entry).equals(structure)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** What an index over columns is, but for its name; none for one over expressions or some rows. */
  private static Optional<String> structure(Table table, String name) {
    Optional<UniqueConstraint> unique = table.uniques().find(name);
    Index index = unique
        .map(u -> Index.index(name, u.columns().toArray(String[]::new)).asUnique())
        .orElseGet(() -> table.index(name));
    boolean plain =
        index.where().isEmpty() && index.columns().stream().noneMatch(IndexColumn::expression);
    String columns = index.columns().stream()
        .map(column -> column.text() + (column.descending() ? " 1" : " 0"))
        .collect(Collectors.joining(", "));
    return plain ? Optional.of((index.unique() ? "1: " : "0: ") + columns) : Optional.empty();
  }

  private Optional<String> structure(SqliteCatalog.Entry entry) throws SQLException {
    List<String> columns = statements.column("select coalesce(name, char(0)) || ' ' || \"desc\""
        + " from pragma_index_xinfo(" + text(entry.name()) + ") where key order by seqno");
    List<String> kind = statements.column("select \"unique\" || ': ' from pragma_index_list("
        + text(entry.table()) + ") where name = " + text(entry.name()) + " and not partial");
    return kind.stream().findFirst().map(unique -> unique + String.join(", ", columns));
  }

  private static MigrationException missing(SqliteChange change, String name) {
    return new MigrationException("Table " + change.table() + " has no index " + name
        + " in the SQLite database, and none over the same columns. Compare the database with the"
        + " history of its migrations.");
  }
}
