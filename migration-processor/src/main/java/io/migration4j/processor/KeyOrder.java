package io.migration4j.processor;

import io.migration4j.schema.Elements;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order of the columns of primary keys. Hibernate sorts them by size and name where the mapping says no order
 * (org.hibernate.boot.model.relational.ColumnOrderingStrategyStandard), so that other names could mean
 * another order. A key that is there, of the same attributes, keeps its own.
 */
final class KeyOrder {
  private final StoredNames stored;
  private final Map<String, String> origins;
  private final Set<String> ordered;

  /**
   * @param origins the class or attribute of each table and column of the model
   * @param ordered the tables whose mapping says the order
   */
  KeyOrder(StoredNames stored, Map<String, String> origins, Set<String> ordered) {
    this.stored = stored;
    this.origins = origins;
    this.ordered = ordered;
  }

  /** The model with the keys as they are stored. */
  SchemaModel kept(SchemaModel model) {
    SchemaModel result = model;
    for (Table table : model.tables()) {
      Optional<List<String>> order = table
          .primaryKey()
          .filter(key -> key.columns().size() > 1 && key.variants().isEmpty())
          .filter(key -> !ordered.contains(table.name()))
          .flatMap(key -> order(table.name(), key.columns()))
          .filter(columns -> !columns.equals(table.primaryKey().get().columns()));
      if (order.isPresent()) {
        result = reordered(result, table, order.get());
      }
    }
    return result;
  }

  /** The columns in the order of the stored ones of the same attributes; empty if they are others. */
  private Optional<List<String>> order(String table, List<String> columns) {
    Optional<String> earlier = stored
        .tableOf(origins.getOrDefault(table, ""))
        .or(() -> Optional.of(table).filter(stored::hasTable));
    List<String> wanted = new ArrayList<>();
    columns.forEach(column -> wanted.add(origins.getOrDefault(Origins.key(table, column), "")));
    List<String> there = earlier.map(this::keyOrigins).orElse(List.of());
    boolean same = there.size() == wanted.size()
        && !wanted.contains("")
        && new HashSet<>(wanted).size() == wanted.size()
        && there.containsAll(wanted);
    return same
        ? Optional.of(
            there.stream().map(origin -> columns.get(wanted.indexOf(origin))).toList())
        : Optional.empty();
  }

  private List<String> keyOrigins(String table) {
    return stored.stored().schema().table(table).primaryKey().stream()
        .flatMap(key -> key.columns().stream())
        .map(column -> stored.origin(Origins.key(table, column)))
        .toList();
  }

  /** With the foreign keys that refer to it. */
  private static SchemaModel reordered(SchemaModel model, Table table, List<String> columns) {
    SchemaModel result = model;
    for (Table each : model.tables()) {
      List<ForeignKey> keys = each.foreignKeys().stream()
          .map(key -> key.referencedTable().equals(table.name())
                  && key.referencedColumns().size() == columns.size()
                  && key.referencedColumns().containsAll(columns)
              ? reordered(key, columns)
              : key)
          .toList();
      result = result.change(each.name(), own -> own.withForeignKeys(Elements.of(keys)));
    }
    PrimaryKey key = table.primaryKey().orElseThrow();
    PrimaryKey kept = new PrimaryKey(key.name(), columns, key.variants());
    return result.change(table.name(), own -> own.withPrimaryKey(Optional.of(kept)));
  }

  private static ForeignKey reordered(ForeignKey key, List<String> referenced) {
    List<String> columns = referenced.stream()
        .map(column -> key.columns().get(key.referencedColumns().indexOf(column)))
        .toList();
    return new ForeignKey(
        key.name(),
        columns,
        key.referencedTable(),
        referenced,
        key.onDelete(),
        key.onUpdate(),
        key.deferred(),
        key.options());
  }
}
