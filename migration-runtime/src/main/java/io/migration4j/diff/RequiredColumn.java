package io.migration4j.diff;

import io.migration4j.schema.Column;

/** A column that takes a value from each row and has none of its own to give. */
final class RequiredColumn {
  private RequiredColumn() {}

  static boolean needsFill(Column column) {
    return !column.nullable()
        && column.defaultValue().isEmpty()
        && !column.identity()
        && column.generatedAs().isEmpty();
  }
}
