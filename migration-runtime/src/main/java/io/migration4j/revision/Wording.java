package io.migration4j.revision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The commands and phrases that messages of this package share. */
final class Wording {
  static final String UPGRADE = "mvn migration:upgrade -Dto=";
  static final String DOWNGRADE = "mvn migration:downgrade -Dto=";
  static final String STAMP = "mvn migration:stamp -Dto=";
  static final String HISTORY = "mvn migration:history -Drange=";

  private static final int SHOWN = 10;
  private static final List<String> NUMBERS = List.of("No", "One", "Two", "Three", "Four", "Five");

  private Wording() {}

  /** Joins with commas; a long list is cut and says by how much. */
  static String list(Collection<String> words) {
    String shown = words.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return words.size() > SHOWN ? shown + " and " + (words.size() - SHOWN) + " more" : shown;
  }

  /** "Two heads: a, b." as a message begins. */
  static String severalHeads(Collection<String> heads) {
    int number = heads.size();
    return (number < NUMBERS.size() ? NUMBERS.get(number) : number) + " heads: " + list(heads)
        + ".";
  }

  /** "1 revision is", "3 revisions are". */
  static String revisionsAre(int number) {
    return number == 1 ? "1 revision is" : number + " revisions are";
  }
}
