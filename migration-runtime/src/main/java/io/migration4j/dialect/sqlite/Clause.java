package io.migration4j.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A part of a column definition after its name (the type, a constraint), or a constraint of the table.
 *
 * @param tokens its text, from the {@code CONSTRAINT} that names it to its end
 */
public record Clause(Kind kind, List<Token> tokens) {
  /** What a clause says. */
  public enum Kind {
    TYPE,
    PRIMARY_KEY,
    NOT_NULL,
    NULL,
    UNIQUE,
    CHECK,
    DEFAULT,
    COLLATE,
    FOREIGN_KEY,
    GENERATED,
    /** A name without a constraint, which SQLite allows. */
    NOTHING
  }

  public Clause {
    tokens = List.copyOf(tokens);
  }

  /** The name of the constraint; empty for none. */
  public String name() {
    return tokens.get(0).is("CONSTRAINT") ? tokens.get(1).identifier() : "";
  }

  /** The text without what stands in front of it. */
  public String text() {
    return Tokens.join(tokens).substring(tokens.get(0).before().length());
  }

  /** The columns that a constraint of the table names; none for a constraint of a column. */
  public List<String> columns() {
    int open = indexOf("(");
    boolean lists = kind == Kind.PRIMARY_KEY
        || kind == Kind.UNIQUE
        || kind == Kind.FOREIGN_KEY && indexOf("FOREIGN") >= 0;
    return lists && open >= 0 ? Tokens.names(tokens, open) : List.of();
  }

  /** The table that a foreign key refers to. */
  public String referencedTable() {
    return tokens.get(indexOf("REFERENCES") + 1).identifier();
  }

  /** The columns that a foreign key refers to; none where it means the primary key. */
  public List<String> referencedColumns() {
    int open = indexOf("REFERENCES") + 2;
    return open < tokens.size() && tokens.get(open).is("(")
        ? Tokens.names(tokens, open)
        : List.of();
  }

  /** The condition of a check, the same for all spellings of it. */
  public String condition() {
    int open = indexOf("(");
    List<Token> inner = tokens.subList(open + 1, Tokens.close(tokens, open) - 1);
    return condition(inner);
  }

  /** What a default or a computed column is, the same for all spellings of it. */
  public String expression() {
    if (kind == Kind.GENERATED) {
      return condition();
    }
    return condition(tokens.subList(indexOf("DEFAULT") + 1, tokens.size()));
  }

  /** The text of a type or the name of a collation, the same for all spellings of it. */
  public String word() {
    return Tokens.normal(tokens.subList(indexOf("COLLATE") + 1, tokens.size()));
  }

  /** What stands after the referenced columns: actions and when the key is checked. */
  public String reaction() {
    int start = indexOf("REFERENCES") + 2;
    boolean lists = start < tokens.size() && tokens.get(start).is("(");
    int end = lists ? Tokens.close(tokens, start) : start;
    return Tokens.normal(tokens.subList(end, tokens.size()));
  }

  /** A condition from elsewhere, to compare with {@link #condition()}. */
  public static String normalCondition(String sql) {
    return condition(Tokens.fragment(sql));
  }

  private static String condition(List<Token> tokens) {
    List<Token> inner = tokens;
    while (!inner.isEmpty() && inner.get(0).is("(") && Tokens.close(inner, 0) == inner.size()) {
      inner = inner.subList(1, inner.size() - 1);
    }
    return Tokens.normal(inner);
  }

  /**
   * It is about a column of its table, whatever the spelling.
   *
   * @param table the name of the table
   */
  public boolean uses(String column, String table) {
    return switch (kind) {
      case PRIMARY_KEY, UNIQUE -> contains(columns(), column);
      case FOREIGN_KEY ->
        contains(columns(), column)
            || referencedTable().equalsIgnoreCase(table) && contains(referencedColumns(), column);
      case CHECK, GENERATED -> mentions(tokens.subList(indexOf("("), tokens.size()), column);
      default -> false;
    };
  }

  private static boolean contains(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** Any SQL names the column, whatever the spelling; a name in a text literal does not count. */
  public static boolean mentions(String sql, String column) {
    return mentions(Tokens.fragment(sql), column);
  }

  private static boolean mentions(List<Token> tokens, String name) {
    return tokens.stream()
        .anyMatch(
            token -> !token.text().startsWith("'") && token.identifier().equalsIgnoreCase(name));
  }

  /**
   * Any SQL names it in double quotes, which SQLite takes for a text where there is no such column.
   */
  public static boolean quotes(String sql, String column) {
    return Tokens.fragment(sql).stream()
        .anyMatch(
            token -> token.text().startsWith("\"") && token.identifier().equalsIgnoreCase(column));
  }

  /** What happens to a row that breaks it ({@code ON CONFLICT}); empty where the statement fails. */
  public String conflict() {
    int at = indexOf("CONFLICT");
    String word = at < 0 ? "" : tokens.get(at + 1).text().toLowerCase(Locale.ROOT);
    return word.equals("abort") ? "" : word;
  }

  /** The order and collations of the columns of a key; empty where they are the usual ones. */
  public String order() {
    int open = indexOf("(");
    List<Token> listed =
        open < 0 ? tokens : tokens.subList(open + 1, Tokens.close(tokens, open) - 1);
    if (listed.stream().noneMatch(token -> token.is("DESC") || token.is("COLLATE"))) {
      return "";
    }
    return open < 0
        ? "desc"
        : Tokens.normal(
            listed.stream().filter(token -> !token.is("ASC")).collect(Collectors.toList()));
  }

  /** Whether it has that keyword outside of parentheses or inside. */
  public boolean says(String keyword) {
    return indexOf(keyword) >= 0;
  }

  /** The same constraint under another name. */
  Clause renamed(String quotedName) {
    List<Token> renamed = new ArrayList<>(tokens);
    if (tokens.get(0).is("CONSTRAINT")) {
      renamed.set(1, new Token(tokens.get(1).before(), quotedName));
    } else {
      renamed.set(0, tokens.get(0).before(" "));
      renamed.add(0, new Token(" ", quotedName));
      renamed.add(0, new Token(tokens.get(0).before(), "constraint"));
    }
    return new Clause(kind, renamed);
  }

  /** The same without a table in front of columns, where it is a check. */
  Clause unqualified(String table) {
    if (kind != Kind.CHECK) {
      return this;
    }
    List<Token> plain = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean qualifies = i + 2 < tokens.size()
          && tokens.get(i + 1).is(".")
          && !token.text().startsWith("'")
          && token.identifier().equalsIgnoreCase(table);
      plain.add(qualifies ? tokens.get(i + 2).before(token.before()) : token);
      i += qualifies ? 2 : 0;
    }
    return new Clause(kind, plain);
  }

  Clause before(String space) {
    List<Token> moved = new ArrayList<>(tokens);
    moved.set(0, tokens.get(0).before(space));
    return new Clause(kind, moved);
  }

  private int indexOf(String word) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }
}
