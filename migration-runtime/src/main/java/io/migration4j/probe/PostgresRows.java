package io.migration4j.probe;

import io.migration4j.dialect.PostgresDialect;
import io.migration4j.operation.AlterColumn;
import io.migration4j.schema.Column;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.TypeChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * PostgreSQL has no way to ask, before version 16, whether a value can be cast. A temporary function
 * tries it on each, as {@code ALTER COLUMN TYPE} will: PL/pgSQL assigns with the same assignment casts
 * ({@code https://www.postgresql.org/docs/current/plpgsql-statements.html}).
 */
final class PostgresRows implements RowRules {
  private final PostgresDialect dialect;

  PostgresRows(PostgresDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public String rowName() {
    return "ctid";
  }

  @Override
  public String joined(List<String> columns) {
    return columns.size() == 1
        ? columns.get(0) + "::text"
        : "concat_ws(',', " + String.join(", ", columns) + ")";
  }

  @Override
  public Optional<String> holds(Column column, List<String> values) {
    String list = values.stream().map(dialect::text).collect(Collectors.joining(", "));
    String name = dialect.quote(column.name());
    return Optional.of(
        column.type().kind() == Kind.ARRAY
            ? name + "::text[] && array[" + list + "]"
            : name + "::text in (" + list + ")");
  }

  @Override
  public Optional<Misfit> misfit(AlterColumn change, int id, List<String> values) {
    Column before = change.before();
    Column after = change.after();
    String from = dialect.type(before.type());
    String to = dialect.type(after.type());
    if (from.equals(to)) {
      return Optional.empty();
    }
    String column = dialect.quote(after.name());
    if (!values.isEmpty()) {
      return Optional.of(new Misfit(List.of(), outside(change, values)));
    }
    String function = "pg_temp.migration_fits_" + id;
    String given = dialect.sql(change.using());
    if (!given.isEmpty()) {
      String create = create(function, "migration_given anyelement", to, "migration_given", "true");
      return Optional.of(new Misfit(List.of(create), "not " + function + "(" + given + ")"));
    }
    String fits = change.losesData() || !TypeChange.rounds(before.type(), after.type())
        ? "true"
        : inUtc("migration_value", after) + " = " + inUtc(column, before);
    String value = dialect.using(change).orElse(column);
    String create = create(function, column + " " + from, to, value, fits);
    return Optional.of(new Misfit(List.of(create), "not " + function + "(" + column + ")"));
  }

  /** An instant and a date or time compare in the zone of the session, but are converted in UTC. */
  private static String inUtc(String value, Column column) {
    return column.type().kind() == Kind.TIMESTAMP_WITH_TIME_ZONE
        ? value + " at time zone 'UTC'"
        : value;
  }

  /** The type itself may not be there yet. */
  private String outside(AlterColumn change, List<String> values) {
    String list = values.stream().map(dialect::text).collect(Collectors.joining(", "));
    String value = valueOf(change);
    return change.after().type().kind() == Kind.ARRAY
        ? "not " + value + "::text[] <@ array[" + list + "]"
        : value + "::text not in (" + list + ")";
  }

  /** An enum as text, since its type may not be there yet, and a text uncut. */
  @Override
  public Optional<String> converted(AlterColumn change) {
    SqlType to = change.after().type();
    if (dialect.type(change.before().type()).equals(dialect.type(to))) {
      return Optional.empty();
    }
    boolean text = to.kind() == Kind.NAMED_ENUM || TypeChange.isText(to);
    return Optional.of(valueOf(change) + "::" + (text ? "text" : dialect.type(to)));
  }

  private String valueOf(AlterColumn change) {
    String given = dialect.sql(change.using());
    if (given.isEmpty() && change.after().type().enumName().isEmpty()) {
      given = dialect.using(change).orElse("");
    }
    return given.isEmpty() ? dialect.quote(change.after().name()) : dialect.parenthesized(given);
  }

  private static String create(
      String name, String parameter, String type, String value, String fits) {
    return "create function " + name + "(" + parameter + ") returns boolean language plpgsql strict"
        + " as $migration$ declare migration_value " + type + "; begin migration_value := " + value
        + "; return " + fits + "; exception when others then return false; end $migration$";
  }
}
