package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * The tables that Hibernate would create, found again in the mapping for each database. Views and
 * subselects are no tables.
 */
final class MappedTables {
  private final Map<Database, Boot> boots;
  private final Map<Database, Map<String, Table>> tables = new EnumMap<>(Database.class);
  private final Map<Table, Map<Column, Map<Database, ColumnFacets>>> written =
      new IdentityHashMap<>();

  MappedTables(Map<Database, Boot> boots) {
    this.boots = boots;
    boots.forEach((database, boot) -> tables.put(database, physical(boot)));
  }

  private static Map<String, Table> physical(Boot boot) {
    return StreamSupport.stream(boot.metadata().getDatabase().getNamespaces().spliterator(), false)
        .flatMap(namespace -> namespace.getTables().stream())
        .filter(table -> table.isPhysicalTable() && table.getViewQuery() == null)
        .sorted(Comparator.comparing(MappedTables::key))
        .collect(Collectors.toMap(
            MappedTables::key, table -> table, MappedTables::same, LinkedHashMap::new));
  }

  /** Hibernate writes no catalog on the databases that we know, where two tables would be one. */
  private static Table same(Table one, Table other) {
    if (!Objects.equals(one.getCatalog(), other.getCatalog())) {
      throw new UnmappableException(
          "",
          "Table " + one.getName() + " is in the catalogs " + one.getCatalog() + " and "
              + other.getCatalog() + ", which Hibernate does not write on postgresql and sqlite."
              + " Put them into two schemas or give one another name.");
    }
    return one;
  }

  Boot boot(Database database) {
    return boots.get(database);
  }

  /** The entities are mapped for that database. */
  boolean isOn(Database database) {
    return boots.containsKey(database);
  }

  /** Hibernate wants a table of that name, in whatever schema, on a database. */
  boolean has(Database database, String name) {
    return tables.get(database).values().stream()
        .anyMatch(table -> Names.of(table.getNameIdentifier()).equals(name));
  }

  /** Those of the model dialect, sorted by name. */
  List<Table> model() {
    return new ArrayList<>(tables.get(Database.POSTGRESQL).values());
  }

  /** The same table in the mapping for each database that has it. */
  Map<Database, Table> everywhere(Table table) {
    Map<Database, Table> same = new EnumMap<>(Database.class);
    tables.forEach((database, byKey) ->
        Optional.ofNullable(byKey.get(key(table))).ifPresent(found -> same.put(database, found)));
    return same;
  }

  /** What Hibernate writes for a column on each database that has it. */
  Map<Database, ColumnFacets> facets(Table table, Column column, String origin) {
    return written
        .computeIfAbsent(table, each -> new IdentityHashMap<>())
        .computeIfAbsent(column, each -> written(table, each, origin));
  }

  private Map<Database, ColumnFacets> written(Table table, Column column, String origin) {
    Map<Database, ColumnFacets> facets = new EnumMap<>(Database.class);
    everywhere(table)
        .forEach((database, same) -> same.getColumns().stream()
            .filter(each -> each.getName().equalsIgnoreCase(column.getName()))
            .findFirst()
            .ifPresent(found -> facets.put(database, facets(found, database, origin))));
    return Collections.unmodifiableMap(facets);
  }

  private ColumnFacets facets(Column column, Database database, String origin) {
    try {
      return ColumnFacets.of(column, boots.get(database));
    } catch (RuntimeException failure) {
      throw new UnmappableException(
          origin,
          "Column " + column.getName() + " of " + origin + " has no type on " + database.label()
              + ": " + failure.getMessage() + ". Give it another mapping, or leave "
              + database.label() + " out of migration.databases.",
          failure);
    }
  }

  /**
   * @param sequences the names that a database without sequences has as tables
   * @throws UnmappableException when a further database has a table or column that the model has not
   */
  void requireNoMore(Set<String> sequences) {
    Map<String, Table> model = tables.get(Database.POSTGRESQL);
    tables.forEach((database, byKey) -> byKey.forEach((key, table) -> {
      if (model.containsKey(key)) {
        table.getColumns().forEach(column -> requireColumn(database, model.get(key), column));
      } else if (!sequences.contains(Names.of(table.getNameIdentifier()))) {
        throw more(database, "table " + table.getName());
      }
    }));
  }

  private static void requireColumn(Database database, Table table, Column column) {
    if (table.getColumns().stream()
        .noneMatch(each -> each.getName().equalsIgnoreCase(column.getName()))) {
      throw more(database, "column " + table.getName() + "." + column.getName());
    }
  }

  private static UnmappableException more(Database database, String what) {
    return new UnmappableException(
        "",
        "On " + database.label() + " Hibernate wants the " + what
            + ", which it does not want on postgresql. Give the mapping one shape for both, or"
            + " leave " + database.label() + " out of migration.databases.");
  }

  private static String key(Table table) {
    String schema = table.getSchema() == null ? "" : table.getSchema() + ".";
    return (schema + table.getName()).toLowerCase(Locale.ROOT);
  }
}
