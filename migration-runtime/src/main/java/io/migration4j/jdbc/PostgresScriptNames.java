package io.migration4j.jdbc;

import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameTable;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that constraints and indexes bear where a script runs. Those that the database began with are
 * found by {@link PostgresNames} in the schema of the beginning, whatever their table is called by then;
 * what the script makes or renames has the name of the model.
 */
final class PostgresScriptNames {
  private final Optional<PostgresNames> live;
  private final SchemaModel start;

  /** What is still as the database began with it, with the name its table had then. */
  private final Map<OfTable, String> untouched = new HashMap<>();

  private record OfTable(String table, String name) {}

  /**
   * @param live the names in the database; without them those of the model are taken
   * @param start the schema model that the script begins with
   */
  PostgresScriptNames(Optional<PostgresNames> live, SchemaModel start) {
    this.live = live;
    this.start = start;
    for (Table table : start.tables()) {
      for (String name : table.constraintNames()) {
        untouched.put(new OfTable(table.name(), name), table.name());
      }
      for (String name : table.indexes().names()) {
        untouched.put(new OfTable(table.name(), name), table.name());
      }
    }
  }

  /**
   * The operation with the name of what it drops or renames.
   *
   * @param before the schema model before it; operations are asked for in their order
   * @throws io.migration4j.MigrationException when none or several fit by structure
   */
  Operation live(Operation operation, SchemaModel before) throws SQLException {
    if (live.isEmpty()) {
      return operation;
    }
    untouched.keySet().removeIf(object -> !isThere(object, before));
    if (operation instanceof RenameTable rename) {
      move(rename);
    }
    Optional<OfTable> object = named(operation);
    if (object.isEmpty() || !untouched.containsKey(object.get())) {
      return operation;
    }
    String table = object.get().table();
    Operation found = live.get().live(of(untouched.remove(object.get()), operation), start);
    return of(table, found);
  }

  private static boolean isThere(OfTable object, SchemaModel schema) {
    return schema
        .tables()
        .find(object.table())
        .filter(table -> table.constraintNames().contains(object.name())
            || table.indexes().contains(object.name()))
        .isPresent();
  }

  private void move(RenameTable rename) {
    Map<OfTable, String> moved = new HashMap<>();
    untouched.forEach((object, table) -> moved.put(
        object.table().equals(rename.from()) ? new OfTable(rename.to(), object.name()) : object,
        table));
    untouched.clear();
    untouched.putAll(moved);
  }

  /** What {@link PostgresNames} finds the name of. */
  private static Optional<OfTable> named(Operation operation) {
    if (operation instanceof DropPrimaryKey drop) {
      return Optional.of(new OfTable(drop.table(), drop.name()));
    }
    if (operation instanceof DropUnique drop) {
      return Optional.of(new OfTable(drop.table(), drop.name()));
    }
    if (operation instanceof DropForeignKey drop) {
      return Optional.of(new OfTable(drop.table(), drop.name()));
    }
    if (operation instanceof DropCheck drop) {
      return Optional.of(new OfTable(drop.table(), drop.name()));
    }
    if (operation instanceof DropIndex drop) {
      return Optional.of(new OfTable(drop.table(), drop.name()));
    }
    if (operation instanceof RenameConstraint rename) {
      return Optional.of(new OfTable(rename.table(), rename.from()));
    }
    if (operation instanceof RenameIndex rename) {
      return Optional.of(new OfTable(rename.table(), rename.from()));
    }
    return Optional.empty();
  }

  private static Operation of(String table, Operation operation) {
    if (operation instanceof DropPrimaryKey drop) {
      return new DropPrimaryKey(table, drop.name());
    }
    if (operation instanceof DropUnique drop) {
      return new DropUnique(table, drop.name());
    }
    if (operation instanceof DropForeignKey drop) {
      return new DropForeignKey(table, drop.name());
    }
    if (operation instanceof DropCheck drop) {
      return new DropCheck(table, drop.name());
    }
    if (operation instanceof DropIndex drop) {
      return new DropIndex(table, drop.name(), drop.concurrently());
    }
    if (operation instanceof RenameConstraint rename) {
      return new RenameConstraint(table, rename.from(), rename.to());
    }
    if (operation instanceof RenameIndex rename) {
      return new RenameIndex(table, rename.from(), rename.to());
    }
    return operation;
  }
}
