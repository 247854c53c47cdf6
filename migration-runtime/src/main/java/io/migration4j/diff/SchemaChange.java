package io.migration4j.diff;

import io.migration4j.schema.Column;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What differs between two schemas, not yet in an order. */
final class SchemaChange {
  final SchemaModel before;
  final SchemaModel after;
  final Renames renames;
  /** The earlier schema in the names of the later, its tables in their order. */
  final SchemaModel translated;

  /** The tables that stay, by their later names. */
  final Map<String, TableChange> tables = new LinkedHashMap<>();

  final List<Table> created = new ArrayList<>();
  /** The tables that go, as they were. */
  final List<Table> dropped = new ArrayList<>();

  private final Map<String, Table> markedByName = new HashMap<>();

  SchemaChange(SchemaModel before, SchemaModel after, Renames renames) {
    this.before = before;
    this.after = after;
    this.renames = renames;
    this.translated = Translation.of(before, after, renames);
    Iterator<Table> translatedTables = translated.tables().iterator();
    for (Table table : before.tables()) {
      Table inLaterNames = translatedTables.next();
      renames
          .tableAfter(table.name(), after)
          .ifPresentOrElse(
              name ->
                  tables.put(name, new TableChange(table.name(), inLaterNames, after.table(name))),
              () -> {
                dropped.add(table);
                markedByName.put(table.name(), inLaterNames);
              });
    }
    after.tables().stream()
        .filter(table -> !tables.containsKey(table.name()))
        .forEach(created::add);
    tables
        .values()
        .forEach(
            change -> change.foreignKeys.rebuild(key -> isUnsettled(change.after.name(), key)));
  }

  /** A column that stays, as it was before all renames. */
  Column earlier(TableChange table, String column) {
    Table earlier = before.table(table.earlierName);
    int place = table.before.columns().names().indexOf(column);
    return earlier.column(earlier.columns().names().get(place));
  }

  /** A foreign key, in later names, has to be off while its columns or the key it refers to change. */
  private boolean isUnsettled(String table, ForeignKey key) {
    TableChange owner = tables.get(table);
    TableChange referenced = tables.get(key.referencedTable());
    return owner != null && key.columns().stream().anyMatch(owner::unsettles)
        || referenced != null
            && (referenced.removesKey(key.referencedColumns())
                || key.referencedColumns().stream().anyMatch(referenced::unsettles));
  }

  /** The foreign keys of a dropped table that cannot wait until it goes. */
  List<ForeignKey> unsettledOf(Table droppedTable) {
    Table marked = markedByName.get(droppedTable.name());
    return droppedTable.foreignKeys().stream()
        .filter(key -> marked
            .foreignKeys()
            .find(key.name())
            .filter(translatedKey -> isUnsettled(marked.name(), translatedKey))
            .isPresent())
        .collect(Collectors.toList());
  }
}
