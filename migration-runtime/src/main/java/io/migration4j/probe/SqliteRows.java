package io.migration4j.probe;

import io.migration4j.dialect.SqliteDialect;
import io.migration4j.operation.AlterColumn;
import io.migration4j.schema.Column;
import io.migration4j.schema.SqlType.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** SQLite would keep a text in an {@code integer} column without a word, so values are looked at. */
final class SqliteRows implements RowRules {
  private final SqliteDialect dialect;

  SqliteRows(SqliteDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String rowName() {
    return "rowid";
  }

  @Override
  public String joined(List<String> columns) {
    return String.join(" || ',' || ", columns);
  }

  /** Arrays are bytes there, into which nobody can look. */
  @Override
  public Optional<String> holds(Column column, List<String> values) {
    return column.type().kind() == Kind.ARRAY
        ? Optional.empty()
        : Optional.of(dialect.quote(column.name()) + " in "
            + values.stream().map(dialect::text).collect(Collectors.joining(", ", "(", ")")));
  }

  @Override
  public Optional<Misfit> misfit(AlterColumn change, int id) {
    String using = dialect.sql(change.using());
    String value =
        using.isEmpty() ? dialect.quote(change.after().name()) : dialect.parenthesized(using);
    return dialect
            .type(change.before().type())
            .equals(dialect.type(change.after().type()))
        ? Optional.empty()
        : SqliteMisfits.condition(value, change.after(), dialect)
            .map(condition -> new Misfit(List.of(), condition));
  }
}
