package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Drops an enum type, which no column has any more. */
public record DropEnum(String name) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.withoutEnum(name);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new CreateEnum(before.enumType(name)));
  }

  @Override
  public String describe() {
    return "drop enum type " + name;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropEnum(this);
  }
}
