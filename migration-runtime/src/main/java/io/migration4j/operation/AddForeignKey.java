package io.migration4j.operation;

import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Ties columns of a table to a key of another. */
public record AddForeignKey(String table, ForeignKey foreignKey) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.with(foreignKey));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropForeignKey(table, foreignKey.name()));
  }

  @Override
  public String describe() {
    return "add foreign key " + foreignKey.name() + " to " + table;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addForeignKey(this);
  }
}
