package io.migration4j.processor.hibernate;

import io.migration4j.schema.ConstraintNames;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.UniqueKey;

/**
 * Keys, unique constraints, foreign keys and indexes. A name from an annotation wins; the others get the
 * name that PostgreSQL would give them.
 */
final class ConstraintReader {
  private final Boot model;
  private final AttributePaths paths;
  private final IndexReader indexReader;
  private final Set<String> taken = new HashSet<>();

  ConstraintReader(Boot model, AttributePaths paths) {
    this.model = model;
    this.paths = paths;
    this.indexReader = new IndexReader(model, paths);
  }

  /** Those names are in use, by tables, sequences or constraints that have one. */
  void take(Collection<String> names) {
    taken.addAll(names);
  }

  /** The names in the annotations of a table: no made-up name may collide with one. */
  void takeGivenNames(org.hibernate.mapping.Table mapped) {
    mapped.getUniqueKeys().values().stream()
        .filter(UniqueKey::isNameExplicit)
        .forEach(key -> taken.add(Names.of(key.getName())));
    HibernateVersion.foreignKeys(mapped).stream()
        .filter(key -> key.getName() != null && !Names.isHashed(key.getName()))
        .forEach(key -> taken.add(foreignKeyName(key)));
    mapped.getIndexes().values().stream()
        .filter(index -> !Names.isHashed(index.getName()))
        .forEach(index -> taken.add(Names.of(index.getQuotedName(model.dialect()))));
  }

  private String fresh(String name) {
    taken.add(name);
    return name;
  }

  String checkName(Table table, List<String> columns) {
    return fresh(ConstraintNames.check(table.name(), columns, taken::contains));
  }

  Table primaryKey(Table table, org.hibernate.mapping.Table mapped) {
    var key = mapped.getPrimaryKey();
    if (key == null || key.getColumns().isEmpty()) {
      return table;
    }
    var named = key.getOrderingUniqueKey();
    String name = named != null && named.isNameExplicit()
        ? Names.of(named.getName())
        : fresh(ConstraintNames.primaryKey(table.name(), taken::contains));
    return table.with(new PrimaryKey(name, names(key.getColumns())));
  }

  Table uniques(Table table, org.hibernate.mapping.Table mapped) {
    Map<List<String>, String> uniques = new LinkedHashMap<>();
    for (Column column : paths.sorted(mapped)) {
      if (column.isUnique() && !mapped.isPrimaryKey(column)) {
        uniques.put(List.of(Names.of(column)), "");
      }
    }
    Table result = table;
    for (UniqueKey key : sorted(mapped.getUniqueKeys().values())) {
      Unrepresented.requireNone(
          paths.of(mapped), "unique constraint " + key.getName(), HibernateVersion.options(key));
      String name = key.isNameExplicit() ? Names.of(key.getName()) : "";
      if (!key.getColumnOrderMap().isEmpty()) {
        result = result.with(indexReader.uniqueIndex(mapped, key, indexName(table, key, name)));
      } else {
        uniques.merge(names(mapped, key.getColumns()), name, (a, b) -> a.isEmpty() ? b : a);
      }
    }
    List<String> primary = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    for (Map.Entry<List<String>, String> unique : uniques.entrySet()) {
      List<String> columns = unique.getKey();
      if (!columns.equals(primary)) {
        String name = unique.getValue().isEmpty()
            ? fresh(ConstraintNames.unique(table.name(), columns, taken::contains))
            : unique.getValue();
        result = result.with(new UniqueConstraint(name, columns));
      }
    }
    return result;
  }

  private String indexName(Table table, UniqueKey key, String given) {
    return given.isEmpty()
        ? fresh(ConstraintNames.index(table.name(), names(key.getColumns()), taken::contains))
        : given;
  }

  private static List<UniqueKey> sorted(Collection<UniqueKey> keys) {
    List<UniqueKey> sorted = new ArrayList<>(keys);
    sorted.sort(Comparator.comparing(UniqueKey::getName));
    return sorted;
  }

  Table indexes(Table table, org.hibernate.mapping.Table mapped) {
    Table result = table;
    for (Index index : indexReader.read(mapped)) {
      Index named = Names.isHashed(index.name())
          ? index.renamed(fresh(
              ConstraintNames.index(table.name(), IndexReader.nameParts(index), taken::contains)))
          : index;
      result = result.with(named);
    }
    return result;
  }

  /** Those that are made: not switched off, and between tables that are there. */
  List<ForeignKey> foreignKeys(org.hibernate.mapping.Table mapped) {
    String table = Names.qualified(mapped, model.context());
    Set<ForeignKey> keys = new LinkedHashSet<>();
    HibernateVersion.foreignKeys(mapped).stream()
        .filter(key -> key.isCreationEnabled() && key.isPhysicalConstraint())
        .filter(key -> key.getReferencedTable().getViewQuery() == null)
        .sorted(Comparator.comparing(key -> String.join(",", names(mapped, key.getColumns()))))
        .forEach(key -> keys.add(foreignKey(table, mapped, key)));
    return new ArrayList<>(keys);
  }

  private ForeignKey foreignKey(
      String table, org.hibernate.mapping.Table mapped, org.hibernate.mapping.ForeignKey key) {
    List<String> columns = names(mapped, key.getColumns());
    String origin = paths.of(mapped, key.getColumns().get(0));
    boolean given = key.getName() != null && !Names.isHashed(key.getName());
    String name = given
        ? foreignKeyName(key)
        : fresh(ConstraintNames.foreignKey(table, columns, taken::contains));
    var target = key.getReferencedTable();
    if (key.getKeyDefinition() != null && !key.getKeyDefinition().isBlank()) {
      return ForeignKeyDefinition.parse(
          name, key.getKeyDefinition(), names(target.getPrimaryKey().getColumns()), origin);
    }
    List<Column> referenced = key.isReferenceToPrimaryKey()
        ? target.getPrimaryKey().getColumns()
        : key.getReferencedColumns();
    String options = HibernateVersion.options(key);
    boolean deferred = options.matches("(?i)deferrable\\s+initially\\s+deferred");
    Unrepresented.requireNone(origin, "foreign key " + name, deferred ? "" : options);
    ForeignKey result = ForeignKey.foreignKey(name, columns.toArray(String[]::new))
        .references(
            Names.qualified(target, model.context()),
            names(target, referenced).toArray(String[]::new))
        .onDelete(action(key.getOnDeleteAction()));
    return deferred ? result.initiallyDeferred() : result;
  }

  private static ReferentialAction action(OnDeleteAction action) {
    return action == null ? ReferentialAction.NO_ACTION : ReferentialAction.valueOf(action.name());
  }

  private String foreignKeyName(org.hibernate.mapping.ForeignKey key) {
    return Names.of(model.metadata().getDatabase().toIdentifier(key.getName()));
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Names::of).toList();
  }

  /** Keys may hold copies of a table's columns, which know less of quotes. */
  private static List<String> names(org.hibernate.mapping.Table table, List<Column> columns) {
    return columns.stream()
        .map(column -> {
          Column own = table.getColumn(column);
          return Names.of(own == null ? column : own);
        })
        .toList();
  }
}
