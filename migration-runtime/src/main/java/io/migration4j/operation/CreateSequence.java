package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import java.util.List;

/** Makes a sequence. */
public record CreateSequence(Sequence sequence) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.with(sequence);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropSequence(sequence.name()));
  }

  @Override
  public String describe() {
    return "create sequence " + sequence.name();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createSequence(this);
  }
}
