package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.stream.Collectors;

/** Drops a foreign key of a table. */
public record DropForeignKey(String table, String name) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.withoutForeignKey(name));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return before.table(table).foreignKeys().find(name).stream()
        .map(foreignKey -> (Operation) new AddForeignKey(table, foreignKey))
        .collect(Collectors.toList());
  }

  @Override
  public String describe() {
    return "drop foreign key " + name + " of " + table;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropForeignKey(this);
  }
}
