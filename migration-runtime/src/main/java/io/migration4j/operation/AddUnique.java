package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.UniqueConstraint;
import java.util.List;

/** Makes the values of columns unique in a table. */
public record AddUnique(String table, UniqueConstraint unique) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.with(unique));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropUnique(table, unique.name()));
  }

  @Override
  public String describe() {
    return "add unique constraint " + unique.name() + " to " + table;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addUnique(this);
  }
}
