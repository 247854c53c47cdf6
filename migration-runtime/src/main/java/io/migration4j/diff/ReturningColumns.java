package io.migration4j.diff;

import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.EarlierNames;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The required columns that an upgrade drops, and how a downgrade brings them back without their values. */
final class ReturningColumns {
  private final SchemaModel before;
  private final Map<DropColumn, Place> places = new HashMap<>();

  /** A column by its names before the upgrade. */
  private record Place(String table, String column) {}

  ReturningColumns(List<Operation> upgrade, SchemaModel before) {
    this.before = before;
    EarlierNames names = new EarlierNames();
    for (Operation operation : upgrade) {
      if (operation instanceof DropColumn drop) {
        String column = names.column(drop.table(), drop.column());
        places.put(drop, new Place(names.table(drop.table()), column));
      }
      names.follow(operation);
    }
  }

  /**
   * Adds the column, with a neutral value where there is one that its rows can have.
   *
   * @param column as it was when it was dropped
   * @param warnings is told what rows get
   */
  List<Operation> add(DropColumn drop, Column column, List<String> warnings) {
    String table = drop.table();
    String name = Origins.key(table, column.name());
    FittingValue fitting = value(places.get(drop), column);
    if (fitting.expression().isEmpty()) {
      warnings.add(name + ": the downgrade adds it again as a required column without values,"
          + " which only an empty table allows.");
      return List.of(new AddColumn(table, column));
    }
    SqlText value = fitting.expression().get();
    warnings.add(name + ": the downgrade fills it with " + value.common() + ", its values are gone"
        + (fitting.certain() ? "." : "; its check may refuse that."));
    Column nullable = column.nullable(true);
    return List.of(
        new AddColumn(table, nullable),
        Fill.statement(table, column.name(), value),
        new AlterColumn(table, nullable, column, false));
  }

  /**
   * None can be right where it would refer to no row, or where nothing is left to tell the rows apart by.
   * Where more is left, a probe finds those that are alike.
   */
  private FittingValue value(Place place, Column column) {
    Optional<Table> table = before.tables().find(place.table());
    if (table.isEmpty()) {
      return new FittingValue(NeutralValue.of(column.type(), before), true);
    }
    boolean refers =
        table.get().foreignKeys().stream().anyMatch(key -> key.columns().contains(place.column()));
    boolean told = table
        .get()
        .keys()
        .filter(key -> key.contains(place.column()))
        .allMatch(key -> key.stream()
            .anyMatch(part -> stays(place.table(), part) || isEmptyAgain(table.get(), part)));
    return refers || !told
        ? new FittingValue(Optional.empty(), true)
        : FittingValue.of(table.get().column(place.column()), table.get(), before);
  }

  /** It comes back without a value, and so does not count as equal, unless it is in a primary key. */
  private static boolean isEmptyAgain(Table table, String part) {
    Column column = table.column(part);
    return column.nullable()
        && column.defaultValue().isEmpty()
        && column.generatedAs().isEmpty()
        && table.primaryKey().filter(key -> key.columns().contains(part)).isEmpty();
  }

  private boolean stays(String table, String column) {
    return !places.containsValue(new Place(table, column));
  }
}
