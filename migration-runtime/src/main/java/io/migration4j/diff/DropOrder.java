package io.migration4j.diff;

import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which tables are dropped: one that refers to another goes first.
 *
 * @param foreignKeys those that have to go before, by table, where tables refer to each other in a circle
 */
record DropOrder(List<Table> tables, Map<String, List<ForeignKey>> foreignKeys) {
  static DropOrder of(List<Table> dropped) {
    DropOrder order = new DropOrder(new ArrayList<>(), new LinkedHashMap<>());
    List<Table> left = new ArrayList<>(dropped);
    while (!left.isEmpty()) {
      Table next = left.stream()
          .filter(table -> left.stream().noneMatch(other -> order.refers(other, table)))
          .findFirst()
          .orElseGet(() -> order.freed(left));
      left.remove(next);
      order.tables.add(next);
    }
    return order;
  }

  private boolean refers(Table other, Table table) {
    return other != table
        && other.foreignKeys().stream().anyMatch(key -> refers(other, key, table));
  }

  private boolean refers(Table other, ForeignKey key, Table table) {
    return key.referencedTable().equals(table.name())
        && !foreignKeys.getOrDefault(other.name(), List.of()).contains(key);
  }

  /** The first of the tables, without what refers to it. */
  private Table freed(List<Table> left) {
    Table first = left.get(0);
    for (Table other : left) {
      if (other != first) {
        other.foreignKeys().stream()
            .filter(key -> refers(other, key, first))
            .forEach(key -> foreignKeys
                .computeIfAbsent(other.name(), name -> new ArrayList<>())
                .add(key));
      }
    }
    return first;
  }
}
