package io.migration4j.dialect.sqlite;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.List;

/** The {@code CREATE INDEX} of an index. */
public final class IndexText {
  private IndexText() {}

  public static String name(String sql) {
    List<Token> tokens = Tokens.fragment(sql);
    return tokens.get(open(tokens) - 3).identifier();
  }

  /** The columns of one over columns only. */
  public static List<String> columns(String sql) {
    List<Token> tokens = Tokens.fragment(sql);
    return Tokens.names(tokens, open(tokens));
  }

  private static int open(List<Token> tokens) {
    for (int i = 3; i < tokens.size(); i++) {
      if (tokens.get(i).is("(")) {
        return i;
      }
    }
    throw new MigrationException(
        "Not the definition of an index: " + Tokens.join(tokens) + ". It cannot be read.");
  }

  /** What it says but for its name: {@code unique ( email ) where ...}, the same for all spellings. */
  public static String definition(String sql) {
    List<Token> tokens = Tokens.fragment(sql);
    List<Token> parts = new ArrayList<>(tokens.subList(open(tokens), tokens.size()));
    parts.removeIf(token -> token.is("ASC"));
    return (tokens.get(1).is("UNIQUE") ? "unique " : "") + withoutWrapping(parts);
  }

  /** The condition of a partial index may stand in parentheses, or not. */
  private static String withoutWrapping(List<Token> parts) {
    int end = Tokens.close(parts, 0);
    String columns = Tokens.normal(parts.subList(0, end));
    if (end == parts.size()) {
      return columns;
    }
    String condition = Tokens.join(parts.subList(end + 1, parts.size()));
    return columns + " where " + Clause.normalCondition(condition);
  }

  /** The same index under another name; all the rest stays as it was written. */
  public static String renamed(String sql, String quotedName) {
    List<Token> tokens = new ArrayList<>(Tokens.read(sql));
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is("INDEX") && tokens.get(i + 2).is("ON")) {
        tokens.set(i + 1, new Token(tokens.get(i + 1).before(), quotedName));
        return Tokens.join(tokens);
      }
    }
    throw new MigrationException(
        "Not the definition of an index: " + sql + ". It cannot be renamed.");
  }
}
