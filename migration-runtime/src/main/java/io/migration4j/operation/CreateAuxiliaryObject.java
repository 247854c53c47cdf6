package io.migration4j.operation;

import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Makes an auxiliary object. Its statements are run as they were written, so they are a data step. */
public record CreateAuxiliaryObject(AuxiliaryObject object) implements Operation {
  public CreateAuxiliaryObject {
    SqlStatements.requireHarmless(object.create());
    SqlStatements.requireHarmless(object.drop());
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.with(object);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropAuxiliaryObject(object.name()));
  }

  @Override
  public boolean isDataStep() {
    return true;
  }

  @Override
  public String describe() {
    return "create " + object.name();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createAuxiliaryObject(this);
  }
}
