package io.migration4j.diff;

import io.migration4j.operation.AlterEnum;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.Table;
import io.migration4j.schema.TypeChange;
import io.migration4j.snapshot.Origins;
import java.util.ArrayList;
import java.util.List;

/** Says what values an upgrade destroys. */
final class DataLoss {
  private DataLoss() {}

  static List<String> warnings(SchemaChange change) {
    List<String> warnings = new ArrayList<>();
    change.tables.values().forEach(table -> {
      columns(change, table, warnings);
      table.columns.forEach((name, column) -> column(table, column, warnings));
      table.checks.added().forEach(check -> values(table, check, warnings));
    });
    change
        .after
        .sequences()
        .forEach(sequence -> change
            .before
            .sequences()
            .find(sequence.name())
            .filter(earlier -> earlier.start() != sequence.start())
            .ifPresent(earlier -> warnings.add(sequence.name() + ": it starts with "
                + sequence.start() + " again, and may give numbers that rows have already.")));
    change
        .after
        .enums()
        .forEach(type -> change
            .translated
            .enums()
            .find(type.name())
            .ifPresent(earlier -> values(earlier, type, warnings)));
    change.dropped.forEach(table -> warnings.add(table.name() + ": its rows are lost."));
    return warnings;
  }

  private static void values(EnumType earlier, EnumType later, List<String> warnings) {
    List<String> gone = new AlterEnum(earlier, later, true).removed();
    if (!gone.isEmpty()) {
      warnings.add("enum type " + later.name() + ": rows that hold " + String.join(", ", gone)
          + " stop the upgrade.");
    }
  }

  private static void columns(SchemaChange change, TableChange table, List<String> warnings) {
    Table earlier = change.before.table(table.earlierName);
    earlier.columns().names().stream()
        .filter(name ->
            change.renames.columnAfter(table.earlierName, name, table.after).isEmpty())
        .forEach(
            name -> warnings.add(Origins.key(table.earlierName, name) + ": its values are lost."));
  }

  private static void values(TableChange table, CheckConstraint check, List<String> warnings) {
    List<String> removed = table.removedValues(check);
    if (!removed.isEmpty()) {
      String column = ValueSet.of(check).orElseThrow().column();
      warnings.add(Origins.key(table.after.name(), column) + ": " + String.join(", ", removed)
          + (removed.size() == 1 ? " is no value" : " are no values")
          + " any more, rows that hold one stop the upgrade.");
    }
  }

  private static void column(TableChange table, ColumnChange change, List<String> warnings) {
    Column before = change.before();
    Column after = change.after();
    String name = Origins.key(table.after.name(), after.name());
    if (table.replaced.contains(after.name())) {
      if (before.generatedAs().isEmpty() || after.generatedAs().isEmpty()) {
        warnings.add(name + ": its values are lost, the column is made anew.");
      }
    } else if (TypeChange.mayLose(before.type(), after.type())) {
      warnings.add(name + ": " + before.type() + " becomes " + after.type() + ", "
          + (TypeChange.rounds(before.type(), after.type())
              ? "values with more places are rounded, those that do not fit stop the upgrade."
              : "values that do not fit stop the upgrade."));
    }
  }
}
