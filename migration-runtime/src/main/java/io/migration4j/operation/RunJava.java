package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * Runs JDBC code, for changes of data that SQL alone cannot do. It leaves the schema as it is. Two are
 * equal when they bear the same description: code cannot be compared.
 *
 * @param description what it does, for people; unique in its revision
 */
public record RunJava(String description, JavaStep step) implements Operation {
  public RunJava {
    if (description.isBlank()) {
      throw new MigrationException("run needs a description, as in run(\"fill full_name\", ...).");
    }
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema;
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    throw new MigrationException(
        "Nothing is known to undo the code \"" + description + "\". Write the downgrade.");
  }

  @Override
  public boolean isDataStep() {
    return true;
  }

  @Override
  public String describe() {
    return "run " + description;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunJava run && description.equals(run.description);
  }

  @Override
  public int hashCode() {
    return description.hashCode();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.runJava(this);
  }
}
