package io.migration4j.diff;

import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SQL text as its tokens, so that two texts which differ in white space, comments, the case of
 * unquoted words, parentheses around the whole or what AND or OR joins, or the order of what AND joins are
 * equal. {@code now()} is {@code CURRENT_TIMESTAMP}, see
 * https://www.postgresql.org/docs/current/functions-datetime.html.
 */
final class NormalSql {
  private static final Pattern TOKEN = Pattern.compile(
      "(?<space>\\s+|--[^\\n]*|/\\*.*?\\*/)|(?<literal>'(?:[^']|'')*')"
          + "|\"(?<plain>[a-z_][a-z0-9_]*)\"|(?<quoted>\"(?:[^\"]|\"\")*\")"
          + "|(?<word>[\\p{L}\\p{N}_$]+)|(?<other>.)",
      Pattern.DOTALL);

  private static final List<String> NOW = List.of("now", "(", ")");

  private NormalSql() {}

  /** What the text amounts to on each database. */
  static List<List<String>> of(SqlText text) {
    return Stream.of(Database.values())
        .map(database -> of(text.forDatabase(database)))
        .collect(Collectors.toList());
  }

  static List<String> of(String sql) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      if (matcher.group("space") == null) {
        tokens.add(token(matcher));
      }
    }
    int now = Collections.indexOfSubList(tokens, NOW);
    while (now >= 0) {
      tokens.subList(now, now + NOW.size()).clear();
      tokens.add(now, "current_timestamp");
      now = Collections.indexOfSubList(tokens, NOW);
    }
    return Conjunction.normal(unwrapped(tokens));
  }

  /** Without the parentheses around the whole. */
  static List<String> unwrapped(List<String> tokens) {
    List<String> inner = tokens;
    while (isWrapped(inner)) {
      inner = inner.subList(1, inner.size() - 1);
    }
    return List.copyOf(inner);
  }

  private static String token(Matcher matcher) {
    String word = matcher.group("word");
    if (word != null) {
      return word.toLowerCase(Locale.ROOT);
    }
    return matcher.group("plain") == null ? matcher.group() : matcher.group("plain");
  }

  /** The first parenthesis is closed by the last token. */
  private static boolean isWrapped(List<String> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
      if (depth == 0) {
        return i > 0 && i == tokens.size() - 1;
      }
    }
    return false;
  }
}
