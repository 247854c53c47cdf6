package io.migration4j.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of the tables, keys and indexes of a schema, which PostgreSQL keeps in one space.
 *
 * @param counts how many have each name, by its text
 */
record Relations(NameIndex counts) {
  static Relations of(Elements<Table> tables) {
    Relations relations = new Relations(NameIndex.EMPTY);
    for (Table table : tables) {
      relations = relations.with(table);
    }
    return relations;
  }

  /** Those of one table, its own name first. */
  static List<String> of(Table table) {
    QualifiedName name = QualifiedName.parse(table.name());
    List<String> names = new ArrayList<>(List.of(table.name()));
    table.primaryKey().ifPresent(key -> names.add(name.sibling(key.name()).toString()));
    table.uniques().forEach(unique -> names.add(name.sibling(unique.name()).toString()));
    table.indexes().forEach(index -> names.add(name.sibling(index.name()).toString()));
    return names;
  }

  boolean contains(String name) {
    return count(name) > 0 || count(QualifiedName.parse(name).toString()) > 0;
  }

  private int count(String name) {
    return Math.max(0, counts.get(name));
  }

  Relations with(Table table) {
    NameIndex more = counts;
    for (String name : of(table)) {
      more = more.with(name, Math.max(0, more.get(name)) + 1);
    }
    return new Relations(more);
  }

  Relations without(Table table) {
    NameIndex fewer = counts;
    for (String name : of(table)) {
      int rest = fewer.get(name) - 1;
      fewer = rest > 0 ? fewer.with(name, rest) : fewer.without(name);
    }
    return new Relations(fewer);
  }
}
