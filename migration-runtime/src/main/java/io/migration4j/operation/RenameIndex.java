package io.migration4j.operation;

import io.migration4j.schema.Index;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Gives an index another name. */
public record RenameIndex(String table, String from, String to) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> {
      Index renamed = changed.index(from).renamed(to);
      return changed.withIndexes(changed.indexes().replace(from, renamed));
    });
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new RenameIndex(table, to, from));
  }

  @Override
  public String describe() {
    return "rename index " + from + " of " + table + " to " + to;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameIndex(this);
  }
}
