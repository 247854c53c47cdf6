package io.migration4j.jdbc;

import static io.migration4j.jdbc.SqliteStatements.quote;
import static io.migration4j.jdbc.SqliteStatements.text;

import io.migration4j.MigrationException;
import io.migration4j.dialect.sqlite.Clause.Kind;
import io.migration4j.dialect.sqlite.TableItem;
import io.migration4j.dialect.sqlite.TableText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives a table another definition by copying it, as {@code https://sqlite.org/lang_altertable.html}
 * lays down in section 7: new table, copy, drop, rename, then its indexes and triggers from their own
 * text. Rows keep their numbers, the counter of {@code AUTOINCREMENT} and the planner's statistics stay,
 * and everything else in the database is seen to be as it was.
 */
final class SqliteRebuild {
  private final SqliteStatements statements;
  private final SqliteCatalog catalog;
  private final int index;

  /** @param index the position of the operation that statements are reported for */
  SqliteRebuild(SqliteStatements statements, int index) {
    this.statements = statements;
    this.catalog = new SqliteCatalog(statements);
    this.index = index;
  }

  /**
   * @param before the definition as it is
   * @param after the definition that it becomes
   * @param fresh the columns that are new, or stand for others of the same name
   * @param conversions how values become other values, by column; others stay
   */
  void run(TableText before, TableText after, Set<String> fresh, Map<String, String> conversions)
      throws SQLException {
    String table = before.name();
    String copy = copyName(table);
    List<SqliteCatalog.Entry> entries = catalog.entries();
    long rows = statements.number("select count(*) from " + quote(table));
    statements.run(index, after.unqualified().renamed(quote(copy)).sql());
    copy(before, after, copy, fresh, conversions);
    requireEqual(table, rows, statements.number("select changes()"));
    statements
        .scribe()
        .claim(
            "The copy of " + table + " has not all its rows",
            "(select count(*) from " + quote(copy) + ") = (select count(*) from " + quote(table)
                + ")");
    keepCounter(table, copy, after);
    keepStatistics(entries, table, copy);
    statements.run(index, "drop table " + quote(table));
    rename(copy, table);
    for (SqliteCatalog.Entry entry : entries) {
      if (entry.belongsTo(table) && !entry.is("table") && !entry.sql().isEmpty()) {
        statements.run(index, entry.sql());
      }
    }
    keepStatistics(entries, copy, table);
    requireUnchanged(table, entries);
  }

  private String copyName(String table) throws SQLException {
    String name = "migration_copy_of_" + table;
    if (catalog.has(name)) {
      throw new MigrationException("The SQLite database has a table " + name
          + ", which is what a copy of " + table
          + " would be called. See what it holds, then rename or drop it.");
    }
    return name;
  }

  /**
   * {@code OR ABORT} overrides what the table says {@code ON CONFLICT}: {@code IGNORE} and {@code
   * REPLACE} would lose rows here, {@code ROLLBACK} would end the transaction.
   */
  private void copy(
      TableText before,
      TableText after,
      String copy,
      Set<String> fresh,
      Map<String, String> conversions)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    Optional<String> rowid = rowid(before, after, copy);
    rowid.ifPresent(name -> {
      columns.add(name);
      values.add(name);
    });
    for (TableItem item : after.columns()) {
      boolean computed = item.clause(Kind.GENERATED).isPresent();
      if (!computed
          && !fresh.contains(item.name())
          && before.column(item.name()).isPresent()) {
        columns.add(quote(item.name()));
        values.add(conversions.getOrDefault(item.name(), quote(item.name())));
      }
    }
    if (columns.isEmpty()) {
      throw new MigrationException("Nothing of table " + before.name()
          + " would be left but columns that are new. Drop the table and create it anew.");
    }
    statements.run(
        index,
        "insert or abort into " + quote(copy) + " (" + String.join(", ", columns) + ") select "
            + String.join(", ", values) + " from " + quote(before.name()));
  }

  /** The number of a row is copied where no column of the new table is that number. */
  private Optional<String> rowid(TableText before, TableText after, String copy)
      throws SQLException {
    Optional<String> old = SqliteCatalog.rowid(before);
    Optional<String> name = SqliteCatalog.rowid(after);
    boolean numbered = catalog.isNumbered(after.renamed(quote(copy)));
    return numbered || old.isEmpty() || !old.equals(name) ? Optional.empty() : name;
  }

  private static void requireEqual(String table, long before, long after) {
    if (before != after) {
      throw new MigrationException("The copy of table " + table + " has " + after + " rows, not "
          + before + ". Nothing was changed; please report this with the definition of the table.");
    }
  }

  private void keepCounter(String table, String copy, TableText after) throws SQLException {
    boolean counts = after
        .constraints(Kind.PRIMARY_KEY)
        .anyMatch(constraint -> constraint.clause().says("AUTOINCREMENT"));
    if (!counts || !catalog.has("sqlite_sequence")) {
      return;
    }
    String counter = "from sqlite_sequence where lower(name) = lower(" + text(table) + ")";
    statements.run(
        index,
        "delete from sqlite_sequence where name = " + text(copy) + " and exists (select 1 "
            + counter + ")");
    statements.run(
        index, "insert into sqlite_sequence (name, seq) select " + text(copy) + ", seq " + counter);
  }

  /** Under the other's name, so that dropping the table does not take them along. */
  private void keepStatistics(List<SqliteCatalog.Entry> entries, String from, String to) {
    for (String statistics : List.of("sqlite_stat1", "sqlite_stat4")) {
      if (entries.stream().anyMatch(entry -> entry.name().equals(statistics))) {
        statements.run(
            index,
            "update " + statistics + " set tbl = " + text(to) + " where lower(tbl) = lower("
                + text(from) + ")");
      }
    }
  }

  /** In the legacy way, which leaves views and triggers that name the table alone. */
  private void rename(String copy, String table) throws SQLException {
    statements.execute("pragma legacy_alter_table = 1");
    try {
      statements.run(index, "alter table " + quote(copy) + " rename to " + quote(table));
    } finally {
      statements.execute("pragma legacy_alter_table = 0");
    }
  }

  private void requireUnchanged(String table, List<SqliteCatalog.Entry> before)
      throws SQLException {
    Set<SqliteCatalog.Entry> after = Set.copyOf(catalog.entries());
    List<SqliteCatalog.Entry> lost = before.stream()
        .filter(entry -> !entry.sql().isEmpty() && !after.contains(entry))
        .filter(entry -> !(entry.is("table") && entry.name().equalsIgnoreCase(table)))
        .collect(Collectors.toList());
    if (!lost.isEmpty()) {
      throw new MigrationException("Copying table " + table + " would have changed " + lost
          + ". Nothing was changed; please report this with the definition of the table.");
    }
  }
}
