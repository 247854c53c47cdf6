package io.migration4j.revision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a person may call a revision: its id, a label it declares, or the beginning of its id. */
final class RevisionNames {
  private final TreeSet<String> ids = new TreeSet<>();
  private final Map<String, String> labels = new TreeMap<>();

  RevisionNames(Collection<RevisionNode> nodes) {
    for (RevisionNode node : nodes) {
      ids.add(node.id());
      node.labels().forEach(label -> labels.putIfAbsent(label, node.id()));
    }
  }

  boolean isLabel(String word) {
    return labels.containsKey(word);
  }

  /** The ids that a word can mean, sorted. An exact id or label means only itself; else every id that begins with the word. */
  List<String> meanings(String word) {
    if (ids.contains(word)) {
      return List.of(word);
    }
    if (labels.containsKey(word)) {
      return List.of(labels.get(word));
    }
    return word.isEmpty() ? List.of() : List.copyOf(ids.subSet(word, word + Character.MAX_VALUE));
  }

  /** The id or label that looks most like a word, if any looks like it at all. */
  Optional<String> nearest(String word) {
    int farthest = word.length() / 3;
    return Stream.concat(ids.stream(), labels.keySet().stream())
        .filter(name -> Math.abs(name.length() - word.length()) <= farthest)
        .map(name -> Map.entry(distance(name, word), name))
        .filter(entry -> entry.getKey() <= farthest)
        .min(Map.Entry.<Integer, String>comparingByKey()
            .thenComparing(Map.Entry::getValue, Comparator.naturalOrder()))
        .map(Map.Entry::getValue);
  }

  /** " Did you mean x?" or nothing. */
  String didYouMean(String word) {
    return nearest(word).map(name -> " Did you mean " + name + "?").orElse("");
  }

  /** Levenshtein's edit distance, letter case aside. */
  private static int distance(String left, String right) {
    String from = left.toLowerCase(Locale.ROOT);
    String to = right.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
