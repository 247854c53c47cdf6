package io.migration4j.processor.hibernate;

import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names of a schema as SQLite knows them: without schemas, without a difference between upper and lower
 * case even in quotes, tables and indexes in one space (https://sqlite.org/lang_keywords.html,
 * https://sqlite.org/lang_createindex.html). Hibernate logs that the second of two equal ones failed.
 */
final class NamesOnSqlite {
  private final Map<String, String> origins;
  private final Map<String, String> taken = new HashMap<>();

  private NamesOnSqlite(Map<String, String> origins) {
    this.origins = origins;
  }

  /**
   * @param origins {@code class#attribute} by table, {@code table.column} or sequence
   * @throws UnmappableException when two are one on SQLite
   */
  static void requireDistinct(SchemaModel schema, Map<String, String> origins) {
    NamesOnSqlite names = new NamesOnSqlite(origins);
    for (Table table : schema.tables()) {
      names.take(unqualified(table.name()), "table " + table.name(), table.name());
    }
    for (Sequence sequence : schema.sequences()) {
      sequence
          .table()
          .ifPresent(table -> names.take(
              unqualified(table), "the table of sequence " + sequence.name(), sequence.name()));
    }
    for (Table table : schema.tables()) {
      table
          .indexes()
          .forEach(index -> names.take(
              index.name(), "index " + index.name() + " of " + table.name(), table.name()));
      NamesOnSqlite columns = new NamesOnSqlite(origins);
      for (Column column : table.columns()) {
        String name = table.name() + "." + column.name();
        columns.take(column.name(), "column " + name, name);
      }
    }
  }

  private static String unqualified(String name) {
    return QualifiedName.parse(name).name();
  }

  private void take(String name, String what, String key) {
    String other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), what);
    if (other != null) {
      throw new UnmappableException(
          origins.getOrDefault(key, ""),
          "On " + Database.SQLITE.label() + ", which has no schemas and takes upper and lower case"
              + " for the same, " + what + " has the name of " + other
              + ". Give one of them another"
              + " name, or leave " + Database.SQLITE.label() + " out of migration.databases.");
    }
  }
}
