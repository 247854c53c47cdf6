package io.migration4j.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The end of a message about a name that is not there: what is, and what may be meant. */
public final class Suggestion {
  private Suggestion() {}

  /** {@code ; it has id, email. Did you mean email?} */
  public static String among(String wanted, List<String> present) {
    String list =
        present.isEmpty() ? "; it has none." : "; it has " + String.join(", ", present) + ".";
    return list
        + nearest(wanted, present).map(near -> " Did you mean " + near + "?").orElse("");
  }

  /** The one that differs in few letters only. */
  public static Optional<String> nearest(String wanted, List<String> present) {
    return present.stream()
        .min(Comparator.comparingInt((String name) -> distance(wanted, name)))
        .filter(name -> distance(wanted, name) <= Math.max(2, wanted.length() / 3));
  }

  /** Levenshtein's distance, without regard to case. */
  private static int distance(String some, String other) {
    String a = some.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
