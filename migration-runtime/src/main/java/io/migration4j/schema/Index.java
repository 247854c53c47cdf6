package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An index of a table.
 *
 * @param unique whether no two rows may be equal in it
 * @param where the condition of the rows it holds; empty for all
 * @param options what stands behind its columns, as PostgreSQL has it; empty for nothing
 */
public record Index(
    String name, List<IndexColumn> columns, boolean unique, SqlText where, String options)
    implements Named {

  public Index {
    Identifiers.requireReadable(name);
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new MigrationException("Index " + name + " has no columns. Name at least one.");
    }
  }

  /** An index over columns, each ascending. */
  public static Index index(String name, String... columns) {
    return new Index(
        name,
        Arrays.stream(columns).map(IndexColumn::ascending).collect(Collectors.toList()),
        false,
        SqlText.NONE,
        "");
  }

  /** An index over columns with an order of their own, or over expressions. */
  public static Index index(String name, IndexColumn first, IndexColumn... more) {
    List<IndexColumn> columns = new ArrayList<>(List.of(first));
    columns.addAll(List.of(more));
    return new Index(name, columns, false, SqlText.NONE, "");
  }

  /** The same index, in which no two rows are equal. */
  public Index asUnique() {
    return new Index(name, columns, true, where, options);
  }

  /** The same index over those rows only that fulfil a condition. */
  public Index where(String condition) {
    return where(SqlText.sql(condition));
  }

  public Index where(SqlText condition) {
    return new Index(name, columns, unique, condition, options);
  }

  /** The same index with more behind its columns, such as {@code with (fillfactor = 70)}. */
  public Index options(String text) {
    return new Index(name, columns, unique, where, text);
  }

  public Index renamed(String to) {
    return new Index(to, columns, unique, where, options);
  }

  /** The columns among its parts, without the expressions. */
  public List<String> columnNames() {
    return columns.stream()
        .filter(part -> !part.expression())
        .map(IndexColumn::text)
        .collect(Collectors.toList());
  }

  /** A foreign key may refer to its columns: unique, over all rows, without expressions. */
  boolean isKey() {
    return unique && where.isEmpty() && columns.stream().noneMatch(IndexColumn::expression);
  }

  /** A column is one of its parts, or its condition or an expression mentions it. */
  public boolean uses(String column) {
    return where.mentions(column) || columns.stream().anyMatch(part -> part.uses(column));
  }

  /** Its condition or an expression mentions the column. */
  public boolean computes(String column) {
    return where.mentions(column)
        || columns.stream().anyMatch(part -> part.expression() && part.uses(column));
  }

  Index renaming(String from, String to) {
    return new Index(
        name,
        columns.stream().map(part -> part.renaming(from, to)).collect(Collectors.toList()),
        unique,
        where.renaming(from, to),
        options);
  }
}
