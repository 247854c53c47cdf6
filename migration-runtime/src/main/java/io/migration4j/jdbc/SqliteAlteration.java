package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.SqliteDialect;
import io.migration4j.dialect.sqlite.Clause;
import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Database;
import io.migration4j.schema.Index;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All changes of one table between two data steps: in place where SQLite can make each of them so, else
 * in one copy; the new indexes last.
 */
final class SqliteAlteration {
  private final SqliteDialect dialect;
  private final SqliteStatements statements;
  private final SqliteCatalog catalog;
  private final SqliteEdit edit;
  private final List<SqliteChange> changes;
  private final List<SqliteChange> indexes;
  private final TableText before;
  private final boolean empty;

  SqliteAlteration(SqliteDialect dialect, SqliteStatements statements, List<SqliteChange> all)
      throws SQLException {
    this.dialect = dialect;
    this.statements = statements;
    this.catalog = new SqliteCatalog(statements);
    this.edit = new SqliteEdit(dialect);
    this.indexes =
        all.stream().filter(change -> makesIndex(change.operation())).collect(Collectors.toList());
    this.changes = new ArrayList<>(all);
    changes.removeAll(indexes);
    String table = dialect.tableName(all.get(0).table());
    this.before = catalog.table(table);
    this.empty = !statements.scribe().writes() && catalog.isEmpty(table);
  }

  static boolean makesIndex(Operation operation) {
    return operation instanceof CreateIndex || operation instanceof AddUnique;
  }

  /** The table has to be copied. */
  boolean copies(SqliteVersion version) {
    return inPlace(version).isEmpty();
  }

  private Optional<List<Runnable>> inPlace(SqliteVersion version) {
    SqliteNative inPlace = new SqliteNative(dialect, version);
    List<Runnable> steps = new ArrayList<>();
    TableText text = before;
    for (SqliteChange change : changes) {
      Optional<List<String>> made = inPlace.statements(change, text, empty);
      if (made.isEmpty() || conversion(change, "").isPresent()) {
        return Optional.empty();
      }
      made.get().forEach(sql -> steps.add(() -> statements.run(change.index(), sql)));
      text = edit.apply(change, text);
    }
    return Optional.of(steps);
  }

  /** @throws MigrationException when something that a person made stands on a column that goes */
  void run(SqliteVersion version) throws SQLException {
    requireUnused();
    Optional<List<Runnable>> steps = inPlace(version);
    if (steps.isPresent()) {
      steps.get().forEach(Runnable::run);
      requireMade();
    } else {
      copy();
    }
    for (SqliteChange change : indexes) {
      statements.run(change.index(), createIndex(change));
    }
  }

  /** SQLite's own changes of a definition are not beyond doubt. */
  private void requireMade() throws SQLException {
    TableText expected = before;
    for (SqliteChange change : changes) {
      expected = edit.apply(change, expected);
    }
    TableText made = catalog.table(before.name());
    if (!words(made).equals(words(expected))) {
      throw new MigrationException("SQLite made " + made.sql() + " of table " + before.name()
          + " instead of " + expected.sql() + ". Nothing was changed; please report this.");
    }
  }

  /** Whatever the order of constraints. */
  private static List<String> words(TableText text) {
    return Arrays.stream(text.normal().split(" ")).sorted().collect(Collectors.toList());
  }

  private void requireUnused() throws SQLException {
    for (SqliteChange change : changes) {
      if (change.operation() instanceof DropColumn) {
        requireUnused(change.subject());
      }
    }
  }

  /**
   * Its indexes and triggers must not name a column that is dropped: SQLite would take an unknown "name"
   * in an index for a text, and does not look at {@code UPDATE OF} in a trigger.
   */
  private void requireUnused(String column) throws SQLException {
    List<SqliteCatalog.Entry> users = new ArrayList<>(catalog.indexes(before.name()));
    users.addAll(catalog.triggers(before.name()));
    for (SqliteCatalog.Entry user : catalog.entries()) {
      boolean quotes = user.is("trigger")
          && Clause.mentions(user.sql(), before.name())
          && Clause.quotes(user.sql(), column);
      if (quotes && !users.contains(user)) {
        users.add(user);
      }
    }
    for (SqliteCatalog.Entry user : users) {
      if (Clause.mentions(user.sql(), column)) {
        throw new MigrationException("Cannot drop column " + before.name() + "." + column
            + ": the database has " + user + ", which names it. Drop that with execute first.");
      }
    }
  }

  private void copy() throws SQLException {
    TableText after = before;
    Set<String> fresh = new HashSet<>();
    Map<String, String> conversions = new HashMap<>();
    for (SqliteChange change : changes) {
      after = edit.apply(change, after);
      String column = change.subject();
      if (change.operation() instanceof AddColumn) {
        fresh.add(column);
      }
      conversion(change, conversions.getOrDefault(column, SqliteStatements.quote(column)))
          .ifPresent(converted -> conversions.put(column, converted));
    }
    int index = changes.get(changes.size() - 1).index();
    new SqliteRebuild(statements, index).run(before, after, fresh, conversions);
  }

  /** @param value what it is on the way */
  private Optional<String> conversion(SqliteChange change, String value) {
    if (!(change.operation() instanceof AlterColumn alter)) {
      return Optional.empty();
    }
    String using = alter.using().forDatabase(Database.SQLITE);
    return using.isEmpty()
        ? dialect.conversion(value, alter.before().type(), alter.after().type())
        : Optional.of(using);
  }

  private String createIndex(SqliteChange change) {
    if (change.operation() instanceof AddUnique) {
      return dialect.index(
          change.table(), change.tableAfter().uniques().find(change.subject()).orElseThrow());
    }
    Index index = change.tableAfter().index(change.subject());
    return dialect.definitions().index(change.table(), index);
  }
}
