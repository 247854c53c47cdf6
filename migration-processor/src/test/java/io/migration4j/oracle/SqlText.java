package io.migration4j.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a {@code create table} that SQLite keeps; parentheses in quotes do not count. */
record SqlText(String sql) {
  private static final int INSIDE = Pattern.CASE_INSENSITIVE;

  /** The definitions of columns and constraints, each as it stands. */
  List<String> definitions() {
    int open = sql.indexOf('(');
    List<String> definitions = new ArrayList<>();
    int start = open + 1;
    int end = closing(open);
    for (int i = start; i <= end; i = next(i)) {
      if (i == end || sql.charAt(i) == ',') {
        definitions.add(sql.substring(start, i).strip());
        start = i + 1;
      }
    }
    return definitions;
  }

  /** What stands in parentheses behind each of these words, in normal form. */
  List<String> conditions(String word) {
    List<String> conditions = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\b" + word + "\\s*\\(", INSIDE).matcher(sql);
    for (int from = 0; matcher.find(from); ) {
      int close = closing(matcher.end() - 1);
      conditions.add(new SqlText(sql.substring(matcher.end(), close)).normal());
      from = close;
    }
    return conditions;
  }

  /** Checks and primary keys by their names, without quotes, and what stands in their parentheses. */
  List<String[]> named(String word) {
    List<String[]> named = new ArrayList<>();
    Matcher matcher = Pattern.compile(
            "\\bconstraint\\s+(?:\"([^\"]+)\"|(\\w+))\\s+" + word + "\\s*\\(",
            INSIDE | Pattern.UNICODE_CHARACTER_CLASS)
        .matcher(sql);
    while (matcher.find()) {
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String inside = sql.substring(matcher.end(), closing(matcher.end() - 1));
      named.add(new String[] {name, new SqlText(inside).normal()});
    }
    return named;
  }

  /** In lower case, without space and the parentheses around it; texts in quotes as they are. */
  String normal() {
    StringBuilder normal = new StringBuilder();
    for (int i = 0; i < sql.length(); ) {
      int end = sql.charAt(i) == '(' ? i + 1 : next(i);
      String part = sql.substring(i, end);
      normal.append(
          isQuote(part.charAt(0)) ? part : part.replaceAll("\\s+", "").toLowerCase(Locale.ROOT));
      i = end;
    }
    SqlText text = new SqlText(normal.toString());
    boolean wrapped = text.sql.startsWith("(") && text.closing(0) == text.sql.length() - 1;
    return wrapped ? new SqlText(text.sql.substring(1, text.sql.length() - 1)).normal() : text.sql;
  }

  private int closing(int open) {
    int i = open + 1;
    while (sql.charAt(i) != ')') {
      i = next(i);
    }
    return i;
  }

  /** Behind the character, the text in quotes or the parentheses that begin here. */
  private int next(int i) {
    char first = sql.charAt(i);
    if (isQuote(first)) {
      return sql.indexOf(first, i + 1) + 1;
    }
    return first == '(' ? closing(i) + 1 : i + 1;
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"' || c == '`';
  }
}
