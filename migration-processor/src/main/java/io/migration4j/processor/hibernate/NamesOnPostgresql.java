package io.migration4j.processor.hibernate;

import io.migration4j.schema.Column;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL keeps the first 63 bytes of a name and drops the rest without an error ({@code NAMEDATALEN} in
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html), so that Hibernate's validation does not find
 * what Hibernate created.
 */
final class NamesOnPostgresql {
  private static final int LONGEST = 63;

  private NamesOnPostgresql() {}

  /**
   * @param origins {@code class#attribute} by table, {@code table.column} or sequence
   * @throws UnmappableException when PostgreSQL would cut a name
   */
  static void requireKept(SchemaModel schema, Map<String, String> origins) {
    for (Table table : schema.tables()) {
      String origin = origins.getOrDefault(table.name(), "");
      requireKept(table.name(), origin);
      for (Column column : table.columns()) {
        requireKept(
            List.of(column.name()),
            origins.getOrDefault(table.name() + "." + column.name(), origin));
      }
      table.constraintNames().forEach(name -> requireKept(List.of(name), origin));
      table.indexes().names().forEach(name -> requireKept(List.of(name), origin));
    }
    schema.sequences().names().forEach(name -> requireKept(name, origins.getOrDefault(name, "")));
    schema.enums().names().forEach(name -> requireKept(name, origins.getOrDefault(name, "")));
  }

  private static void requireKept(String qualified, String origin) {
    QualifiedName name = QualifiedName.parse(qualified);
    requireKept(List.of(name.schema(), name.name()), origin);
  }

  private static void requireKept(List<String> names, String origin) {
    for (String name : names) {
      int bytes = name.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST) {
        throw new UnmappableException(
            origin,
            "Name " + name + " has " + bytes + " bytes, but PostgreSQL keeps only " + LONGEST
                + ". Give it a shorter name.");
      }
    }
  }
}
