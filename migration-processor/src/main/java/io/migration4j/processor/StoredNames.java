package io.migration4j.processor;

import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/** The tables and columns of the stored schema, by their names and by what they come from. */
record StoredNames(Snapshot stored) {
  boolean isEmpty() {
    return stored.schema().tables().names().isEmpty();
  }

  boolean hasTable(String name) {
    return stored.schema().tables().contains(name);
  }

  boolean hasColumn(String table, String name) {
    return stored.schema().table(table).columns().contains(name);
  }

  /** What a table or {@code table.column} comes from; empty if it is not known. */
  String origin(String name) {
    return stored.origins().attributes().getOrDefault(name, "");
  }

  /** A class that has been mapped. */
  boolean hasClass(String name) {
    return stored.origins().attributes().values().stream()
        .anyMatch(origin -> origin.equals(name) || origin.startsWith(name + "#"));
  }

  /** The first table of that origin. */
  Optional<String> tableOf(String origin) {
    return stored.schema().tables().names().stream()
        .filter(name -> origin(name).equals(origin) && !origin.isEmpty())
        .findFirst();
  }

  /** The column of that origin, if there is one only. */
  Optional<String> columnOf(String table, String origin) {
    List<String> found = stored.schema().table(table).columns().names().stream()
        .filter(name -> origin(Origins.key(table, name)).equals(origin))
        .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
