package io.migration4j.processor;

import io.migration4j.processor.model.AttributeNote;
import io.migration4j.schema.SchemaModel;
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
  private final ColumnsOfAttribute columns;
  private final Map<String, String> formerTables = new HashMap<>();

  /** @param origins the class or attribute of each table and column of the model */
  FormerNames(
      Snapshot stored, SchemaModel model, Map<String, String> origins, ColumnsOfAttribute columns) {
    this.stored = stored;
    this.model = model;
    this.origins = origins;
    this.columns = columns;
  }

  /** The later name of each table and column by its earlier one: {@code users.name, full_name}. */
  Map<String, String> renames(List<AttributeNote> names) {
    Map<String, String> renames = new TreeMap<>();
    names.stream().filter(former -> former.attribute().isEmpty()).forEach(former -> {
      for (String table : model.tables().names()) {
        if (former.className().equals(origins.get(table))) {
          formerTables.put(table, former.value());
          renames.put(former.value(), table);
        }
      }
    });
    names.stream()
        .filter(former -> !former.attribute().isEmpty())
        .forEach(former -> columns.forEach(
            former,
            (table, column) -> renames.put(Origins.key(earlier(table), former.value()), column)));
    return renames;
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
}
