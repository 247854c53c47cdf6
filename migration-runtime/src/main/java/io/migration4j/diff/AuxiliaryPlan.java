package io.migration4j.diff;

import io.migration4j.operation.AlterAuxiliaryObject;
import io.migration4j.operation.CreateAuxiliaryObject;
import io.migration4j.operation.DropAuxiliaryObject;
import io.migration4j.operation.Operation;
import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.Column;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The changes of auxiliary objects. Those made after tables go first and come last; so do those that are the
 * same but use what changes: another object, or a column. What is made before tables comes before them and
 * goes after them, unless it changes.
 */
final class AuxiliaryPlan {
  private final SchemaChange change;
  private final List<AuxiliaryObject> leaving = new ArrayList<>();

  AuxiliaryPlan(SchemaChange change) {
    this.change = change;
    for (AuxiliaryObject object : change.before.auxiliaryObjects()) {
      if (isOther(object) || usesLeaving(object) || usesChangedColumn(object)) {
        leaving.add(object);
      }
    }
    Collections.reverse(leaving);
  }

  private boolean isOther(AuxiliaryObject object) {
    Optional<AuxiliaryObject> later = change.after.auxiliaryObjects().find(object.name());
    return later.filter(same -> same.equals(object) || same.replaces(object)).isEmpty();
  }

  /** The name that the database knows is the last word, before a number. */
  private boolean usesLeaving(AuxiliaryObject object) {
    return leaving.stream()
        .map(other -> other.name().replaceFirst(".*[ .]", "").replaceAll("\"|#.*", ""))
        .filter(word -> !word.isEmpty())
        .map(word -> Pattern.compile(
            "(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS))
        .anyMatch(word -> word.matcher(object.create().toString()).find());
  }

  private boolean usesChangedColumn(AuxiliaryObject object) {
    return !object.beforeTables()
        && change.tables.values().stream()
            .filter(table ->
                object.create().mentions(QualifiedName.parse(table.earlierName).name()))
            .anyMatch(table -> change.before.table(table.earlierName).columns().stream()
                .filter(column -> changes(table, column))
                .anyMatch(column -> uses(object.create(), column)));
  }

  private boolean changes(TableChange table, Column column) {
    return change
        .renames
        .columnAfter(table.earlierName, column.name(), table.after)
        .filter(later -> !table.unsettles(later))
        .isEmpty();
  }

  private static boolean uses(SqlText text, Column column) {
    return text.mentions(column.name()) || text.toString().contains("*");
  }

  /** What goes before anything else changes. */
  List<Operation> dropFirst() {
    List<Operation> operations = new ArrayList<>();
    leaving.stream()
        .filter(object -> !object.beforeTables())
        .forEach(object -> drop(object, operations));
    return operations;
  }

  /** What comes before sequences and tables. */
  List<Operation> createFirst(SchemaModel current) {
    List<Operation> operations = new ArrayList<>();
    leaving.stream()
        .filter(AuxiliaryObject::beforeTables)
        .filter(object -> change.after.auxiliaryObjects().contains(object.name()))
        .forEach(object -> drop(object, operations));
    return create(true, current, operations);
  }

  /** What comes when all else is there. */
  List<Operation> createLast(SchemaModel current) {
    return create(false, current, new ArrayList<>());
  }

  /** What goes when nothing can use it any more. */
  List<Operation> dropLast(SchemaModel current) {
    List<Operation> operations = new ArrayList<>();
    leaving.stream()
        .filter(object -> current.auxiliaryObjects().contains(object.name()))
        .filter(object -> !change.after.auxiliaryObjects().contains(object.name()))
        .forEach(object -> drop(object, operations));
    return operations;
  }

  private static void drop(AuxiliaryObject object, List<Operation> operations) {
    operations.add(new DropAuxiliaryObject(object.name()));
  }

  private List<Operation> create(
      boolean beforeTables, SchemaModel current, List<Operation> operations) {
    for (AuxiliaryObject object : change.after.auxiliaryObjects()) {
      if (object.beforeTables() == beforeTables) {
        Optional<AuxiliaryObject> there = current
            .auxiliaryObjects()
            .find(object.name())
            .filter(earlier -> operations.stream()
                .noneMatch(drop -> drop.equals(new DropAuxiliaryObject(earlier.name()))));
        if (there.isEmpty()) {
          operations.add(new CreateAuxiliaryObject(object));
        } else if (!there.get().equals(object)) {
          operations.add(new AlterAuxiliaryObject(there.get(), object));
        }
      }
    }
    return operations;
  }
}
