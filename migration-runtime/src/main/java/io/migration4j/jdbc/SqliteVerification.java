package io.migration4j.jdbc;

import static io.migration4j.jdbc.SqliteStatements.quote;
import static io.migration4j.jdbc.SqliteStatements.text;

import io.migration4j.MigrationException;
import io.migration4j.dialect.sqlite.Clause.Kind;
import io.migration4j.dialect.sqlite.TableItem;
import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.dialect.sqlite.ViewText;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares a database before and after changes of its tables: views, triggers, rows. */
final class SqliteVerification {
  private final SqliteStatements statements;
  private final SqliteCatalog catalog;

  SqliteVerification(SqliteStatements statements) {
    this.statements = statements;
    this.catalog = new SqliteCatalog(statements);
  }

  /** The views and triggers that SQLite cannot run because something they name is not there. */
  Set<String> broken() throws SQLException {
    Set<String> broken = new TreeSet<>();
    List<SqliteCatalog.Entry> entries = catalog.entries();
    for (SqliteCatalog.Entry entry : entries) {
      boolean runs = switch (entry.type()) {
        case "view" ->
          statements.compiles("explain select * from " + quote(entry.name()))
              && statements.compiles("explain " + ViewText.query(entry.sql()));
        case "trigger" -> fires(entry, entries);
        default -> true;
      };
      if (!runs) {
        broken.add(entry.toString());
      }
    }
    return broken;
  }

  /** @throws MigrationException when a view or trigger is broken that was not before */
  void requireNoMore(Set<String> brokenBefore) throws SQLException {
    Set<String> broken = broken();
    broken.removeAll(brokenBefore);
    if (!broken.isEmpty()) {
      throw new MigrationException("The database has " + String.join(", ", broken)
          + ", which would not work any more after the change of the tables. Drop it with execute"
          + " before, and create it anew after.");
    }
  }

  /** SQLite compiles a trigger with a statement that sets it off. */
  private boolean fires(SqliteCatalog.Entry trigger, List<SqliteCatalog.Entry> entries) {
    String table = trigger.table();
    List<String> columns = entries.stream()
        .filter(entry -> entry.is("table") && entry.name().equalsIgnoreCase(table))
        .filter(entry -> !entry.sql().toUpperCase(Locale.ROOT).startsWith("CREATE VIRTUAL"))
        .flatMap(entry -> TableText.read(entry.sql()).columns().stream())
        .filter(column -> column.clause(Kind.GENERATED).isEmpty())
        .map(TableItem::name)
        .collect(Collectors.toList());
    if (columns.isEmpty()) {
      return true;
    }
    String assignments = columns.stream()
        .map(column -> quote(column) + " = " + quote(column))
        .collect(Collectors.joining(", "));
    return statements.compiles("explain update " + quote(table) + " set " + assignments)
        && statements.compiles("explain delete from " + quote(table))
        && statements.compiles("explain insert into " + quote(table) + " default values");
  }

  /** How many rows each table has. */
  Map<String, Long> counts() throws SQLException {
    Map<String, Long> counts = count();
    if (statements.scribe().writes() && !counts.isEmpty()) {
      statements.scribe().statement("create temp table migration_rows (name, number)");
      statements.scribe().statement("insert into migration_rows " + numbers(counts.keySet()));
    }
    return counts;
  }

  private static String numbers(Set<String> tables) {
    return tables.stream()
        .map(table -> "(" + text(table) + ", (select count(*) from " + quote(table) + "))")
        .collect(Collectors.joining(", ", "values ", ""));
  }

  private Map<String, Long> count() throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : catalog.tables()) {
      counts.put(table, statements.number("select count(*) from " + quote(table)));
    }
    return counts;
  }

  /** @throws MigrationException when a table has not the rows it had */
  void requireCounts(Map<String, Long> before) throws SQLException {
    Map<String, Long> after = count();
    if (statements.scribe().writes() && !before.isEmpty()) {
      statements
          .scribe()
          .claim(
              "A table has other rows than before",
              "not exists (select * from temp.migration_rows except " + numbers(before.keySet())
                  + ")");
      statements.scribe().statement("drop table temp.migration_rows");
    }
    Map<String, Long> missing = new LinkedHashMap<>(before);
    missing.entrySet().removeAll(after.entrySet());
    if (!missing.isEmpty()) {
      List<String> tables = new ArrayList<>();
      missing.forEach((table, rows) ->
          tables.add(table + " (" + rows + " rows before, " + after.get(table) + " after)"));
      throw new MigrationException("The change of the tables would have changed the rows of "
          + String.join(", ", tables) + ". Nothing was changed; please report this.");
    }
  }
}
