package io.migration4j.probe;

import io.migration4j.dialect.SqliteDialect;
import io.migration4j.operation.AlterColumn;
import io.migration4j.schema.Column;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.TypeChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SQLite would keep a text in an {@code integer} column without a word, so values are looked at. */
final class SqliteRows implements RowRules {
  private static final Set<Kind> WHOLE =
      EnumSet.of(Kind.TINYINT, Kind.SMALLINT, Kind.INTEGER, Kind.BIGINT);

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
  public Optional<Misfit> misfit(AlterColumn change, int id, List<String> values) {
    if (isSame(change)) {
      return Optional.empty();
    }
    String misfits = Stream.of(
            SqliteMisfits.condition(valueOf(change), change.after(), dialect), rounded(change))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" or "));
    return Optional.of(misfits)
        .filter(text -> !text.isEmpty())
        .map(condition -> new Misfit(List.of(), "(" + condition + ")"));
  }

  /** Without consent a value is not rounded. */
  private Optional<String> rounded(AlterColumn change) {
    return change.losesData() || !change.using().isEmpty()
        ? Optional.empty()
        : dialect
            .rounded(
                dialect.quote(change.after().name()),
                change.before().type(),
                change.after().type())
            .map(condition -> "(" + condition + ")");
  }

  /** With the affinity that the column gets. */
  @Override
  public Optional<String> converted(AlterColumn change) {
    if (isSame(change)) {
      return Optional.empty();
    }
    SqlType to = change.after().type();
    String value = valueOf(change);
    return Optional.of(
        TypeChange.isText(to)
            ? "cast(" + value + " as text)"
            : WHOLE.contains(to.kind()) ? "cast(" + value + " as integer)" : value);
  }

  private boolean isSame(AlterColumn change) {
    return conversion(change).isEmpty()
        && dialect
            .type(change.before().type())
            .equals(dialect.type(change.after().type()));
  }

  private String valueOf(AlterColumn change) {
    return conversion(change).orElseGet(() -> dialect.quote(change.after().name()));
  }

  private Optional<String> conversion(AlterColumn change) {
    String using = dialect.sql(change.using());
    return using.isEmpty()
        ? dialect
            .conversion(
                dialect.quote(change.after().name()),
                change.before().type(),
                change.after().type())
            .map(value -> "(" + value + ")")
        : Optional.of(dialect.parenthesized(using));
  }
}
