package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Gives a column another name; its values, and all that uses it, stay. */
public record RenameColumn(String table, String from, String to) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.renamedColumn(table, from, to);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new RenameColumn(table, to, from));
  }

  @Override
  public String describe() {
    return "rename column " + table + "." + from + " to " + to;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameColumn(this);
  }
}
