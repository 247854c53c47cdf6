package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Gives an enum type another name, in its columns too. */
public record RenameEnum(String from, String to) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.renamedEnum(from, to);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new RenameEnum(to, from));
  }

  @Override
  public String describe() {
    return "rename enum type " + from + " to " + to;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameEnum(this);
  }
}
