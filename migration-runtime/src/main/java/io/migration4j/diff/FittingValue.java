package io.migration4j.diff;

import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.schema.TypeChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value that says nothing and fits the checks of its column.
 *
 * @param expression empty where none is known that every check lets in
 * @param certain the checks are understood: lists of values, and numbers with their bounds
 */
record FittingValue(Optional<SqlText> expression, boolean certain) {
  /**
   * The value.
   *
   * @param table with the checks
   * @param schema which has the enum types
   */
  static FittingValue of(Column column, Table table, SchemaModel schema) {
    List<List<String>> conditions = new ArrayList<>();
    for (CheckConstraint check : table.checks()) {
      NormalSql.of(check.condition()).stream()
          .flatMap(text -> Conjunction.of(text).stream())
          .filter(part -> part.stream().anyMatch(each -> ColumnBound.isColumn(each, column.name())))
          .forEach(conditions::add);
    }
    List<ColumnBound> bounds = conditions.stream()
        .flatMap(condition -> ColumnBound.of(condition, column.name()).stream())
        .collect(Collectors.toList());
    Optional<SqlText> expression =
        bounds.isEmpty() ? NeutralValue.of(column.type(), schema) : within(bounds, column);
    return new FittingValue(expression, bounds.size() == conditions.size());
  }

  /** The whole number next to zero, or the first of the words. */
  private static Optional<SqlText> within(List<ColumnBound> bounds, Column column) {
    List<String> candidates = new ArrayList<>();
    bounds.forEach(bound -> candidates.addAll(bound.near()));
    if (TypeChange.isNumber(column.type())) {
      candidates.add("0");
      candidates.removeIf(value -> value.startsWith("'"));
      candidates.sort(Comparator.comparingInt((String value) -> value.indexOf('.'))
          .thenComparing(value -> new BigDecimal(value).abs())
          .thenComparing(value -> value));
    }
    return candidates.stream()
        .filter(value -> bounds.stream().allMatch(bound -> bound.lets(value)))
        .findFirst()
        .map(value -> TypeChange.isText(column.type())
            ? NeutralValue.text(column.type(), value)
            : SqlText.sql(value));
  }
}
