package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.stream.Collectors;

/** Drops a unique constraint of a table. */
public record DropUnique(String table, String name) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.withoutUnique(name));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return before.table(table).uniques().find(name).stream()
        .map(unique -> (Operation) new AddUnique(table, unique))
        .collect(Collectors.toList());
  }

  @Override
  public String describe() {
    return "drop unique constraint " + name + " of " + table;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropUnique(this);
  }
}
