package io.migration4j.diff;

import io.migration4j.operation.ExecuteSql;
import io.migration4j.schema.SqlText;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a comparison knows of rows. Columns are named {@code table.column}, in later names.
 *
 * @param fills the expression for rows without a value in a column that becomes required
 * @param using the expression that makes the value of another type
 * @param continuations the statement that lets a new sequence go on after the numbers that are there
 */
record RowSteps(
    Map<String, SqlText> fills, Map<String, SqlText> using, Map<String, ExecuteSql> continuations) {
  /** Nothing is known. */
  static final RowSteps NONE = new RowSteps(Map.of(), Map.of(), Map.of());

  RowSteps {
    fills = Collections.unmodifiableMap(new TreeMap<>(fills));
    using = Collections.unmodifiableMap(new TreeMap<>(using));
    continuations = Collections.unmodifiableMap(new TreeMap<>(continuations));
  }
}
