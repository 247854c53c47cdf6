package io.migration4j.dialect.sqlite;

import java.util.List;

/** The stored {@code CREATE VIEW} of a view. */
public final class ViewText {
  private ViewText() {}

  /**
   * What it selects, with names in the quotes that stand for nothing but names: in double quotes SQLite
   * takes the name of a column that is gone for a text ({@code https://sqlite.org/quirks.html}, 8).
   */
  public static String query(String sql) {
    List<Token> tokens = Tokens.read(sql);
    int depth = 0;
    int start = 0;
    while (start < tokens.size() && !(depth == 0 && tokens.get(start).is("AS"))) {
      depth += tokens.get(start).is("(") ? 1 : tokens.get(start).is(")") ? -1 : 0;
      start++;
    }
    StringBuilder query = new StringBuilder();
    for (Token token : tokens.subList(Math.min(start + 1, tokens.size()), tokens.size())) {
      boolean name = token.text().startsWith("\"");
      query
          .append(token.before())
          .append(name ? "`" + token.identifier().replace("`", "``") + "`" : token.text());
    }
    return query.toString();
  }
}
