package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * Takes an auxiliary object away, with the statements it was made with; where it has none for a database,
 * it stays there.
 */
public record DropAuxiliaryObject(String name) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.withoutAuxiliaryObject(name);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new CreateAuxiliaryObject(before.auxiliaryObject(name)));
  }

  @Override
  public boolean isDataStep() {
    return true;
  }

  @Override
  public String describe() {
    return "drop " + name;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropAuxiliaryObject(this);
  }
}
