package io.migration4j.processor.hibernate;

import io.migration4j.schema.ConstraintNames;
import io.migration4j.schema.Database;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.QualifiedName;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
  private final Set<String> orderedKeys = new HashSet<>();
  private final IndexReader indexReader;
  private final MappedTables tables;
  private final Set<String> taken = new HashSet<>();

  ConstraintReader(Boot model, AttributePaths paths, MappedTables tables) {
    this.tables = tables;
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
    String table = Names.qualified(mapped, model.context());
    mapped.getUniqueKeys().values().stream()
        .filter(key -> key.isNameExplicit() && !isOfUniqueColumn(mapped, key))
        .forEach(key -> fresh(table, any -> Names.of(key.getName())));
    HibernateVersion.foreignKeys(mapped).stream()
        .filter(key -> key.getName() != null && !Names.isHashed(key.getName()))
        .forEach(key -> fresh(table, any -> foreignKeyName(key)));
    mapped.getIndexes().values().stream()
        .filter(index -> !Names.isHashed(index.getName()))
        .forEach(index -> fresh(table, any -> Names.of(index.getQuotedName(model.dialect()))));
  }

  /** Names are told apart in each schema; SQLite has no schemas. */
  private String fresh(String table, Function<Predicate<String>, String> choice) {
    UnaryOperator<String> inSchema = name -> tables.isOn(Database.SQLITE)
        ? name
        : QualifiedName.parse(table).sibling(name).toString();
    String name = choice.apply(candidate -> taken.contains(inSchema.apply(candidate)));
    taken.add(inSchema.apply(name));
    return name;
  }

  String checkName(Table table, List<String> columns) {
    return fresh(table.name(), taken -> ConstraintNames.check(table.name(), columns, taken));
  }

  /** A partition key is part of it on some databases only; the order of the columns is that of the model. */
  /** The tables whose mapping says the order of the columns of their primary key. */
  Set<String> orderedKeys() {
    return Set.copyOf(orderedKeys);
  }

  Table primaryKey(Table table, org.hibernate.mapping.Table mapped) {
    var key = mapped.getPrimaryKey();
    if (key == null || key.getColumns().isEmpty()) {
      return table;
    }
    var named = key.getOrderingUniqueKey();
    if (named != null) {
      orderedKeys.add(table.name());
    }
    String name = named != null && named.isNameExplicit()
        ? Names.of(named.getName())
        : fresh(table.name(), taken -> ConstraintNames.primaryKey(table.name(), taken));
    PrimaryKey primary = new PrimaryKey(name, names(key.getColumns()));
    for (var each : tables.everywhere(mapped).entrySet()) {
      List<String> own = names(each.getValue().getPrimaryKey().getColumns());
      if (!Set.copyOf(own).equals(Set.copyOf(primary.columns()))) {
        primary = primary.on(each.getKey(), own.toArray(String[]::new));
      }
    }
    return table.with(primary);
  }

  Table uniques(Table table, org.hibernate.mapping.Table mapped) {
    Map<List<String>, UniqueConstraint> uniques = new LinkedHashMap<>();
    for (Column column : paths.sorted(mapped)) {
      if (column.isUnique() && !mapped.isPrimaryKey(column)) {
        List<String> columns = List.of(Names.of(column));
        uniques.put(columns, new UniqueConstraint("", columns));
      }
    }
    Table result = table;
    for (UniqueKey key : sorted(mapped.getUniqueKeys().values())) {
      if (isOfUniqueColumn(mapped, key)) {
        continue;
      }
      String name = key.isNameExplicit() ? Names.of(key.getName()) : "";
      String options = HibernateVersion.options(key);
      if (!key.getColumnOrderMap().isEmpty()) {
        Unrepresented.requireNone(paths.of(mapped), "unique constraint " + key.getName(), options);
        result = result.with(indexReader.uniqueIndex(mapped, key, indexName(table, key, name)));
      } else {
        List<String> columns = names(mapped, key.getColumns());
        uniques.merge(
            columns,
            new UniqueConstraint(name, columns, options),
            (a, b) -> a.name().isEmpty() ? b : a);
      }
    }
    List<String> primary = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    for (UniqueConstraint unique : uniques.values()) {
      List<String> columns = unique.columns();
      if (!columns.equals(primary)) {
        String name = unique.name().isEmpty()
            ? fresh(table.name(), taken -> ConstraintNames.unique(table.name(), columns, taken))
            : unique.name();
        result = result.with(new UniqueConstraint(name, columns, unique.options()));
      }
    }
    return result;
  }

  /** Hibernate writes "unique" beside such a column and forgets the name ({@code CreateTableUniqueDelegate}). */
  private static boolean isOfUniqueColumn(org.hibernate.mapping.Table mapped, UniqueKey key) {
    Column own = key.getColumns().size() == 1 ? mapped.getColumn(key.getColumn(0)) : null;
    return own != null && own.isUnique();
  }

  private String indexName(Table table, UniqueKey key, String given) {
    return given.isEmpty()
        ? fresh(
            table.name(),
            taken -> ConstraintNames.index(table.name(), names(key.getColumns()), taken))
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
              table.name(),
              taken -> ConstraintNames.index(table.name(), IndexReader.nameParts(index), taken)))
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
        : fresh(table, taken -> ConstraintNames.foreignKey(table, columns, taken));
    var target = key.getReferencedTable();
    if (key.getKeyDefinition() != null && !key.getKeyDefinition().isBlank()) {
      OnDeleteAction onDelete = key.getOnDeleteAction();
      String written = key.getKeyDefinition()
          + (action(onDelete) == ReferentialAction.NO_ACTION
              ? ""
              : " on delete " + onDelete.name().replace('_', ' '))
          + " "
          + HibernateVersion.options(key);
      return ForeignKeyDefinition.parse(
          name, written, names(target.getPrimaryKey().getColumns()), origin);
    }
    List<Column> referenced = key.isReferenceToPrimaryKey()
        ? target.getPrimaryKey().getColumns()
        : key.getReferencedColumns();
    ForeignKey result = ForeignKey.foreignKey(name, columns.toArray(String[]::new))
        .references(
            Names.qualified(target, model.context()),
            names(target, referenced).toArray(String[]::new))
        .onDelete(action(key.getOnDeleteAction()));
    return ForeignKeyDefinition.withOptions(result, HibernateVersion.options(key));
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
