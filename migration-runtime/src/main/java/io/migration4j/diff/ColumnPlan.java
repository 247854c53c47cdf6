package io.migration4j.diff;

import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.schema.TypeChange;
import io.migration4j.snapshot.Origins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations for the columns of a table that stays, after all renames. */
final class ColumnPlan {
  private final Map<String, SqlText> fills;
  private final Map<String, SqlText> using;

  /**
   * Both by {@code table.column}, in later names.
   *
   * @param fills the expression for rows without a value
   * @param using the expression that makes the value of another type
   */
  ColumnPlan(Map<String, SqlText> fills, Map<String, SqlText> using) {
    this.fills = fills;
    this.using = using;
  }

  /** What rows get on the way. */
  List<SqlText> expressions() {
    return Stream.of(fills, using)
        .flatMap(texts -> texts.values().stream())
        .collect(Collectors.toList());
  }

  /**
   * What is made anew, and what is computed and gone later: PostgreSQL changes no type under it.
   *
   * @param current the table after all renames
   */
  List<Operation> dropReplaced(TableChange table, Table current) {
    return current.columns().stream()
        .filter(column -> table.replaced.contains(column.name())
            || !table.after.columns().contains(column.name())
                && table.isComputedFromChanged(column))
        .map(column -> new DropColumn(
            table.after.name(), column.name(), column.generatedAs().isEmpty()))
        .collect(Collectors.toList());
  }

  List<Operation> addPlain(TableChange table) {
    return fresh(table)
        .filter(column -> column.generatedAs().isEmpty())
        .map(column -> new AddColumn(
            table.after.name(), fill(table, column).isPresent() ? column.nullable(true) : column))
        .collect(Collectors.toList());
  }

  List<Operation> addComputed(TableChange table) {
    return fresh(table)
        .filter(column -> !column.generatedAs().isEmpty())
        .map(column -> new AddColumn(table.after.name(), column))
        .collect(Collectors.toList());
  }

  private static Stream<Column> fresh(TableChange table) {
    return table.after.columns().stream()
        .filter(column -> table.added.contains(column) || table.replaced.contains(column.name()));
  }

  /**
   * All fills of a table stand together, one that reads another column after the fill of that, and what
   * becomes required follows them.
   *
   * @param current the table with its new columns
   */
  List<Operation> fillAndAlter(TableChange table, Table current) {
    String name = table.after.name();
    List<Operation> operations = new ArrayList<>();
    List<Operation> required = new ArrayList<>();
    Map<String, SqlText> filled = new LinkedHashMap<>();
    for (Column after : table.after.columns()) {
      Column now = current.columns().find(after.name()).orElse(after);
      Optional<SqlText> fill = fill(table, after).filter(value -> now.nullable());
      if (new ColumnChange(now, after).isEmpty()) {
        continue;
      }
      Column step = fill.isPresent() ? after.nullable(true) : after;
      if (!step.equals(now)) {
        operations.add(alter(name, now, step));
      }
      fill.ifPresent(value -> {
        filled.put(after.name(), value);
        required.add(alter(name, step, after));
      });
    }
    inOrder(filled)
        .forEach(column -> operations.add(Fill.statement(name, column, filled.get(column))));
    operations.addAll(required);
    return operations;
  }

  /** As they were, but none before one that it mentions, unless they mention each other. */
  private static List<String> inOrder(Map<String, SqlText> filled) {
    List<String> order = new ArrayList<>();
    List<String> left = new ArrayList<>(filled.keySet());
    while (!left.isEmpty()) {
      String next = left.stream()
          .filter(column -> left.stream()
              .noneMatch(other -> !other.equals(column) && filled.get(column).mentions(other)))
          .findFirst()
          .orElse(left.get(0));
      left.remove(next);
      order.add(next);
    }
    return order;
  }

  private AlterColumn alter(String table, Column now, Column after) {
    boolean retyped = !now.type().equals(after.type());
    return new AlterColumn(
        table,
        now,
        after,
        TypeChange.mayLose(now.type(), after.type()),
        retyped
            ? using.getOrDefault(Origins.key(table, after.name()), SqlText.NONE)
            : SqlText.NONE);
  }

  private Optional<SqlText> fill(TableChange table, Column column) {
    return column.nullable()
        ? Optional.empty()
        : Optional.ofNullable(fills.get(Origins.key(table.after.name(), column.name())));
  }
}
