package io.migration4j.processor.hibernate;

import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.SqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/** Indexes. What Hibernate takes for the name of a column may be an expression, or have an order in it. */
final class IndexReader {
  private static final Pattern ORDERED = Pattern.compile(
      "(.+?)(\\s+(?:asc|desc))?(?:\\s+nulls\\s+(first|last))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPTIONS =
      Pattern.compile("(.*?)(?:\\bwhere\\s+(.+))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Boot model;
  private final AttributePaths paths;

  IndexReader(Boot model, AttributePaths paths) {
    this.model = model;
    this.paths = paths;
  }

  /** Those that nobody named have the name that Hibernate made up. */
  List<Index> read(Table table) {
    return table.getIndexes().values().stream()
        .sorted(Comparator.comparing(org.hibernate.mapping.Index::getName))
        .map(index -> index(table, index))
        .toList();
  }

  private Index index(Table table, org.hibernate.mapping.Index mapped) {
    List<IndexColumn> columns = new ArrayList<>();
    for (Selectable part : mapped.getSelectables()) {
      columns.add(column(table, part, mapped.getSelectableOrderMap().get(part)));
    }
    Matcher options = OPTIONS.matcher(HibernateVersion.options(mapped));
    options.matches();
    String name = mapped.getName();
    return new Index(
        Names.isHashed(name) ? name : Names.of(mapped.getQuotedName(model.dialect())),
        columns,
        mapped.isUnique(),
        options.group(2) == null ? SqlText.NONE : SqlText.sql(options.group(2)),
        options.group(1).strip());
  }

  /** A unique constraint has no order; one that Hibernate gives an order is an index. */
  Index uniqueIndex(Table table, UniqueKey key, String name) {
    List<IndexColumn> columns = key.getColumns().stream()
        .map(column -> column(table, column, key.getColumnOrderMap().get(column)))
        .toList();
    return new Index(name, columns, true, SqlText.NONE, "");
  }

  private IndexColumn column(Table table, Selectable part, String order) {
    boolean descending = "desc".equalsIgnoreCase(order);
    if (part.isFormula()) {
      return ordered(IndexColumn.expression(unwrapped(part.getText())), descending, null);
    }
    Column column = (Column) part;
    if (table.getColumn(column) != null) {
      String name = Names.of(table.getColumn(column));
      return ordered(IndexColumn.ascending(name), descending, null);
    }
    Matcher matcher = ORDERED.matcher(column.getName().strip());
    if (matcher.matches()) {
      Column inner = table.getColumn(new Column(matcher.group(1)));
      boolean down =
          descending || "desc".equalsIgnoreCase(String.valueOf(matcher.group(2)).strip());
      if (inner != null) {
        return ordered(IndexColumn.ascending(Names.of(inner)), down, matcher.group(3));
      }
      if (matcher.group(1).contains("(")) {
        return ordered(IndexColumn.expression(matcher.group(1)), down, matcher.group(3));
      }
    }
    throw new UnmappableException(
        paths.of(table),
        "An index of table " + table.getName() + " of " + paths.of(table) + " names "
            + column.getName() + ", which is no column of it. Its columns are "
            + table.getColumns().stream().map(Column::getName).sorted().toList() + ".");
  }

  private static IndexColumn ordered(IndexColumn column, boolean descending, String nulls) {
    IndexColumn ordered = descending ? column.desc() : column;
    return nulls == null
        ? ordered
        : ordered.nulls(IndexColumn.Nulls.valueOf(nulls.toUpperCase(Locale.ROOT)));
  }

  private static String unwrapped(String formula) {
    int depth = 0;
    for (int i = 0; i < formula.length(); i++) {
      depth += formula.charAt(i) == '(' ? 1 : formula.charAt(i) == ')' ? -1 : 0;
      if (depth == 0 && i < formula.length() - 1) {
        return formula;
      }
    }
    return formula.startsWith("(") ? formula.substring(1, formula.length() - 1) : formula;
  }

  /** The parts as PostgreSQL puts them into the name of an index. */
  static List<String> nameParts(Index index) {
    return index.columns().stream()
        .map(column -> column.expression() ? "expr" : column.text())
        .toList();
  }
}
