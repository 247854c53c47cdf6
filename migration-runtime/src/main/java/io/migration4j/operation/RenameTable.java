package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Gives a table another name; its rows, and the foreign keys to it, stay. */
public record RenameTable(String from, String to) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.renamedTable(from, to);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new RenameTable(to, from));
  }

  @Override
  public String describe() {
    return "rename table " + from + " to " + to;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameTable(this);
  }
}
