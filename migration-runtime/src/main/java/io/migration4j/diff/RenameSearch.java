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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds what is certainly the same thing under another name: because a developer said so, or because
 * the same attribute or entity is mapped to it.
 */
final class RenameSearch {
  private final SchemaModel before;
  private final SchemaModel after;
  private final Map<String, String> oldOrigins;
  private final Map<String, String> newOrigins;
  private final Notes notes;
  private final ToldRenames told;
  private Renames renames;

  private RenameSearch(
      SchemaModel before, SchemaModel after, Origins old, Origins now, Notes notes) {
    this.before = before;
    this.after = after;
    this.oldOrigins = old.attributes();
    this.newOrigins = now.attributes();
    this.notes = notes;
    this.told = new ToldRenames(before, after, notes);
    this.renames = told.relations();
  }

  static Renames of(SchemaModel before, SchemaModel after, Origins old, Origins now, Notes notes) {
    RenameSearch search = new RenameSearch(before, after, old, now, notes);
    search.tables();
    search.renames = search.told.columns(search.renames);
    search.columns();
    search.sequences();
    search.enums();
    return search.renames;
  }

  private void tables() {
    UnaryOperator<String> same = name -> name;
    certain(before.tables(), after.tables(), renames.tables(), same, same, same)
        .forEach((from, to) -> {
          renames = renames.table(from, to);
          decide(from, to, newOrigins.get(to));
        });
  }

  private void columns() {
    for (Table table : before.tables()) {
      Optional<String> later = renames.tableAfter(table.name(), after);
      if (later.isPresent()) {
        String from = oldOrigins.getOrDefault(table.name(), "");
        String to = newOrigins.getOrDefault(later.get(), "");
        UnaryOperator<String> moved = origin -> !from.isEmpty() && origin.startsWith(from + "#")
            ? to + origin.substring(from.length())
            : origin;
        columns(table, after.table(later.get()), moved);
      }
    }
  }

  private void columns(Table earlier, Table later, UnaryOperator<String> moved) {
    certain(
            earlier.columns(),
            later.columns(),
            renames.columns().getOrDefault(earlier.name(), Map.of()),
            name -> Origins.key(earlier.name(), name),
            name -> Origins.key(later.name(), name),
            moved)
        .forEach((from, to) -> {
          renames = renames.column(earlier.name(), from, to);
          decide(
              Origins.key(earlier.name(), from), to, newOrigins.get(Origins.key(later.name(), to)));
        });
  }

  private void sequences() {
    UnaryOperator<String> same = name -> name;
    certain(before.sequences(), after.sequences(), renames.sequences(), same, same, same)
        .forEach((from, to) -> {
          renames = renames.sequence(from, to);
          decide(from, to, newOrigins.get(to));
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
   * @param moved an earlier origin after its class was renamed
   */
  private Map<String, String> certain(
      Elements<?> earlier,
      Elements<?> later,
      Map<String, String> settled,
      UnaryOperator<String> earlierKey,
      UnaryOperator<String> laterKey,
      UnaryOperator<String> moved) {
    Map<String, String> laterByOrigin =
        unique(later.names(), name -> newOrigins.getOrDefault(laterKey.apply(name), ""));
    Map<String, String> earlierByOrigin = unique(
        earlier.names(), name -> moved.apply(oldOrigins.getOrDefault(earlierKey.apply(name), "")));
    Map<String, String> found = new TreeMap<>();
    earlierByOrigin.forEach((origin, name) -> {
      String to = laterByOrigin.getOrDefault(origin, name);
      if (!to.equals(name) && !settled.containsKey(name) && !settled.containsValue(to)) {
        found.put(name, to);
      }
    });
    List<String> circling = circling(found);
    askAboutCircle(circling, found, earlierKey);
    found.keySet().removeAll(circling);
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

  /** Names that only change places: the attributes may have been renamed as well as the columns. */
  private static List<String> circling(Map<String, String> found) {
    List<String> circling = new ArrayList<>();
    for (String start : found.keySet()) {
      String name = found.get(start);
      for (int steps = 0; steps < found.size() && !name.equals(start); steps++) {
        name = found.getOrDefault(name, start + "\0");
      }
      if (name.equals(start)) {
        circling.add(start);
      }
    }
    return circling;
  }

  private void askAboutCircle(
      List<String> circling, Map<String, String> found, UnaryOperator<String> key) {
    boolean kept = false;
    for (String name : circling) {
      if (notes.isKept(key.apply(name))) {
        kept = true;
        notes.decisions.add(key.apply(name) + " keeps its name, as told by -Dmigration.keep.");
      }
    }
    if (circling.isEmpty() || kept) {
      return;
    }
    List<String> renamed = new ArrayList<>();
    List<String> names = new ArrayList<>();
    circling.forEach(name -> {
      renamed.add(key.apply(name) + ":" + found.get(name));
      names.add(key.apply(name));
    });
    notes.questions.add(new Question(
        String.join(", ", names)
            + " changed places with what they are mapped to. Are the names in the database to"
            + " change places, or were only the Java names changed?",
        List.of(
            "-Dmigration.rename=" + String.join(",", renamed),
            "-Dmigration.keep=" + String.join(",", names))));
  }
}
