package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names inside SQL text. A name is a word or a double-quoted text; string literals and comments hold
 * none, and a word before a parenthesis is a function. An unquoted word is compared without regard to
 * case, as both databases do.
 */
final class Identifiers {
  private static final Pattern TOKEN = Pattern.compile(
      "'[^']*+'|--[^\\n]*|/\\*.*?\\*/|\"((?:[^\"]++|\"\")*+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*+)(?!\\s*\\()",
      Pattern.DOTALL);
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private Identifiers() {}

  /**
   * A name that can be stored, and is read as what it is. See <i>Trojan Source</i> (trojansource.codes): these characters turn
   * the direction of text, so that people see another name.
   *
   * @throws MigrationException for any other
   */
  static void requireReadable(String name) {
    requireStorable("Name", name);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') {
        String number = String.format(Locale.ROOT, "U+%04X", (int) c);
        throw new MigrationException("Name \"" + name.replace(String.valueOf(c), number)
            + "\" holds " + number + ", which turns the direction of text. Give it another name.");
      }
    }
  }

  /** @throws MigrationException for text that no database stores as it is */
  static void requireStorable(String what, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1));
      if (c == 0 || Character.isSurrogate(c) && !pair) {
        throw new MigrationException(what + " \"" + text.replace(c, '?')
            + "\" holds a NUL or half a character, which no database stores. Remove it.");
      }
      i += pair ? 1 : 0;
    }
  }

  static boolean mentions(String text, String identifier) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (names(matcher, identifier)) {
        return true;
      }
    }
    return false;
  }

  static String rename(String text, String from, String to) {
    String replacement = PLAIN.matcher(to).matches() && !ReservedWords.contains(to)
        ? to
        : '"' + to.replace("\"", "\"\"") + '"';
    Matcher matcher = TOKEN.matcher(text);
    StringBuilder renamed = new StringBuilder();
    while (matcher.find()) {
      String token = names(matcher, from) ? replacement : matcher.group();
      matcher.appendReplacement(renamed, Matcher.quoteReplacement(token));
    }
    return matcher.appendTail(renamed).toString();
  }

  private static boolean names(Matcher token, String identifier) {
    String quoted = token.group(1);
    String word = token.group(2);
    return quoted != null && quoted.replace("\"\"", "\"").equals(identifier)
        || word != null && word.equalsIgnoreCase(identifier);
  }
}
