package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/** Gives a primary key, unique constraint, foreign key or check another name. */
public record RenameConstraint(String table, String from, String to) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.renamedConstraint(from, to));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new RenameConstraint(table, to, from));
  }

  @Override
  public String describe() {
    return "rename constraint " + from + " of " + table + " to " + to;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.renameConstraint(this);
  }
}
