package io.migration4j;

import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import io.migration4j.operation.Replay;
import io.migration4j.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Sees that an upgrade drops no data without consent. A downgrade undoes what its upgrade made. */
final class Consent {
  private final List<String> missing = new ArrayList<>();

  /**
   * @param recording what an upgrade runs
   * @param place the class and line of a line number
   * @param before the schema before it, asked for only when something is dropped
   */
  void examine(
      String id, Recording recording, IntFunction<String> place, Supplier<SchemaModel> before) {
    for (int i = 0; i < recording.operations().size(); i++) {
      Operation operation = recording.operations().get(i);
      boolean drops = operation instanceof DropTable
          || operation instanceof DropColumn
          || operation instanceof AlterEnum alter && !alter.removed().isEmpty();
      if (drops
          && !operation.losesData()
          && !isComputed(operation, recording.operations().subList(0, i), before)) {
        missing.add("revision " + id + " would " + operation.describe() + " at "
            + place.apply(recording.lines().get(i)));
      }
    }
  }

  /** A computed column holds nothing that is not in the others. */
  private static boolean isComputed(
      Operation operation, List<Operation> earlier, Supplier<SchemaModel> before) {
    return operation instanceof DropColumn drop
        && Replay.of(earlier, before.get())
            .tables()
            .find(drop.table())
            .flatMap(table -> table.columns().find(drop.column()))
            .filter(column -> !column.generatedAs().isEmpty())
            .isPresent();
  }

  /** @throws MigrationException naming every drop without consent */
  void require() {
    if (!missing.isEmpty()) {
      throw new MigrationException("Nothing was run, since data would be lost without consent: "
          + String.join("; ", missing)
          + ". If that is meant, add .losesData() to the operation in the migration class.");
    }
  }
}
