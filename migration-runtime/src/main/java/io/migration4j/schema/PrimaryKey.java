package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The columns that identify a row, and the name of the constraint that says so.
 *
 * @param columns those on every database without columns of its own
 * @param variants the columns on single databases: a partition key is part of it on some only
 */
public record PrimaryKey(String name, List<String> columns, Map<Database, List<String>> variants)
    implements Named {
  public PrimaryKey {
    Identifiers.requireReadable(name);
    columns = List.copyOf(columns);
    Map<Database, List<String>> sorted = new EnumMap<>(Database.class);
    variants.forEach((database, own) -> sorted.put(database, List.copyOf(own)));
    variants = Collections.unmodifiableMap(sorted);
    if (columns.isEmpty() || variants.values().stream().anyMatch(List::isEmpty)) {
      throw new MigrationException("Primary key " + name + " has no columns. Name at least one.");
    }
  }

  public PrimaryKey(String name, List<String> columns) {
    this(name, columns, Map.of());
  }

  public static PrimaryKey primaryKey(String name, String... columns) {
    return new PrimaryKey(name, List.of(columns));
  }

  /** The same with other columns on that database. */
  public PrimaryKey on(Database database, String... others) {
    Map<Database, List<String>> more = new EnumMap<>(Database.class);
    more.putAll(variants);
    more.put(database, List.of(others));
    return new PrimaryKey(name, columns, more);
  }

  /** Its columns on that database. */
  public List<String> columns(Database database) {
    return variants.getOrDefault(database, columns);
  }

  PrimaryKey renamed(String to) {
    return new PrimaryKey(to, columns, variants);
  }

  PrimaryKey map(UnaryOperator<List<String>> change) {
    Map<Database, List<String>> changed = new EnumMap<>(Database.class);
    variants.forEach((database, own) -> changed.put(database, change.apply(own)));
    return new PrimaryKey(name, change.apply(columns), changed);
  }

  /** The column is part of it on a database. */
  public boolean uses(String column) {
    return columns.contains(column)
        || variants.values().stream().anyMatch(own -> own.contains(column));
  }
}
