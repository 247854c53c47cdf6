package io.migration4j.operation;

import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * Takes one of two branches. Which one is decided when the revision runs, and kept in the history; a
 * replay takes the branch of the model database, and that of an environment without the variable.
 */
public record When(Condition condition, List<Operation> then, List<Operation> otherwise)
    implements Operation {

  public When {
    then = List.copyOf(then);
    otherwise = List.copyOf(otherwise);
  }

  /** The operations of the branch that is taken. */
  public List<Operation> branch(boolean holds) {
    return holds ? then : otherwise;
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    boolean holds = condition instanceof Condition.OnDatabase on
        && on.databases().contains(Database.POSTGRESQL);
    return Replay.of(branch(holds), schema);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(
        new When(condition, Replay.inverse(then, before), Replay.inverse(otherwise, before)));
  }

  @Override
  public String describe() {
    return "when " + condition + ": "
        + (then.isEmpty() ? "nothing" : then.get(0).describe())
        + (then.size() > 1 ? " and " + (then.size() - 1) + " more" : "");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.when(this);
  }
}
