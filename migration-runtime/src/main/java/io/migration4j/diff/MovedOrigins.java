package io.migration4j.diff;

import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the attributes and entities of an earlier schema are called now: a class whose table has another
 * name, or is another's, was renamed, and its collections and generators with it.
 */
final class MovedOrigins {
  private final Map<String, String> earlier;
  private final Map<String, String> later;
  private final Map<String, String> classes = new HashMap<>();

  private MovedOrigins(Origins earlier, Origins later) {
    this.earlier = earlier.attributes();
    this.later = later.attributes();
  }

  /** @param renames of the tables of entities */
  static MovedOrigins of(
      SchemaModel before, SchemaModel after, Origins earlier, Origins later, Renames renames) {
    MovedOrigins moved = new MovedOrigins(earlier, later);
    moved.followTables(before, after, renames);
    return moved;
  }

  /** A class that is still mapped was renamed only if its table says so by having another name. */
  private void followTables(SchemaModel before, SchemaModel after, Renames renames) {
    Set<String> mapped = new HashSet<>(later.values());
    Set<String> unclear = new HashSet<>();
    for (String table : before.tables().names()) {
      String from = earlier.getOrDefault(table, "");
      Optional<String> to = renames
          .tableAfter(table, after)
          .map(name -> later.getOrDefault(name, ""))
          .filter(name -> isClass(from) && isClass(name) && !name.equals(from))
          .filter(name -> renames.tables().containsKey(table) || !mapped.contains(from));
      to.ifPresent(name -> {
        String other = classes.put(from, name);
        if (other != null && !other.equals(name)) {
          unclear.add(from);
        }
      });
    }
    classes.keySet().removeAll(unclear);
  }

  /** It is that of an entity's table, not of an attribute's. */
  static boolean isClass(String origin) {
    return !origin.isEmpty() && origin.indexOf('#') < 0;
  }

  /** The origin that a table or sequence of the earlier schema has now; empty if none is known. */
  String of(String name) {
    return moved(earlier.getOrDefault(name, ""));
  }

  /** The same for a column; the attribute of a collection's table may be another, too. */
  String of(Table before, String column, Table after) {
    String origin = earlier.getOrDefault(Origins.key(before.name(), column), "");
    String from = earlier.getOrDefault(before.name(), "");
    return within(origin, from)
        .map(path -> later.getOrDefault(after.name(), "") + path)
        .orElseGet(() -> moved(origin));
  }

  /** What follows the origin of a table in that of a column; empty if it comes from elsewhere. */
  static Optional<String> within(String origin, String table) {
    return !table.isEmpty() && (origin.startsWith(table + "#") || origin.startsWith(table + "."))
        ? Optional.of(origin.substring(table.length()))
        : Optional.empty();
  }

  private String moved(String origin) {
    int end = origin.indexOf('#');
    String className = end < 0 ? origin : origin.substring(0, end);
    return classes.getOrDefault(className, className) + origin.substring(className.length());
  }
}
