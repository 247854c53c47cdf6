package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.stream.Collectors;

/** Drops an index of a table. */
public record DropIndex(String table, String name) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.withoutIndex(name));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return before.table(table).indexes().find(name).stream()
        .map(index -> (Operation) new CreateIndex(table, index))
        .collect(Collectors.toList());
  }

  @Override
  public String describe() {
    return "drop index " + name + " of " + table;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropIndex(this);
  }
}
