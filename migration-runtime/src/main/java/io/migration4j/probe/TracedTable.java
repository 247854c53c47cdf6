package io.migration4j.probe;

import io.migration4j.dialect.Dialect;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table with rows on its way through operations: what it and its columns were called at first. */
final class TracedTable {
  private final String original;
  private String changed = "";
  private final Map<String, String> originalColumns = new LinkedHashMap<>();
  private final Set<String> retyped = new HashSet<>();

  TracedTable(Table table) {
    original = table.name();
    table.columns().names().forEach(name -> originalColumns.put(name, name));
  }

  void rename(String from, String to) {
    String name = originalColumns.remove(from);
    if (name != null) {
      originalColumns.put(to, name);
    }
    if (retyped.remove(from)) {
      retyped.add(to);
    }
  }

  void drop(String column) {
    originalColumns.remove(column);
  }

  /** Its values are of the type that it had at first until now, and no longer. */
  boolean retype(String column) {
    return retyped.add(column);
  }

  /** They all have values, those of the beginning. */
  boolean has(Collection<String> columns) {
    return originalColumns.keySet().containsAll(columns);
  }

  /**
   * Its rows have another value in a column from now on.
   *
   * @param value the expression over the columns of the row
   */
  void convert(String column, String value, String now, Dialect dialect, String rowName) {
    List<String> columns = new ArrayList<>();
    for (String name : originalColumns.keySet()) {
      String quoted = dialect.quote(name);
      columns.add(name.equals(column) ? value + " as " + quoted : quoted);
    }
    columns.add(rowName);
    changed = "(select " + String.join(", ", columns) + " from " + source(now, dialect, rowName)
        + ") as migration_changed";
    originalColumns.replaceAll((name, earlier) -> name);
  }

  /**
   * What stands after {@code from} for a query in the names of now.
   *
   * @param now what the table is called
   * @param rowName the name of a row where it has no key
   */
  String source(String now, Dialect dialect, String rowName) {
    String name = changed.isEmpty() ? dialect.qualified(original) : changed;
    String alias = dialect.quote(QualifiedName.parse(now).name());
    boolean same = originalColumns.entrySet().stream()
        .allMatch(column -> column.getKey().equals(column.getValue()));
    if (same && changed.isEmpty()) {
      return original.equals(now) ? name : name + " as " + alias;
    }
    List<String> columns = new ArrayList<>();
    originalColumns.forEach(
        (later, earlier) -> columns.add(dialect.quote(earlier) + " as " + dialect.quote(later)));
    columns.add(rowName);
    return "(select " + String.join(", ", columns) + " from " + name + ") as " + alias;
  }
}
