package io.migration4j.dialect.sqlite;

import java.util.Locale;

/**
 * One token of SQL with the white space and comments in front of it, as written; what comes after the
 * last is in front of an empty one. A list of tokens, joined, is the text they were read from.
 *
 * @param before white space and comments
 * @param text the token; empty at the end
 */
public record Token(String before, String text) {
  /** It is that symbol, or that keyword: in any case, but without quotes. */
  boolean is(String word) {
    return text.equalsIgnoreCase(word);
  }

  /** The name it stands for, without quotes. */
  String identifier() {
    if (text.length() < 2) {
      return text;
    }
    String inner = text.substring(1, text.length() - 1);
    return switch (text.charAt(0)) {
      case '"' -> inner.replace("\"\"", "\"");
      case '`' -> inner.replace("``", "`");
      case '\'' -> inner.replace("''", "'");
      case '[' -> inner;
      default -> text;
    };
  }

  /** The same for each spelling that SQLite takes for one: names in small letters, without quotes. */
  String normal() {
    return text.startsWith("'") ? text : identifier().toLowerCase(Locale.ROOT);
  }

  boolean hasComment() {
    return !before.isBlank();
  }

  Token before(String other) {
    return new Token(other, text);
  }
}
