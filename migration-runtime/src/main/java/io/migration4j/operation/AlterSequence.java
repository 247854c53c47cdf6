package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import java.util.List;

/**
 * Changes start, increment or options of a sequence. The number it stands at is kept unless the start changes:
 * then it starts there anew.
 *
 * @param before the sequence as it must be
 * @param after the sequence as it becomes, of the same name
 */
public record AlterSequence(Sequence before, Sequence after) implements Operation {
  public AlterSequence {
    if (!before.name().equals(after.name())) {
      throw new MigrationException("alterSequence of " + before.name() + " cannot rename it to "
          + after.name() + ". Use renameSequence.");
    }
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    if (!schema.sequence(before.name()).equals(before)) {
      throw new MigrationException("alterSequence expects " + before + " but the sequence is "
          + schema.sequence(before.name()) + ". Correct the first of the two.");
    }
    return schema.replaceSequence(before.name(), after);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new AlterSequence(after, this.before));
  }

  @Override
  public String describe() {
    return "alter sequence " + before.name() + ": start " + after.start() + ", increment "
        + after.increment();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterSequence(this);
  }
}
