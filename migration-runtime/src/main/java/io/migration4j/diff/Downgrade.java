package io.migration4j.diff;

import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.CreateAuxiliaryObject;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropSequence;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.snapshot.Origins;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The operations that take a generated upgrade back, the last one first. A required column that comes
 * back is filled with a neutral value that fits its checks, since its own values are gone; fills of the
 * upgrade need no undo.
 *
 * @param warnings what a reviewer should know
 */
record Downgrade(List<Operation> operations, List<String> warnings) {
  Downgrade {
    operations = List.copyOf(operations);
    warnings = List.copyOf(warnings);
  }

  /**
   * The downgrade.
   *
   * @param rows what is done to rows on the way back: expressions by {@code table.column}, and statements
   *     for the sequences that come back
   */
  static Downgrade of(List<Operation> upgrade, SchemaModel before, RowSteps rows) {
    Deque<List<Operation>> undone = new ArrayDeque<>();
    List<String> warnings = new ArrayList<>();
    Set<String> added = new HashSet<>();
    ReturningColumns returning = new ReturningColumns(upgrade, before);
    SchemaModel schema = before;
    for (Operation operation : upgrade) {
      if (operation instanceof AddColumn add) {
        added.add(Origins.key(add.table(), add.column().name()));
      }
      if (!isUndoneWithItsColumn(operation, added)) {
        undone.push(inverse(operation, schema, before, returning, rows, warnings));
      }
      schema = operation.applyTo(schema);
    }
    List<Operation> operations = new ArrayList<>();
    undone.forEach(operations::addAll);
    return new Downgrade(operations, warnings);
  }

  /** The column is new, so that it goes as a whole. */
  private static boolean isUndoneWithItsColumn(Operation operation, Set<String> added) {
    return operation instanceof AlterColumn alter
        && added.contains(Origins.key(alter.table(), alter.before().name()));
  }

  private static List<Operation> inverse(
      Operation operation,
      SchemaModel schema,
      SchemaModel before,
      ReturningColumns returning,
      RowSteps rows,
      List<String> warnings) {
    if (operation instanceof ExecuteSql execute) {
      return execute.undo().isEmpty() ? List.of() : operation.inverse(schema);
    }
    if (operation instanceof BulkInsert insert && !before.tables().contains(insert.table())) {
      return List.of();
    }
    if (operation instanceof DropSequence drop && rows.continuations().containsKey(drop.name())) {
      return List.of(operation.inverse(schema).get(0), rows.continuations().get(drop.name()));
    }
    if (operation instanceof AlterColumn alter
        && !alter.before().type().equals(alter.after().type())) {
      SqlText using =
          rows.using().getOrDefault(Origins.key(alter.table(), alter.after().name()), SqlText.NONE);
      return List.of(new AlterColumn(alter.table(), alter.after(), alter.before(), false, using));
    }
    if (operation instanceof DropColumn drop) {
      Column column = schema.table(drop.table()).column(drop.column());
      if (RequiredColumn.needsFill(column)) {
        return returning.add(drop, column, warnings);
      }
    }
    if (operation instanceof CreateAuxiliaryObject create && create.object().stays()) {
      warnings.add(create.object().name()
          + ": the mapping says no statement that drops it, so the downgrade leaves it there.");
    }
    return operation.inverse(schema);
  }
}
