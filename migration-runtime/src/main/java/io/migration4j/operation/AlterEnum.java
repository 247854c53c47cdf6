package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives an enum type other values: some go, or their order changes. No row may hold a value that goes.
 *
 * @param before the type as it must be
 * @param after the type as it becomes, of the same name
 * @param losesData the reviewed consent that values go
 */
public record AlterEnum(EnumType before, EnumType after, boolean losesData) implements Operation {
  public AlterEnum {
    if (!before.name().equals(after.name())) {
      throw new MigrationException("alterEnum of " + before.name() + " cannot rename it to "
          + after.name() + ". Use renameEnum.");
    }
  }

  /** The values that go. */
  public List<String> removed() {
    return without(before.values(), after.values());
  }

  private static List<String> without(List<String> some, List<String> others) {
    List<String> rest = new ArrayList<>(some);
    rest.removeAll(others);
    return rest;
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    EnumType actual = schema.enumType(before.name());
    if (!actual.equals(before)) {
      throw new MigrationException("alterEnum of " + before.name() + " expects the values "
          + before.values() + " but it has " + actual.values() + ". Correct the first of the two.");
    }
    return schema.change(after);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new AlterEnum(after, this.before, false));
  }

  @Override
  public String describe() {
    List<String> changes = new ArrayList<>();
    List<String> removed = removed();
    List<String> added = without(after.values(), before.values());
    if (!removed.isEmpty()) {
      changes.add("remove " + String.join(", ", removed));
    }
    if (!added.isEmpty()) {
      changes.add("add " + String.join(", ", added));
    }
    return "alter enum type " + before.name() + ": "
        + (changes.isEmpty() ? "another order" : String.join(", ", changes));
  }

  @Override
  public Operation losingData() {
    return new AlterEnum(before, after, true);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterEnum(this);
  }
}
