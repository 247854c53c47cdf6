package io.migration4j.operation;

import io.migration4j.schema.Index;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Makes an index over a table. */
public record CreateIndex(String table, Index index) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.with(index));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropIndex(table, index.name()));
  }

  @Override
  public String describe() {
    return (index.unique() ? "create unique index " : "create index ") + index.name() + " on "
        + table;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createIndex(this);
  }
}
