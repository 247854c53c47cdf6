package io.migration4j.dialect.sqlite;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads SQL as SQLite's tokenizer does ({@code src/tokenize.c}). */
final class Tokens {
  private static final Pattern SPACE =
      Pattern.compile("[ \\t\\n\\f\\r]++|--[^\\n]*+|/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile(
      "[xX]?'[^']*+(?:''[^']*+)*+'|\"[^\"]*+(?:\"\"[^\"]*+)*+\"|`[^`]*+(?:``[^`]*+)*+`|\\[[^\\]]*+\\]"
          + "|0[xX][0-9a-fA-F_]++"
          + "|(?:[0-9][0-9_]*+(?:\\.[0-9_]*+)?|\\.[0-9][0-9_]*+)(?:[eE][+-]?[0-9_]++)?"
          + "|[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_$\\x{80}-\\x{10FFFF}]*+"
          + "|\\|\\||->>|->|<=|>=|<>|==|!=|<<|>>|.",
      Pattern.DOTALL);

  private Tokens() {}

  /** All tokens; the last is empty and bears what stands at the end. */
  static List<Token> read(String sql) {
    List<Token> tokens = new ArrayList<>();
    Matcher space = SPACE.matcher(sql);
    Matcher token = TOKEN.matcher(sql);
    int end = 0;
    boolean more = true;
    while (more) {
      int start = end;
      while (space.region(end, sql.length()).lookingAt()) {
        end = space.end();
      }
      String before = sql.substring(start, end);
      more = token.region(end, sql.length()).lookingAt();
      tokens.add(new Token(before, more ? token.group() : ""));
      end = more ? token.end() : end;
    }
    return tokens;
  }

  /** The tokens of a fragment, without what stands at its end. */
  static List<Token> fragment(String sql) {
    List<Token> tokens = read(sql);
    return tokens.subList(0, tokens.size() - 1);
  }

  static String join(List<Token> tokens) {
    return tokens.stream()
        .map(token -> token.before() + token.text())
        .collect(Collectors.joining());
  }

  /** The same for texts that differ only in spelling. */
  static String normal(List<Token> tokens) {
    return tokens.stream().map(Token::normal).collect(Collectors.joining(" ")).strip();
  }

  /** The position after the parenthesis that closes the one at {@code open}. */
  static int close(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (tokens.get(i).is("(")) {
        depth++;
      } else if (tokens.get(i).is(")") && --depth == 0) {
        return i + 1;
      }
    }
    throw new MigrationException(
        "A parenthesis is not closed in: " + join(tokens) + ". The stored text is damaged.");
  }

  /** The first name of each part of a list in parentheses; an expression counts as its first token. */
  static List<String> names(List<Token> tokens, int open) {
    List<String> names = new ArrayList<>();
    int end = close(tokens, open) - 1;
    boolean expected = true;
    for (int i = open + 1; i < end; i++) {
      if (expected) {
        names.add(tokens.get(i).identifier());
      }
      i = tokens.get(i).is("(") ? close(tokens, i) - 1 : i;
      expected = tokens.get(i).is(",");
    }
    return names;
  }
}
