package io.migration4j.diff;

import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Elements;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.Named;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import io.migration4j.snapshot.Origins;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Decides about constraints and indexes that the entities do not map. Those that came from entities go;
 * those that somebody wrote by hand are asked about, or kept when that was said before.
 */
final class ConstraintRemovals {
  private final Origins origins;
  private final Notes notes;
  private final Set<String> keptTablesAndColumns;
  private final Set<String> removed = new TreeSet<>();
  private final Set<String> unmanaged = new TreeSet<>();
  private SchemaModel target;

  /** @param keptTablesAndColumns what is kept of these, in later names */
  ConstraintRemovals(
      SchemaChange change, Origins origins, Notes notes, Set<String> keptTablesAndColumns) {
    this.origins = origins;
    this.notes = notes;
    this.keptTablesAndColumns = keptTablesAndColumns;
    this.target = change.after;
    change.tables.values().forEach(this::table);
  }

  SchemaModel target() {
    return target;
  }

  Set<String> unmanaged() {
    return unmanaged;
  }

  Set<String> removed() {
    return removed;
  }

  private void table(TableChange change) {
    keep(
        change,
        "check",
        change.checks.removed(),
        change.after.checks(),
        Table::with,
        (CheckConstraint check) -> mentionsDropped(change, check));
    keep(
        change,
        "unique constraint",
        change.uniques.removed(),
        change.after.uniques(),
        Table::with,
        (UniqueConstraint unique) -> anyDropped(unique.columns()));
    keep(
        change,
        "index",
        change.indexes.removed(),
        change.after.indexes(),
        Table::with,
        (Index index) -> change.droppedMarks().stream().anyMatch(index::uses));
    keep(
        change,
        "foreign key",
        change.foreignKeys.removed(),
        change.after.foreignKeys(),
        Table::with,
        (ForeignKey key) -> anyDropped(key.columns())
            || anyDropped(key.referencedColumns())
            || anyDropped(List.of(key.referencedTable())));
  }

  private static boolean mentionsDropped(TableChange change, CheckConstraint check) {
    return change.droppedMarks().stream().anyMatch(check.condition()::mentions);
  }

  private static boolean anyDropped(List<String> names) {
    return names.stream().anyMatch(Translation::isDropped);
  }

  private <T extends Named> void keep(
      TableChange change,
      String kind,
      List<T> gone,
      Elements<T> later,
      BiFunction<Table, T, Table> add,
      Predicate<T> goesWithColumn) {
    for (T element : gone) {
      String name = Origins.key(change.earlierName, element.name());
      if (later.contains(element.name())) {
        continue;
      }
      removed.add(name);
      boolean kept = isKept(change, kind, name);
      if (kept && goesWithColumn.test(element)) {
        notes.warnings.add(name + " was kept unmanaged and goes now with what it stands on.");
      } else if (kept) {
        unmanaged.add(Origins.key(change.after.name(), element.name()));
        target = target.change(change.after.name(), table -> add.apply(table, element));
      } else if (goesWithColumn.test(element)) {
        notes.questions.removeIf(question -> question.answers().contains(drop(name)));
      }
    }
  }

  private boolean isKept(TableChange change, String kind, String name) {
    if (keptTablesAndColumns.contains(change.after.name())) {
      return true;
    }
    if (notes.isKept(name)) {
      notes.decisions.add(name + " is kept, though no entity maps it.");
      return true;
    }
    if (notes.isDropped(name)) {
      notes.decisions.add(name + " is dropped, as told by -Dmigration.drop.");
      return false;
    }
    if (!origins.unmanaged().contains(name) && !origins.attributes().containsKey(name)) {
      notes.questions.add(new Question(
          kind + " " + name
              + " is there, but no entity maps it or is known to have mapped it. Is it"
              + " to go, or to stay unmanaged?",
          List.of(drop(name), "-Dmigration.keep=" + name)));
    }
    return origins.unmanaged().contains(name);
  }

  private static String drop(String name) {
    return "-Dmigration.drop=" + name;
  }
}
