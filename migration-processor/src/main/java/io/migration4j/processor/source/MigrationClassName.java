package io.migration4j.processor.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The name of a migration class: {@code R3f2a9c1b7d04_AddPhoneNumberToUsers}. It is ASCII, so that the
 * file has the same name on every system, and the id in it makes it unique.
 */
public final class MigrationClassName {
  private static final int LIMIT = 60;

  /** Letters that do not fall apart into an ASCII letter and a mark. */
  private static final Map<String, String> LETTERS = Map.ofEntries(
      Map.entry("ß", "ss"),
      Map.entry("æ", "ae"),
      Map.entry("Æ", "Ae"),
      Map.entry("œ", "oe"),
      Map.entry("Œ", "Oe"),
      Map.entry("ø", "o"),
      Map.entry("Ø", "O"),
      Map.entry("đ", "d"),
      Map.entry("Đ", "D"),
      Map.entry("ł", "l"),
      Map.entry("Ł", "L"),
      Map.entry("ı", "i"),
      Map.entry("þ", "th"),
      Map.entry("Þ", "Th"));

  private MigrationClassName() {}

  /** The name for a revision with that id and message. */
  public static String of(String id, String message) {
    StringBuilder words = new StringBuilder();
    for (String word : ascii(message).split("[^A-Za-z0-9]+")) {
      if (words.length() > 0 && words.length() + word.length() > LIMIT) {
        break;
      }
      words.append(capitalized(word), 0, Math.min(word.length(), LIMIT));
    }
    return "R" + id + (words.length() == 0 ? "" : "_" + words);
  }

  private static String ascii(String message) {
    String text = message.replace("'", "").replace("\u2019", "");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      text = text.replace(letter.getKey(), letter.getValue());
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
