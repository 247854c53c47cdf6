package io.migration4j.schema;

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
