package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * Runs SQL as it was written. Text that is DDL says what it does to the schema, or that it does
 * nothing to it, since a replay could not see it otherwise.
 *
 * @param sql one or more statements, separated by semicolons
 * @param undo the statements that take it back; empty where there are none
 * @param effect what it does to the schema; empty where that was not said
 */
public record ExecuteSql(SqlText sql, SqlText undo, Optional<List<Operation>> effect)
    implements Operation {

  public ExecuteSql {
    effect = effect.map(List::copyOf);
    SqlStatements.requireHarmless(sql);
    SqlStatements.requireHarmless(undo);
    if (sql.isEmpty()) {
      throw new MigrationException("execute got no SQL. Write a statement, or remove the call.");
    }
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    if (effect.isEmpty()) {
      SqlStatements.of(sql)
          .filter(SqlStatements::isDefinition)
          .findFirst()
          .ifPresent(this::undeclared);
    }
    return Replay.of(effect.orElse(List.of()), schema);
  }

  private void undeclared(String statement) {
    throw new MigrationException(
        "execute changes the schema but does not say how: " + SqlStatements.shortened(statement)
            + ". Add .effect(o -> ...) with the operation it amounts to, or .schemaNeutral() if it"
            + " touches nothing that entities map.");
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    if (undo.isEmpty()) {
      throw new MigrationException(
          "Nothing is known to undo " + describe() + ". Add .undo(sql), or write the downgrade.");
    }
    Optional<List<Operation>> undone = effect.map(operations -> Replay.inverse(operations, before));
    return List.of(new ExecuteSql(undo, sql, undone));
  }

  @Override
  public boolean isDataStep() {
    return true;
  }

  @Override
  public String describe() {
    return "execute "
        + SqlStatements.shortened(SqlStatements.of(sql).findFirst().orElse(""));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.executeSql(this);
  }
}
