package io.migration4j.operation;

import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Makes columns the primary key of a table that has none. */
public record AddPrimaryKey(String table, PrimaryKey primaryKey) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.with(primaryKey));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropPrimaryKey(table, primaryKey.name()));
  }

  @Override
  public String describe() {
    return "add primary key " + primaryKey.name() + " to " + table;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addPrimaryKey(this);
  }
}
