package io.migration4j.processor;

import io.migration4j.processor.model.FormerName;
import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@link io.migration4j.RenamedFrom} says of classes and attributes, as names of the database. */
final class FormerNames {
  private final Snapshot stored;
  private final SchemaModel model;
  private final Map<String, String> origins;
  private final ClassLoader loader;
  private final Map<String, String> formerTables = new HashMap<>();

  /** @param origins the class or attribute of each table and column of the model */
  FormerNames(Snapshot stored, SchemaModel model, Map<String, String> origins, ClassLoader loader) {
    this.stored = stored;
    this.model = model;
    this.origins = origins;
    this.loader = loader;
  }

  /** The later name of each table and column by its earlier one: {@code users.name, full_name}. */
  Map<String, String> renames(List<FormerName> names) {
    Map<String, String> renames = new TreeMap<>();
    names.stream().filter(former -> former.attribute().isEmpty()).forEach(former -> {
      for (String table : model.tables().names()) {
        if (former.className().equals(origins.get(table))) {
          formerTables.put(table, former.name());
          renames.put(former.name(), table);
        }
      }
    });
    names.stream()
        .filter(former -> !former.attribute().isEmpty())
        .forEach(former -> model.tables().forEach(table -> columns(former, table, renames)));
    return renames;
  }

  private void columns(FormerName former, Table table, Map<String, String> renames) {
    for (Column column : table.columns()) {
      String origin = origins.getOrDefault(Origins.key(table.name(), column.name()), "");
      if (isAt(origin, former)) {
        renames.put(Origins.key(earlier(table.name()), former.name()), column.name());
      }
    }
  }

  /** The stored name of a table: the annotated one, its own, or the one of the same class. */
  private String earlier(String table) {
    String annotated = formerTables.getOrDefault(table, table);
    if (stored.schema().tables().contains(annotated)) {
      return annotated;
    }
    if (stored.schema().tables().contains(table)) {
      return table;
    }
    Map<String, String> storedOrigins = stored.origins().attributes();
    return stored.schema().tables().names().stream()
        .filter(name -> origins.containsKey(table))
        .filter(name -> origins.get(table).equals(storedOrigins.get(name)))
        .findFirst()
        .orElse(table);
  }

  /** The attribute may stand in a superclass of the entity. */
  private boolean isAt(String origin, FormerName former) {
    String[] parts = origin.split("#", 2);
    return parts.length == 2
        && parts[1].equals(former.attribute())
        && isSameOrAbove(former.className(), parts[0]);
  }

  private boolean isSameOrAbove(String className, String entity) {
    try {
      Class<?> type = Class.forName(entity, false, loader);
      while (type != null && !type.getName().equals(className)) {
        type = type.getSuperclass();
      }
      return type != null;
    } catch (ClassNotFoundException | LinkageError unknown) {
      return className.equals(entity);
    }
  }
}
