package io.migration4j.diff;

import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;

/**
 * Whether the later thing of an old name is a new one, so that the old one may be renamed: it comes from
 * elsewhere, or is less like the old one than what that is renamed to.
 */
final class TakenName {
  private final SchemaModel before;
  private final SchemaModel after;
  private final Origins old;
  private final Origins now;
  private final Likeness likeness;

  TakenName(SchemaModel before, SchemaModel after, Origins old, Origins now) {
    this.before = before;
    this.after = after;
    this.old = old;
    this.now = now;
    this.likeness = new Likeness(old, now, Renames.NONE);
  }

  /** @param to what the table is told to be now */
  boolean isByAnotherTable(String name, String to) {
    if (!after.tables().contains(name)
        || !after.tables().contains(to)
        || before.tables().contains(to)) {
      return false;
    }
    Table earlier = before.table(name);
    return isFromElsewhere(name, name)
        || likeness.shared(earlier, after.table(to)) > likeness.shared(earlier, after.table(name));
  }

  /**
   * The same for a column.
   *
   * @param table its earlier table
   * @param laterTable as that is called now
   */
  boolean isByAnotherColumn(String table, String laterTable, String name, String to) {
    Table earlier = before.table(table);
    if (!after.tables().contains(laterTable) || earlier.columns().contains(to)) {
      return false;
    }
    Table later = after.table(laterTable);
    if (!later.columns().contains(name) || !later.columns().contains(to)) {
      return false;
    }
    Column column = earlier.column(name);
    return isFromElsewhere(Origins.key(table, name), Origins.key(laterTable, name))
        || likeness.areAlike(earlier, column, later, later.column(to))
            && !likeness.areAlike(earlier, column, later, later.column(name));
  }

  private boolean isFromElsewhere(String earlier, String later) {
    String from = attribute(old.attributes().getOrDefault(earlier, ""));
    String to = attribute(now.attributes().getOrDefault(later, ""));
    return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
  }

  /** Without the class, which may be renamed itself; for the table of an entity, the class. */
  private static String attribute(String origin) {
    return origin.substring(origin.indexOf('#') + 1);
  }
}
