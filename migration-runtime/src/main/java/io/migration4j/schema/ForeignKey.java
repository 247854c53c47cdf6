package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.List;

/**
 * Columns whose values are those of a key of another table.
 *
 * @param referencedTable the other table, as {@code name} or {@code schema.name}
 * @param referencedColumns its columns, in the order of {@code columns}
 * @param deferred whether it is checked at the end of a transaction only ({@code DEFERRABLE INITIALLY
 *     DEFERRED})
 * @param options what stands behind what it refers to, as PostgreSQL has it; empty for nothing
 */
public record ForeignKey(
    String name,
    List<String> columns,
    String referencedTable,
    List<String> referencedColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    boolean deferred,
    String options)
    implements Named {

  public ForeignKey {
    Identifiers.requireReadable(name);
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
    if (columns.isEmpty() || columns.size() != referencedColumns.size()) {
      throw new MigrationException(
          "Foreign key " + name + " has columns " + columns + " but refers to " + referencedColumns
              + " of " + referencedTable + ". Name as many on both sides, at least one.");
    }
  }

  /** The first half of a foreign key; say next what it refers to. */
  public static Columns foreignKey(String name, String... columns) {
    return new Columns(name, List.of(columns));
  }

  /** A foreign key that does not yet say what it refers to. */
  public record Columns(String name, List<String> columns) {
    public Columns {
      columns = List.copyOf(columns);
    }

    public ForeignKey references(String table, String... referencedColumns) {
      return new ForeignKey(
          name,
          columns,
          table,
          List.of(referencedColumns),
          ReferentialAction.NO_ACTION,
          ReferentialAction.NO_ACTION,
          false,
          "");
    }
  }

  public ForeignKey onDelete(ReferentialAction action) {
    return new ForeignKey(
        name, columns, referencedTable, referencedColumns, action, onUpdate, deferred, options);
  }

  public ForeignKey onUpdate(ReferentialAction action) {
    return new ForeignKey(
        name, columns, referencedTable, referencedColumns, onDelete, action, deferred, options);
  }

  /** The same key, checked at the end of a transaction. */
  public ForeignKey initiallyDeferred() {
    return new ForeignKey(
        name, columns, referencedTable, referencedColumns, onDelete, onUpdate, true, options);
  }

  /** The same key with more behind what it refers to, such as {@code match full}. */
  public ForeignKey options(String text) {
    return new ForeignKey(
        name, columns, referencedTable, referencedColumns, onDelete, onUpdate, deferred, text);
  }

  public ForeignKey renamed(String to) {
    return new ForeignKey(
        to, columns, referencedTable, referencedColumns, onDelete, onUpdate, deferred, options);
  }

  ForeignKey withColumns(List<String> mine, String table, List<String> theirs) {
    return new ForeignKey(name, mine, table, theirs, onDelete, onUpdate, deferred, options);
  }
}
