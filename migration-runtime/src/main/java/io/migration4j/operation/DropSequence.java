package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Drops a sequence. */
public record DropSequence(String name) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.withoutSequence(name);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new CreateSequence(before.sequence(name)));
  }

  @Override
  public String describe() {
    return "drop sequence " + name;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropSequence(this);
  }
}
