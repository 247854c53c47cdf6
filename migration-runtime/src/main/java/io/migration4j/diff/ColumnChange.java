package io.migration4j.diff;

import io.migration4j.schema.Column;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType.Kind;

/**
 * A column that is there before and after.
 *
 * @param before as it is, under its later name
 * @param after as it becomes
 */
record ColumnChange(Column before, Column after) {
  boolean isEmpty() {
    return before.type().equals(after.type())
        && before.nullable() == after.nullable()
        && same(before.defaultValue(), after.defaultValue())
        && before.identity() == after.identity()
        && same(before.generatedAs(), after.generatedAs())
        && before.collation().equals(after.collation())
        && before.comment().equals(after.comment())
        && before.options().equals(after.options());
  }

  /** No database turns a stored column into a computed one, or computes it from something else. */
  boolean isReplacement() {
    return !same(before.generatedAs(), after.generatedAs());
  }

  /** Keys over it have to be made anew. */
  boolean changesType() {
    return !before.type().equals(after.type()) || !before.collation().equals(after.collation());
  }

  /** PostgreSQL has written the earlier type into the conditions and expressions over it. */
  boolean changesKind() {
    return before.type().kind() != after.type().kind()
        || before.type().kind() == Kind.RAW && !before.type().equals(after.type());
  }

  boolean isRequiredNow() {
    return before.nullable() && !after.nullable();
  }

  private static boolean same(SqlText some, SqlText other) {
    return some.equals(other) || NormalSql.of(some).equals(NormalSql.of(other));
  }
}
