package io.migration4j.diff;

import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.Elements;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs in a table that is there before and after; all in the names of after. */
final class TableChange {
  final String earlierName;
  final Table before;
  final Table after;
  final Map<String, ColumnChange> columns = new LinkedHashMap<>();
  final List<Column> added = new ArrayList<>();
  /** Columns that are dropped and made anew under the same name. */
  final Set<String> replaced = new HashSet<>();

  final Pairing<PrimaryKey> primaryKeys;
  final Pairing<UniqueConstraint> uniques;
  final Pairing<ForeignKey> foreignKeys;
  final Pairing<CheckConstraint> checks;
  final Pairing<Index> indexes;

  /**
   * @param before the earlier table, translated
   * @param after the later one, of the same name
   */
  TableChange(String earlierName, Table before, Table after) {
    this.earlierName = earlierName;
    this.before = before;
    this.after = after;
    compareColumns();
    primaryKeys = Pairing.of(
        Elements.of(before.primaryKey().stream().collect(Collectors.toList())),
        Elements.of(after.primaryKey().stream().collect(Collectors.toList())),
        TableChange::structure);
    uniques = Pairing.of(before.uniques(), after.uniques(), TableChange::structure);
    foreignKeys = Pairing.of(before.foreignKeys(), after.foreignKeys(), TableChange::structure);
    checks = Pairing.of(before.checks(), after.checks(), TableChange::structure);
    indexes = Pairing.of(before.indexes(), after.indexes(), TableChange::structure);
    rebuildUsersOfReplaced();
    columns.forEach((name, change) -> {
      if (change.changesKind()) {
        checks.rebuild(check -> check.condition().mentions(name));
        indexes.rebuild(index -> index.computes(name));
      }
    });
  }

  private void compareColumns() {
    for (Column column : after.columns()) {
      before
          .columns()
          .find(column.name())
          .ifPresentOrElse(
              earlier -> columns.put(column.name(), new ColumnChange(earlier, column)),
              () -> added.add(column));
    }
    columns.forEach((name, change) -> {
      if (change.isReplacement() || isComputedFromChanged(change.after())) {
        replaced.add(name);
      }
    });
  }

  boolean isComputedFromChanged(Column column) {
    return columns.values().stream()
        .filter(change -> change.changesType() || change.isReplacement())
        .anyMatch(change -> column.generatedAs().mentions(change.after().name()));
  }

  private void rebuildUsersOfReplaced() {
    for (String column : replaced) {
      primaryKeys.rebuild(key -> key.uses(column));
      uniques.rebuild(unique -> unique.columns().contains(column));
      checks.rebuild(check -> check.condition().mentions(column));
      indexes.rebuild(index -> index.uses(column));
    }
  }

  /** A foreign key over the column must be off while the column changes. */
  boolean unsettles(String column) {
    return replaced.contains(column)
        || columns.containsKey(column) && columns.get(column).changesType();
  }

  /** A key over just these columns is dropped. */
  boolean removesKey(List<String> keyColumns) {
    Set<String> wanted = Set.copyOf(keyColumns);
    return Stream.of(
            primaryKeys.removed().stream().map(PrimaryKey::columns),
            uniques.removed().stream().map(UniqueConstraint::columns),
            indexes.removed().stream().filter(Index::unique).map(Index::columnNames))
        .flatMap(stream -> stream)
        .anyMatch(columnNames -> Set.copyOf(columnNames).equals(wanted));
  }

  /** The values that a check of the later table takes away from a column; none for most. */
  List<String> removedValues(CheckConstraint added) {
    Optional<ValueSet> later = ValueSet.of(added);
    return later.stream()
        .flatMap(set -> checks.removed().stream()
            .map(ValueSet::of)
            .flatMap(Optional::stream)
            .filter(earlier -> earlier.column().equals(set.column()))
            .flatMap(earlier -> earlier.without(set).stream()))
        .collect(Collectors.toList());
  }

  private static Object structure(CheckConstraint check) {
    return NormalSql.of(check.condition()).stream()
        .map(ValueSet::sorted)
        .collect(Collectors.toList());
  }

  private static Object structure(PrimaryKey key) {
    return List.of(key.columns(), key.variants());
  }

  private static Object structure(UniqueConstraint unique) {
    return List.of(unique.columns(), unique.options());
  }

  private static Object structure(ForeignKey key) {
    return List.of(
        key.columns(),
        key.referencedTable(),
        key.referencedColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.deferred(),
        key.options());
  }

  private static Object structure(Index index) {
    List<Object> parts =
        new ArrayList<>(List.of(index.unique(), NormalSql.of(index.where()), index.options()));
    index.columns().forEach(part -> parts.add(structure(part)));
    return parts;
  }

  private static Object structure(IndexColumn part) {
    return List.of(
        part.expression() ? NormalSql.of(part.text()) : part.text(),
        part.expression(),
        part.descending(),
        part.nulls());
  }

  /** Earlier columns that the later table does not have, under their marks. */
  List<String> droppedMarks() {
    return before.columns().names().stream()
        .filter(Translation::isDropped)
        .collect(Collectors.toList());
  }
}
