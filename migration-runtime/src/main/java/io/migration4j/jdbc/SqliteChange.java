package io.migration4j.jdbc;

import io.migration4j.operation.DropColumn;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameTable;
import io.migration4j.schema.Elements;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;

/**
 * A change of one table that waits for the others of it. When a table or column is renamed meanwhile,
 * it is as if that had been done before.
 *
 * @param index the position of the operation among those executed
 * @param table the table it changes
 * @param subject the column it changes or adds, or the constraint or index; empty where it is none
 * @param before the schema before it
 * @param after the schema after it
 */
record SqliteChange(
    int index,
    Operation operation,
    String table,
    String subject,
    SchemaModel before,
    SchemaModel after) {

  Table tableBefore() {
    return before.table(table);
  }

  Table tableAfter() {
    return after.table(table);
  }

  SqliteChange following(RenameTable rename) {
    return new SqliteChange(
        index,
        operation,
        table.equals(rename.from()) ? rename.to() : table,
        subject,
        follow(rename, before),
        follow(rename, after));
  }

  /** What had the name when the change was asked for has gone since. */
  private static SchemaModel follow(RenameTable rename, SchemaModel schema) {
    if (!schema.tables().contains(rename.from())) {
      return schema;
    }
    Elements<Table> tables = schema.tables().without(rename.to());
    return rename.applyTo(
        new SchemaModel(tables, Elements.none(), schema.enums(), Elements.none()));
  }

  SqliteChange following(RenameColumn rename) {
    boolean same = table.equals(rename.table()) && subject.equals(rename.from());
    return new SqliteChange(
        index,
        operation,
        table,
        same ? rename.to() : subject,
        follow(rename, before),
        follow(rename, after));
  }

  /**
   * The other name must be free, and the earlier one not that of a column that goes, else the rename has
   * to wait until this change is done.
   */
  boolean canFollow(RenameColumn rename) {
    boolean isGoing = operation instanceof DropColumn
        && table.equals(rename.table())
        && subject.equals(rename.from());
    return !isGoing
        && !has(before, rename.table(), rename.to())
        && !has(after, rename.table(), rename.to());
  }

  private static SchemaModel follow(RenameColumn rename, SchemaModel schema) {
    return has(schema, rename.table(), rename.from()) ? rename.applyTo(schema) : schema;
  }

  private static boolean has(SchemaModel schema, String table, String column) {
    return schema.tables().find(table).filter(t -> t.columns().contains(column)).isPresent();
  }
}
