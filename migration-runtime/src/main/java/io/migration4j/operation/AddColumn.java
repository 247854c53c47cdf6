package io.migration4j.operation;

import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Adds a column at the end of a table. */
public record AddColumn(String table, Column column) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.with(column));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropColumn(table, column.name(), false));
  }

  @Override
  public String describe() {
    return "add column " + table + "." + column.name();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addColumn(this);
  }
}
