package io.migration4j.schema;

import java.util.List;
import java.util.stream.Collectors;

/** How a new name reaches everything in a table that uses the old one. */
final class TableRenames {
  private TableRenames() {}

  static Table table(Table table, String to) {
    Table renamed = new Table(
        to,
        table.columns(),
        table.primaryKey(),
        table.uniques(),
        table.foreignKeys(),
        table.checks(),
        table.indexes(),
        table.comment(),
        table.options());
    return referenced(renamed, table.name(), to);
  }

  /** The foreign keys of a table after a table they may refer to was renamed. */
  static Table referenced(Table table, String from, String to) {
    return table.withForeignKeys(table
        .foreignKeys()
        .map(key -> key.referencedTable().equals(from)
            ? key.withColumns(key.columns(), to, key.referencedColumns())
            : key));
  }

  static Table column(Table table, String from, String to) {
    return new Table(
        table.name(),
        table.columns().map(column -> column.renaming(from, to)),
        table.primaryKey().map(key -> key.map(columns -> swap(columns, from, to))),
        table
            .uniques()
            .map(unique -> new UniqueConstraint(
                unique.name(), swap(unique.columns(), from, to), unique.options())),
        table
            .foreignKeys()
            .map(key -> key.withColumns(
                swap(key.columns(), from, to),
                key.referencedTable(),
                key.referencedTable().equals(table.name())
                    ? swap(key.referencedColumns(), from, to)
                    : key.referencedColumns())),
        table
            .checks()
            .map(check -> new CheckConstraint(check.name(), check.condition().renaming(from, to))),
        table.indexes().map(index -> index.renaming(from, to)),
        table.comment(),
        table.options());
  }

  /** The foreign keys of a table after a column of another table was renamed. */
  static Table referencedColumn(Table table, String referenced, String from, String to) {
    return table.withForeignKeys(table
        .foreignKeys()
        .map(key -> key.referencedTable().equals(referenced)
            ? key.withColumns(key.columns(), referenced, swap(key.referencedColumns(), from, to))
            : key));
  }

  /** The columns of a table after an enum type was renamed. */
  static Table withEnum(Table table, String from, String to) {
    return table.withColumns(
        table.columns().map(column -> column.type(column.type().renamingEnum(from, to))));
  }

  static Table constraint(Table table, String from, String to) {
    return new Table(
        table.name(),
        table.columns(),
        table.primaryKey().map(key -> key.name().equals(from) ? key.renamed(to) : key),
        table
            .uniques()
            .map(unique -> unique.name().equals(from)
                ? new UniqueConstraint(to, unique.columns(), unique.options())
                : unique),
        table.foreignKeys().map(key -> key.name().equals(from) ? key.renamed(to) : key),
        table
            .checks()
            .map(check ->
                check.name().equals(from) ? new CheckConstraint(to, check.condition()) : check),
        table.indexes(),
        table.comment(),
        table.options());
  }

  private static List<String> swap(List<String> names, String from, String to) {
    return names.stream().map(n -> n.equals(from) ? to : n).collect(Collectors.toList());
  }
}
