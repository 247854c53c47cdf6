package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Gives a sequence another name; it goes on counting. */
public record RenameSequence(String from, String to) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.replaceSequence(from, schema.sequence(from).renamed(to));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new RenameSequence(to, from));
  }

  @Override
  public String describe() {
    return "rename sequence " + from + " to " + to;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameSequence(this);
  }
}
