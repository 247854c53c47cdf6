package io.migration4j.diff;

import io.migration4j.schema.Column;
import io.migration4j.schema.Elements;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Table;
import io.migration4j.schema.TypeChange;
import io.migration4j.snapshot.Origins;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether something new may be something old under another name: enough to ask. */
final class Likeness {
  private final Map<String, String> earlier;
  private final Map<String, String> later;
  private final Renames renames;

  /** @param renames to know the table again that a foreign key refers to */
  Likeness(Origins earlier, Origins later, Renames renames) {
    this.earlier = earlier.attributes();
    this.later = later.attributes();
    this.renames = renames;
  }

  /** At least half of all their columns are in both. */
  boolean areAlike(Table old, Table fresh) {
    return shared(old, fresh) >= 0.5;
  }

  /** How many of all their columns are in both: from 0, none, to 1, all. */
  double shared(Table old, Table fresh) {
    Set<String> found = new HashSet<>();
    for (Column column : old.columns()) {
      counterpart(old, column, fresh)
          .filter(other -> TypeChange.areAlike(column.type(), other.type()))
          .ifPresent(other -> found.add(other.name()));
    }
    int common = found.size();
    int all = old.columns().size() + fresh.columns().size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Of the same name, or in the same place of a collection, entity or key that it belongs to. */
  private Optional<Column> counterpart(Table old, Column column, Table fresh) {
    String path = path(earlier, old, column);
    Elements<Column> columns = fresh.columns();
    return columns
        .find(column.name())
        .or(() -> columns.stream()
            .filter(other -> !path.isEmpty() && path.equals(path(later, fresh, other)))
            .filter(other -> later(target(old, column)).equals(target(fresh, other)))
            .findFirst());
  }

  private static String path(Map<String, String> origins, Table table, Column column) {
    String origin = origins.getOrDefault(Origins.key(table.name(), column.name()), "");
    return MovedOrigins.within(origin, origins.getOrDefault(table.name(), "")).orElse("");
  }

  /** Types of one family, and foreign keys to the same table or none. */
  boolean areAlike(Table oldTable, Column old, Table freshTable, Column fresh) {
    return TypeChange.areAlike(old.type(), fresh.type())
        && old.generatedAs().isEmpty() == fresh.generatedAs().isEmpty()
        && later(target(oldTable, old)).equals(target(freshTable, fresh));
  }

  private Optional<String> later(Optional<String> table) {
    return table.map(name -> renames.tables().getOrDefault(name, name));
  }

  private static Optional<String> target(Table table, Column column) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().contains(column.name()))
        .map(ForeignKey::referencedTable)
        .findFirst();
  }
}
