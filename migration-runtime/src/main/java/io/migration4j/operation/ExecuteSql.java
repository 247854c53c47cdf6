package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs SQL as it was written. Text that is DDL says what it does to the schema, or that it does
 * nothing to it, since a replay could not see it otherwise.
 *
 * @param sql one or more statements, separated by semicolons
 * @param undo the statements that take it back; empty where there are none
 * @param effect what it does to the schema; empty where that was not said
 * @param outsideTransaction it runs alone, outside a transaction, where the database has such statements
 * @param doneWhen the query that gives a row when a statement outside a transaction was done; empty for one
 *     that may be run again
 */
public record ExecuteSql(
    SqlText sql,
    SqlText undo,
    Optional<List<Operation>> effect,
    boolean outsideTransaction,
    SqlText doneWhen)
    implements Operation {

  public ExecuteSql {
    effect = effect.map(List::copyOf);
    SqlStatements.requireHarmless(sql);
    SqlStatements.requireHarmless(undo);
    SqlStatements.requireHarmless(doneWhen);
    if (sql.isEmpty()) {
      throw new MigrationException("execute got no SQL. Write a statement, or remove the call.");
    }
    if (outsideTransaction) {
      requireSingle(sql);
      requireSingle(undo);
    }
  }

  public ExecuteSql(SqlText sql, SqlText undo, Optional<List<Operation>> effect) {
    this(sql, undo, effect, false, SqlText.NONE);
  }

  /** The same, alone and outside a transaction. */
  public ExecuteSql alone(SqlText query) {
    return new ExecuteSql(sql, undo, effect, true, query);
  }

  /** Of several, some might be done and others not. */
  private static void requireSingle(SqlText text) {
    Stream.concat(Stream.of(text.common()), text.variants().values().stream())
        .filter(variant -> SqlStatements.split(variant).size() > 1)
        .findFirst()
        .ifPresent(several -> {
          throw new MigrationException("execute outside a transaction got several statements: "
              + SqlStatements.shortened(several) + ". Write an execute for each.");
        });
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
    SqlText undoneWhen =
        doneWhen.map(query -> query.isEmpty() ? "" : "select 1 where not exists (" + query + "\n)");
    return List.of(new ExecuteSql(undo, sql, undone, outsideTransaction, undoneWhen));
  }

  @Override
  public boolean isDataStep() {
    return true;
  }

  @Override
  public String describe() {
    return "execute "
        + SqlStatements.shortened(SqlStatements.of(sql).findFirst().orElse(""))
        + (outsideTransaction ? " outside a transaction" : "");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.executeSql(this);
  }
}
