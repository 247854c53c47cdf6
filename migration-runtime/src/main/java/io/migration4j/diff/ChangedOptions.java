package io.migration4j.diff;

import io.migration4j.MigrationException;
import io.migration4j.schema.Column;
import io.migration4j.schema.Sequence;

/** Options of tables, columns and sequences that are no longer what they were: only their author knows the statement. */
final class ChangedOptions {
  private ChangedOptions() {}

  /** @throws MigrationException when the options of the table or of one of its columns differ */
  static void refuse(TableChange table) {
    String name = table.after.name();
    refuse(
        "table " + name,
        table.before.options(),
        table.after.options(),
        "alter table " + name + " ...",
        "dropTable and createTable");
    table.columns.values().stream()
        .filter(change -> !table.replaced.contains(change.after().name()))
        .forEach(change -> refuse(name, change.before(), change.after()));
  }

  /** @throws MigrationException when the options of the sequence differ */
  static void refuse(Sequence before, Sequence after) {
    refuse(
        "sequence " + after.name(),
        before.options(),
        after.options(),
        "alter sequence " + after.name() + " ...",
        "alterSequence");
  }

  private static void refuse(String table, Column before, Column after) {
    refuse(
        "column " + table + "." + after.name(),
        before.options(),
        after.options(),
        "alter table " + table + " alter column " + after.name() + " ...",
        "alterColumn");
  }

  private static void refuse(
      String what, String before, String after, String statement, String effect) {
    if (!before.equals(after)) {
      throw new MigrationException("The options of " + what + " change from \"" + before
          + "\" to \""
          + after + "\", for which no operation is known. Write a revision by hand: op.execute(\""
          + statement + "\").undo(...).effect(...), with " + effect + " as the effect.");
    }
  }
}
