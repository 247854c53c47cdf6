package io.migration4j.dialect;

import io.migration4j.dialect.sqlite.Clause;
import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How tables and columns are defined on SQLite. An identity is an {@code integer} that is the whole
 * primary key, so SQLite numbers it by itself ({@code rowid}), and, as Hibernate has it, without
 * {@code not null}. A unique constraint is a named unique index, never part of the table, so it comes
 * and goes without a copy of the table.
 */
public final class SqliteDefinitions extends Definitions {
  /** What PostgreSQL calls the order of bytes, which is SQLite's own. */
  private static final Set<String> BYTEWISE = Set.of("C", "POSIX", "ucs_basic");

  /** The options of a table that SQLite has; all others are left out, as comments are. */
  private static final Pattern OWN_OPTIONS = Pattern.compile(
      "(strict|without\\s+rowid)(\\s*,\\s*(strict|without\\s+rowid))?", Pattern.CASE_INSENSITIVE);

  SqliteDefinitions(Dialect dialect) {
    super(dialect);
  }

  /** With its foreign keys, which cannot be added later without a copy of the table. */
  @Override
  String table(Table table) {
    List<String> parts = new ArrayList<>();
    table.columns().forEach(column -> parts.add(column(table, column)));
    table.primaryKey().ifPresent(key -> parts.add(primaryKey(key)));
    table.checks().stream()
        .filter(check -> !dialect.sql(check.condition()).isEmpty())
        .forEach(check -> parts.add(check(check)));
    table.foreignKeys().forEach(key -> parts.add(foreignKey(key)));
    return "create table " + dialect.qualified(table.name())
        + parts.stream().collect(Collectors.joining(",\n  ", " (\n  ", "\n)"))
        + (OWN_OPTIONS.matcher(table.options()).matches() ? options(table.options()) : "");
  }

  /** A column in a table of which more is known. */
  public String column(Table table, Column column) {
    return column(isNumbered(table, column) ? withoutNotNull(column) : column);
  }

  @Override
  public String column(Column column) {
    StringBuilder sql = new StringBuilder(dialect.quote(column.name()));
    for (Clause.Kind facet : FACETS) {
      String clause = facet(column, facet);
      sql.append(clause.isEmpty() ? "" : " ").append(clause);
    }
    return sql.toString();
  }

  /** The facets of a column that are clauses of its definition, in their order. */
  public static final List<Clause.Kind> FACETS = List.of(
      Clause.Kind.TYPE,
      Clause.Kind.COLLATE,
      Clause.Kind.GENERATED,
      Clause.Kind.DEFAULT,
      Clause.Kind.NOT_NULL);

  /** One facet of a column of a table; empty for none. */
  public String facet(Table table, Column column, Clause.Kind facet) {
    return facet(isNumbered(table, column) ? withoutNotNull(column) : column, facet);
  }

  private String facet(Column column, Clause.Kind facet) {
    return switch (facet) {
      case TYPE -> column.identity() ? "integer" : dialect.type(column.type());
      case COLLATE -> prefixed("collate ", quoted(column.collation()));
      case GENERATED -> generated(column);
      case DEFAULT -> prefixed("default ", defaultValue(dialect.sql(column.defaultValue())));
      case NOT_NULL -> column.nullable() ? "" : "not null";
      default -> throw new IllegalArgumentException(facet + " is no facet of a column");
    };
  }

  private String generated(Column column) {
    String expression = dialect.sql(column.generatedAs());
    return expression.isEmpty()
        ? ""
        : "generated always as " + dialect.parenthesized(expression) + " stored";
  }

  private String quoted(String collation) {
    return collation.isEmpty() || BYTEWISE.contains(collation) ? "" : dialect.quote(collation);
  }

  /** Without the place of empty values, which an index of SQLite cannot have. */
  @Override
  String indexColumn(IndexColumn column) {
    return super.indexColumn(column.nulls(IndexColumn.Nulls.DEFAULT));
  }

  /** SQLite has none. */
  @Override
  String indexOptions(Index index) {
    return "";
  }

  /** Hibernate writes none on SQLite. */
  @Override
  String foreignKeyOptions(ForeignKey key) {
    return "";
  }

  private static String prefixed(String prefix, String text) {
    return text.isEmpty() ? "" : prefix + text;
  }

  /** SQLite wants any expression but a literal in parentheses. */
  private String defaultValue(String expression) {
    return expression.isEmpty() || TableText.isLiteral(expression)
        ? expression
        : dialect.parenthesized(expression);
  }

  private static boolean isNumbered(Table table, Column column) {
    return column.identity()
        && table
            .primaryKey()
            .map(key -> key.columns(Database.SQLITE))
            .orElse(List.of())
            .equals(List.of(column.name()));
  }

  private static Column withoutNotNull(Column column) {
    return column.nullable(true);
  }
}
