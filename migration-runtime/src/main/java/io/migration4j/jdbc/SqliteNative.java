package io.migration4j.jdbc;

import io.migration4j.dialect.SqliteDialect;
import io.migration4j.dialect.sqlite.Clause;
import io.migration4j.dialect.sqlite.Clause.Kind;
import io.migration4j.dialect.sqlite.Constraint;
import io.migration4j.dialect.sqlite.TableItem;
import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which changes the running SQLite makes in place ({@code https://sqlite.org/lang_altertable.html}):
 * it adds columns with constant values, drops columns that nothing uses, and from 3.53 on changes
 * {@code NOT NULL}, adds checks and drops checks and foreign keys.
 */
final class SqliteNative {
  private final SqliteDialect dialect;
  private final SqliteEdit edit;
  private final SqliteVersion version;

  SqliteNative(SqliteDialect dialect, SqliteVersion version) {
    this.dialect = dialect;
    this.edit = new SqliteEdit(dialect);
    this.version = version;
  }

  /**
   * The statements for a change; none where the table has to be copied.
   *
   * @param text the definition of the table so far
   * @param empty whether the table has no rows
   */
  Optional<List<String>> statements(SqliteChange change, TableText text, boolean empty) {
    Operation operation = change.operation();
    if (edit.apply(change, text).equals(text)) {
      return Optional.of(List.of());
    }
    if (operation instanceof AddColumn) {
      Column column = change.tableAfter().column(change.subject());
      return when(
          isConstant(column) || empty && !column.identity(),
          change,
          "add column " + dialect.definitions().column(change.tableAfter(), column));
    }
    if (operation instanceof DropColumn) {
      String column = text.column(change.subject()).orElseThrow().name();
      return when(
          isPlain(text.column(column).orElseThrow()),
          change,
          "drop column " + dialect.quote(column));
    }
    return version.altersConstraints() ? constraint(change, text) : Optional.empty();
  }

  private Optional<List<String>> constraint(SqliteChange change, TableText text) {
    Operation operation = change.operation();
    if (operation instanceof AlterColumn) {
      TableItem column = text.column(change.subject()).orElseThrow();
      boolean required = !change.tableAfter().column(change.subject()).nullable();
      return when(
          edit.changedFacets(change).equals(List.of(Kind.NOT_NULL)) && !column.hasComment(),
          change,
          "alter column " + dialect.quote(change.subject())
              + (required ? " set not null" : " drop not null"));
    }
    if (operation instanceof AddCheck) {
      return change
          .tableAfter()
          .checks()
          .find(change.subject())
          .flatMap(check -> when(true, change, "add " + dialect.definitions().check(check)));
    }
    if (SqliteEdit.isNamedDrop(operation)) {
      return edit.dropped(change, text)
          .filter(constraint -> isOnlyOne(constraint, text))
          .flatMap(found -> when(true, change, "drop constraint " + dialect.quote(found.name())));
    }
    return Optional.empty();
  }

  /**
   * The name leads to it and nothing else, and no comment beside it goes with it. SQLite 3.54 takes the
   * {@code DEFAULT} of {@code ON DELETE SET DEFAULT} for the beginning of another constraint.
   */
  private static boolean isOnlyOne(Constraint constraint, TableText text) {
    String name = constraint.name();
    long bearers = text.items().stream()
        .flatMap(item -> item.clauses().stream())
        .filter(clause -> clause.name().equalsIgnoreCase(name))
        .count();
    return !name.isEmpty()
        && bearers == 1
        && !constraint.item().hasComment()
        && !(constraint.clause().kind() == Kind.FOREIGN_KEY
            && constraint.clause().says("DEFAULT"));
  }

  private Optional<List<String>> when(boolean possible, SqliteChange change, String what) {
    return possible
        ? Optional.of(List.of("alter table " + dialect.qualified(change.table()) + " " + what))
        : Optional.empty();
  }

  private static boolean isConstant(Column column) {
    String defaultValue = column.defaultValue().forDatabase(Database.SQLITE);
    String word = defaultValue.toLowerCase(Locale.ROOT);
    boolean constant =
        TableText.isLiteral(defaultValue) && !word.startsWith("(") && !word.startsWith("current_");
    return !column.identity()
        && column.generatedAs().forDatabase(Database.SQLITE).isEmpty()
        && (defaultValue.isEmpty() || constant)
        && (column.nullable() || constant && !word.equals("null"));
  }

  /** No key or foreign key of its own, which SQLite would refuse to drop with it. */
  private static boolean isPlain(TableItem column) {
    return column.clauses().stream()
        .map(Clause::kind)
        .noneMatch(
            kind -> kind == Kind.PRIMARY_KEY || kind == Kind.UNIQUE || kind == Kind.FOREIGN_KEY);
  }
}
