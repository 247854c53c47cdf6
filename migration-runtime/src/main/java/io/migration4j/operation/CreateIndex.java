package io.migration4j.operation;

import io.migration4j.schema.Index;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * Makes an index over a table.
 *
 * @param concurrently where the database can do that, it is built outside a transaction while others write
 *     to the table; elsewhere this says nothing
 */
public record CreateIndex(String table, Index index, boolean concurrently) implements Operation {
  public CreateIndex(String table, Index index) {
    this(table, index, false);
  }

  public CreateIndex builtConcurrently() {
    return new CreateIndex(table, index, true);
  }

  @Override
  public boolean outsideTransaction() {
    return concurrently;
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.with(index));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropIndex(table, index.name(), concurrently));
  }

  @Override
  public String describe() {
    return (index.unique() ? "create unique index " : "create index ") + index.name() + " on "
        + table + (concurrently ? " concurrently" : "");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createIndex(this);
  }
}
