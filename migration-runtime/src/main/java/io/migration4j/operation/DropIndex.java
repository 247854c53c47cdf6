package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Drops an index of a table.
 *
 * @param concurrently where the database can do that, it goes outside a transaction without stopping those
 *     who use the table; elsewhere this says nothing
 */
public record DropIndex(String table, String name, boolean concurrently) implements Operation {
  public DropIndex(String table, String name) {
    this(table, name, false);
  }

  public DropIndex droppedConcurrently() {
    return new DropIndex(table, name, true);
  }

  @Override
  public boolean outsideTransaction() {
    return concurrently;
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.withoutIndex(name));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return before.table(table).indexes().find(name).stream()
        .map(index -> (Operation) new CreateIndex(table, index, concurrently))
        .collect(Collectors.toList());
  }

  @Override
  public String describe() {
    return "drop index " + name + " of " + table + (concurrently ? " concurrently" : "");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropIndex(this);
  }
}
