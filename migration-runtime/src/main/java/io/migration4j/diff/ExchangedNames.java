package io.migration4j.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Names that only change places: the attributes may have been renamed as well as the columns. */
final class ExchangedNames {
  private final Notes notes;
  private final UnaryOperator<String> key;

  /** @param key what an earlier name is told by */
  ExchangedNames(Notes notes, UnaryOperator<String> key) {
    this.notes = notes;
    this.key = key;
  }

  /** Takes them out of what seems renamed, and asks about them if nothing was said. */
  void remove(Map<String, String> found) {
    List<String> circling = circling(found);
    ask(circling, found);
    found.keySet().removeAll(circling);
  }

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

  private void ask(List<String> circling, Map<String, String> found) {
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
