package io.migration4j.dialect;

import io.migration4j.operation.DropCheck;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.util.Optional;

/** What the model has and a database has not: a check that says nothing there. */
final class Absent {
  private Absent() {}

  /** The operation drops or renames something that was never made on that database. */
  static boolean on(Database database, Operation operation, SchemaModel before) {
    if (operation instanceof DropCheck drop) {
      return isEmptyCheck(database, before, drop.table(), drop.name());
    }
    return operation instanceof RenameConstraint rename
        && isEmptyCheck(database, before, rename.table(), rename.from());
  }

  private static boolean isEmptyCheck(
      Database database, SchemaModel before, String table, String name) {
    Optional<Table> found = before.tables().find(table);
    Optional<CheckConstraint> check = found.flatMap(t -> t.checks().find(name));
    return check.filter(c -> c.condition().forDatabase(database).isEmpty()).isPresent();
  }
}
