package io.migration4j.diff;

import io.migration4j.MigrationException;
import io.migration4j.schema.Elements;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Suggestion;
import io.migration4j.schema.Table;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What has another name in the later of two schemas. Each map goes from the earlier name to the later.
 *
 * @param columns by the earlier name of their table
 */
public record Renames(
    Map<String, String> tables,
    Map<String, Map<String, String>> columns,
    Map<String, String> sequences,
    Map<String, String> enums) {
  /** Everything keeps its name. */
  public static final Renames NONE = new Renames(Map.of(), Map.of(), Map.of(), Map.of());

  public Renames {
    Map<String, Map<String, String>> sortedColumns = new TreeMap<>();
    columns.forEach((table, names) ->
        sortedColumns.put(table, Collections.unmodifiableMap(new TreeMap<>(names))));
    tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    columns = Collections.unmodifiableMap(sortedColumns);
    sequences = Collections.unmodifiableMap(new TreeMap<>(sequences));
    enums = Collections.unmodifiableMap(new TreeMap<>(enums));
  }

  /** The same and a table more. */
  public Renames table(String from, String to) {
    Map<String, String> more = new TreeMap<>(tables);
    more.put(from, to);
    return new Renames(more, columns, sequences, enums);
  }

  /**
   * The same and a column more.
   *
   * @param table the table's earlier name
   */
  public Renames column(String table, String from, String to) {
    Map<String, Map<String, String>> more = new TreeMap<>(columns);
    Map<String, String> names = new TreeMap<>(columns.getOrDefault(table, Map.of()));
    names.put(from, to);
    more.put(table, names);
    return new Renames(tables, more, sequences, enums);
  }

  /** The same and a sequence more. */
  public Renames sequence(String from, String to) {
    Map<String, String> more = new TreeMap<>(sequences);
    more.put(from, to);
    return new Renames(tables, columns, more, enums);
  }

  /** The same and an enum type more. */
  public Renames enumType(String from, String to) {
    Map<String, String> more = new TreeMap<>(enums);
    more.put(from, to);
    return new Renames(tables, columns, sequences, more);
  }

  /** The later name of a table; empty when it is dropped. */
  Optional<String> tableAfter(String name, SchemaModel after) {
    return later(name, tables, after.tables());
  }

  Optional<String> columnAfter(String table, String name, Table after) {
    return later(name, columns.getOrDefault(table, Map.of()), after.columns());
  }

  Optional<String> sequenceAfter(String name, SchemaModel after) {
    return later(name, sequences, after.sequences());
  }

  Optional<String> enumAfter(String name, SchemaModel after) {
    return later(name, enums, after.enums());
  }

  /** A name that another thing takes over is not kept. */
  private static Optional<String> later(
      String name, Map<String, String> renames, Elements<?> after) {
    if (renames.containsKey(name)) {
      return Optional.of(renames.get(name));
    }
    return after.contains(name) && !renames.containsValue(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  /** @throws MigrationException when a name is not there, or two things get the same */
  void requireFit(SchemaModel before, SchemaModel after) {
    requireFit("table", tables, before.tables(), after.tables());
    requireFit("sequence", sequences, before.sequences(), after.sequences());
    requireFit("enum type", enums, before.enums(), after.enums());
    columns.forEach((table, names) -> {
      Table earlier = before.table(table);
      Table later = after.table(tableAfter(table, after).orElse(table));
      requireFit("column of " + table, names, earlier.columns(), later.columns());
    });
  }

  private static void requireFit(
      String kind, Map<String, String> names, Elements<?> before, Elements<?> after) {
    Set<String> targets = new HashSet<>();
    names.forEach((from, to) -> {
      String rename = "Cannot rename " + kind + " " + from + " to " + to + ": ";
      if (!before.contains(from)) {
        throw new MigrationException(
            rename + "there is no " + from + " so far" + Suggestion.among(from, before.names()));
      }
      if (!after.contains(to)) {
        throw new MigrationException(
            rename + "the model has no " + to + Suggestion.among(to, after.names()));
      }
      if (!targets.add(to)) {
        throw new MigrationException(
            rename + "another one is renamed so as well. Keep one of the two.");
      }
    });
  }
}
