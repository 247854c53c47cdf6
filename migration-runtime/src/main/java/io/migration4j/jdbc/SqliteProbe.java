package io.migration4j.jdbc;

import static io.migration4j.jdbc.SqliteStatements.quote;

import io.migration4j.MigrationException;
import io.migration4j.dialect.SqliteDialect;
import io.migration4j.dialect.sqlite.Clause;
import io.migration4j.dialect.sqlite.Clause.Kind;
import io.migration4j.dialect.sqlite.Constraint;
import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.Operation;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks, before a table is changed, for rows that do not fit what it becomes, and names them. SQLite
 * itself would keep a text in an {@code integer} column without a word.
 */
final class SqliteProbe {
  private final SqliteStatements statements;
  private final SqliteDialect dialect;
  private final SqliteEdit edit;
  private final TableText text;
  private final String table;

  /** @param text the definition of the table as it is */
  SqliteProbe(SqliteStatements statements, SqliteDialect dialect, TableText text) {
    this.statements = statements;
    this.dialect = dialect;
    this.edit = new SqliteEdit(dialect);
    this.text = text;
    this.table = text.name();
  }

  /**
   * @param fresh the columns that the table does not have yet
   * @throws StatementFailedException when rows do not fit
   */
  void require(SqliteChange change, Set<String> fresh) throws SQLException {
    try {
      requireFit(change, fresh);
    } catch (MigrationException misfit) {
      throw StatementFailedException.misfit(change.index(), change.operation().describe(), misfit);
    }
  }

  private void requireFit(SqliteChange change, Set<String> fresh) throws SQLException {
    Operation operation = change.operation();
    if (operation instanceof AddColumn) {
      requireFill(change.tableAfter().column(change.subject()));
    } else if (operation instanceof AlterColumn alter && !fresh.contains(change.subject())) {
      requireValues(change, alter);
    } else if (operation instanceof AddCheck) {
      requireCheck(change);
    } else if (operation instanceof AddUnique) {
      requireUnique(
          change.tableAfter().uniques().find(change.subject()).orElseThrow().columns());
    } else if (operation instanceof AddPrimaryKey) {
      requireUnique(change.tableAfter().primaryKey().orElseThrow().columns());
    }
  }

  private void requireFill(Column column) throws SQLException {
    boolean filled = column.nullable()
        || column.identity()
        || !column.defaultValue().forDatabase(Database.SQLITE).isEmpty()
        || !column.generatedAs().forDatabase(Database.SQLITE).isEmpty();
    long rows = filled ? 0 : statements.number("select count(*) from " + quote(table));
    if (rows > 0) {
      throw new MigrationException("Cannot add column " + table + "." + column.name()
          + " as not null without a default: the table has " + rows(rows)
          + ". Give it a default, or add it nullable, fill it, then make it not null.");
    }
  }

  private void requireValues(SqliteChange change, AlterColumn alter) throws SQLException {
    List<Kind> facets = edit.changedFacets(change);
    Column after = change.tableAfter().column(change.subject());
    Column before = change.tableBefore().column(change.subject());
    String column = table + "." + after.name();
    if (facets.contains(Kind.NOT_NULL) && !after.nullable()) {
      refuse(
          quote(after.name()) + " is null",
          "Cannot make column " + column + " not null: it is empty in ",
          "Fill it with execute before this operation.");
    }
    if (facets.contains(Kind.TYPE) && after.generatedAs().isEmpty()) {
      Optional<String> misfit =
          SqliteMisfits.condition(quote(after.name()), after, dialect, alter.losesData());
      if (misfit.isPresent()) {
        refuse(
            misfit.get(),
            "Cannot change column " + column + " from " + before.type() + " to " + after.type()
                + ": its value does not fit in ",
            "Correct the values with execute before this operation.");
      }
    }
  }

  /** A check over a column that is yet to be added cannot be tried, and the copy will. */
  private void requireCheck(SqliteChange change) throws SQLException {
    CheckConstraint check = change.tableAfter().checks().find(change.subject()).orElseThrow();
    String condition = check.condition().forDatabase(Database.SQLITE);
    boolean known = change.tableAfter().columns().stream()
        .filter(column -> Clause.mentions(condition, column.name()))
        .allMatch(column -> text.column(column.name()).isPresent());
    String violated = "not " + dialect.parenthesized(condition);
    if (!condition.isEmpty()
        && known
        && statements.compiles(
            "select 1 from " + quote(table) + " where " + violated + " limit 0")) {
      refuse(
          violated,
          "Cannot add check " + check.name() + " to " + table + ": it does not hold in ",
          "Correct the values with execute before this operation.");
    }
  }

  private void requireUnique(List<String> columns) throws SQLException {
    if (columns.stream().anyMatch(column -> text.column(column).isEmpty())) {
      return;
    }
    String list = columns.stream().map(SqliteStatements::quote).collect(Collectors.joining(", "));
    String filled = columns.stream()
        .map(column -> quote(column) + " is not null")
        .collect(Collectors.joining(" and "));
    refuse(
        "(" + list + ") in (select " + list + " from " + quote(table) + " where " + filled
            + " group by " + list + " having count(*) > 1)",
        "Cannot make " + String.join(", ", columns) + " unique in " + table
            + ": the same value occurs more than once, in ",
        "Correct the values with execute before this operation.");
  }

  private void refuse(String condition, String problem, String remedy) throws SQLException {
    long count = statements.number("select count(*) from " + quote(table) + " where " + condition);
    if (count > 0) {
      throw new MigrationException(
          problem + rows(count) + examples(condition, count) + ". " + remedy);
    }
  }

  private static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  private String examples(String condition, long count) throws SQLException {
    Optional<String> rowid = SqliteCatalog.rowid(text);
    String key =
        rowid.orElse(text
            .constraints(Kind.PRIMARY_KEY)
            .map(Constraint::columns)
            .findFirst()
            .orElse(List.of())
            .stream()
            .map(SqliteStatements::quote)
            .collect(Collectors.joining(" || ',' || ")));
    if (key.isEmpty()) {
      return "";
    }
    List<String> some = statements.column(
        "select " + key + " from " + quote(table) + " where " + condition + " limit 5");
    return " (" + rowid.orElse("key") + " " + String.join(", ", some)
        + (count > some.size() ? ", ..." : "") + ")";
  }
}
