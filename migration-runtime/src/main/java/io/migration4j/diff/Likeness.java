package io.migration4j.diff;

import io.migration4j.schema.Column;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Table;
import io.migration4j.schema.TypeChange;
import java.util.Optional;

/** Whether something new may be something old under another name: enough to ask. */
final class Likeness {
  private Likeness() {}

  /** At least half of all their columns are in both. */
  static boolean areAlike(Table old, Table fresh) {
    long common = old.columns().stream()
        .filter(column -> fresh
            .columns()
            .find(column.name())
            .filter(other -> TypeChange.areAlike(column.type(), other.type()))
            .isPresent())
        .count();
    long all = old.columns().size() + fresh.columns().size() - common;
    return common * 2 >= all && common > 0;
  }

  /**
   * Types of one family, and foreign keys to the same table or none.
   *
   * @param renames to know the table again that a foreign key refers to
   */
  static boolean areAlike(
      Table oldTable, Column old, Table freshTable, Column fresh, Renames renames) {
    Optional<String> oldTarget =
        target(oldTable, old).map(table -> renames.tables().getOrDefault(table, table));
    return TypeChange.areAlike(old.type(), fresh.type())
        && old.generatedAs().isEmpty() == fresh.generatedAs().isEmpty()
        && oldTarget.equals(target(freshTable, fresh));
  }

  private static Optional<String> target(Table table, Column column) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().contains(column.name()))
        .map(ForeignKey::referencedTable)
        .findFirst();
  }
}
