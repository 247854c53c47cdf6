package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.util.List;

/** Puts rows into a table, such as the constants of a lookup table. */
public record BulkInsert(String table, List<String> columns, List<Row> rows) implements Operation {
  public BulkInsert {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.values().size() != columns.size()) {
        throw new MigrationException(
            "bulkInsert into " + table + " names columns " + columns + " but has the row "
                + row.values() + ". Give each row as many values as there are columns.");
      }
    }
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    Table target = schema.table(table);
    columns.forEach(target::column);
    return schema;
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    throw new MigrationException("Rows inserted into " + table
        + " have no generated undo. Delete them by key with execute in" + " the downgrade.");
  }

  @Override
  public boolean isDataStep() {
    return true;
  }

  @Override
  public String describe() {
    return "insert " + rows.size() + (rows.size() == 1 ? " row" : " rows") + " into " + table;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.bulkInsert(this);
  }
}
