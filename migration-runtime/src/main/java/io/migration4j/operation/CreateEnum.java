package io.migration4j.operation;

import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Makes an enum type. */
public record CreateEnum(EnumType type) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.with(type);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropEnum(type.name()));
  }

  @Override
  public String describe() {
    return "create enum type " + type.name();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createEnum(this);
  }
}
