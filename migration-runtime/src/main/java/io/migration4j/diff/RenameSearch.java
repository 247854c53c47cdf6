package io.migration4j.diff;

import io.migration4j.schema.Elements;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds what is certainly the same thing under another name: because a developer said so, or because
 * the same attribute or entity is mapped to it.
 */
final class RenameSearch {
  private final SchemaModel before;
  private final SchemaModel after;
  private final Origins old;
  private final Origins now;
  private final Notes notes;
  private final ToldRenames told;
  private Renames renames;
  private MovedOrigins origins;

  private RenameSearch(
      SchemaModel before, SchemaModel after, Origins old, Origins now, Notes notes) {
    this.before = before;
    this.after = after;
    this.old = old;
    this.now = now;
    this.notes = notes;
    this.told = new ToldRenames(before, after, old, now, notes);
    this.renames = told.relations();
    followTables();
  }

  static Renames of(SchemaModel before, SchemaModel after, Origins old, Origins now, Notes notes) {
    RenameSearch search = new RenameSearch(before, after, old, now, notes);
    search.tables(MovedOrigins::isClass);
    search.followTables();
    search.tables(origin -> !MovedOrigins.isClass(origin));
    search.tablesOfTheSameColumns();
    search.renames = search.told.columns(search.renames);
    search.columns();
    search.sequences();
    search.enums();
    return search.renames;
  }

  private void followTables() {
    origins = MovedOrigins.of(before, after, old, now, renames);
  }

  private void tables(Predicate<String> condition) {
    UnaryOperator<String> origin =
        name -> Optional.of(origins.of(name)).filter(condition).orElse("");
    certain(before.tables(), after.tables(), renames.tables(), origin, name -> name, name -> name)
        .forEach((from, to) -> {
          renames = renames.table(from, to);
          decide(from, to, later(to));
        });
  }

  /** Where several tables are an entity's, their attributes tell them apart. */
  private void tablesOfTheSameColumns() {
    List<String> gone = new ArrayList<>(before.tables().names());
    gone.removeIf(name -> renames.tableAfter(name, after).isPresent());
    List<String> fresh = new ArrayList<>(after.tables().names());
    fresh.removeIf(name -> before.tables().contains(name) || renames.tables().containsValue(name));
    Map<String, String> freshByColumns =
        unique(fresh, name -> columns(after.table(name), this::later));
    unique(gone, name -> columns(before.table(name), origins::of)).forEach((columns, from) -> {
      String to = freshByColumns.getOrDefault(columns, "");
      if (!to.isEmpty()) {
        renames = renames.table(from, to);
        decide(from, to, later(to));
      }
    });
  }

  /** The origins of all columns; empty if one has none. */
  private static String columns(Table table, UnaryOperator<String> originOf) {
    List<String> origins = table.columns().names().stream()
        .map(name -> originOf.apply(Origins.key(table.name(), name)))
        .sorted()
        .collect(Collectors.toList());
    return origins.contains("") ? "" : String.join(",", origins);
  }

  private void columns() {
    for (Table table : before.tables()) {
      renames
          .tableAfter(table.name(), after)
          .ifPresent(later -> columns(table, after.table(later)));
    }
  }

  private void columns(Table earlier, Table later) {
    certain(
            earlier.columns(),
            later.columns(),
            renames.columns().getOrDefault(earlier.name(), Map.of()),
            name -> origins.of(earlier, name, later),
            name -> Origins.key(earlier.name(), name),
            name -> Origins.key(later.name(), name))
        .forEach((from, to) -> {
          renames = renames.column(earlier.name(), from, to);
          decide(Origins.key(earlier.name(), from), to, later(Origins.key(later.name(), to)));
        });
  }

  private String later(String name) {
    return now.attributes().getOrDefault(name, "");
  }

  private void sequences() {
    UnaryOperator<String> same = name -> name;
    certain(before.sequences(), after.sequences(), renames.sequences(), origins::of, same, same)
        .forEach((from, to) -> {
          renames = renames.sequence(from, to);
          decide(from, to, later(to));
        });
    for (String name : before.sequences().names()) {
      if (!after.sequences().contains(name) && !renames.sequences().containsKey(name)) {
        follow(name);
      }
    }
  }

  /** A sequence named after a renamed table, as Hibernate names it, goes with the table. */
  private void follow(String sequence) {
    renames.tables().forEach((from, to) -> {
      if (sequence.startsWith(from)) {
        String followed = to + sequence.substring(from.length());
        if (after.sequences().contains(followed)
            && !before.sequences().contains(followed)
            && !renames.sequences().containsValue(followed)) {
          renames = renames.sequence(sequence, followed);
          decide(sequence, followed, "its table " + to);
        }
      }
    });
  }

  /** A type has no rows of its own: one with equal values in the place of another is the same. */
  private void enums() {
    for (EnumType gone : before.enums()) {
      List<EnumType> successors = after.enums().stream()
          .filter(type -> type.values().equals(gone.values()))
          .filter(type -> !before.enums().contains(type.name()))
          .filter(type -> !renames.enums().containsValue(type.name()))
          .collect(Collectors.toList());
      if (!after.enums().contains(gone.name()) && successors.size() == 1) {
        renames = renames.enumType(gone.name(), successors.get(0).name());
        notes.decisions.add("Enum type " + gone.name() + " is renamed to "
            + successors.get(0).name() + ": it has the same values.");
      }
    }
  }

  private void decide(String from, String to, String reason) {
    notes.decisions.add(from + " is renamed to " + to + ": it belongs to " + reason + ".");
  }

  /**
   * Names that changed while the origin stayed.
   *
   * @param settled renames that are settled already
   * @param origin what an earlier name comes from, as it is called now
   */
  private Map<String, String> certain(
      Elements<?> earlier,
      Elements<?> later,
      Map<String, String> settled,
      UnaryOperator<String> origin,
      UnaryOperator<String> earlierKey,
      UnaryOperator<String> laterKey) {
    Map<String, String> laterByOrigin = unique(later.names(), name -> later(laterKey.apply(name)));
    Map<String, String> earlierByOrigin = unique(earlier.names(), origin);
    Map<String, String> found = new TreeMap<>();
    earlierByOrigin.forEach((from, name) -> {
      String to = laterByOrigin.getOrDefault(from, name);
      if (!to.equals(name) && !settled.containsKey(name) && !settled.containsValue(to)) {
        found.put(name, to);
      }
    });
    new ExchangedNames(notes, earlierKey).remove(found);
    return found;
  }

  /** Names by an origin that only one of them has. */
  private static Map<String, String> unique(List<String> names, UnaryOperator<String> originOf) {
    Map<String, String> byOrigin = new TreeMap<>();
    Map<String, Integer> count = new HashMap<>();
    for (String name : names) {
      byOrigin.put(originOf.apply(name), name);
      count.merge(originOf.apply(name), 1, Integer::sum);
    }
    byOrigin.keySet().removeIf(origin -> origin.isEmpty() || count.get(origin) > 1);
    return byOrigin;
  }
}
