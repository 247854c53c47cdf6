package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * Gives an auxiliary object other statements. Where the new ones replace it by themselves ({@code create or
 * replace}) nothing is dropped, so that what uses it may stay.
 */
public record AlterAuxiliaryObject(AuxiliaryObject before, AuxiliaryObject after)
    implements Operation {
  public AlterAuxiliaryObject {
    if (!before.name().equals(after.name())) {
      throw new MigrationException("Cannot make " + after.name() + " of " + before.name()
          + ". Drop the one and create the other.");
    }
    SqlStatements.requireHarmless(after.create());
    SqlStatements.requireHarmless(after.drop());
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    if (!schema.auxiliaryObject(before.name()).equals(before)) {
      throw new MigrationException("Cannot change " + before.name()
          + ": its statements are others than those that the migration takes it to have.");
    }
    return schema.withAuxiliaryObjects(schema.auxiliaryObjects().replace(before.name(), after));
  }

  @Override
  public List<Operation> inverse(SchemaModel schema) {
    return List.of(new AlterAuxiliaryObject(after, before));
  }

  @Override
  public boolean isDataStep() {
    return true;
  }

  @Override
  public String describe() {
    return "replace " + after.name();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterAuxiliaryObject(this);
  }
}
