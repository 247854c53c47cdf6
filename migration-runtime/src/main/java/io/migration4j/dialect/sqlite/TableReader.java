package io.migration4j.dialect.sqlite;

import io.migration4j.MigrationException;
import io.migration4j.dialect.sqlite.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a {@code CREATE TABLE}, as the grammar of SQLite does ({@code src/parse.y}). */
final class TableReader {
  private static final Map<String, Kind> STARTS = Map.of(
      "PRIMARY", Kind.PRIMARY_KEY,
      "NOT", Kind.NOT_NULL,
      "NULL", Kind.NULL,
      "UNIQUE", Kind.UNIQUE,
      "CHECK", Kind.CHECK,
      "DEFAULT", Kind.DEFAULT,
      "COLLATE", Kind.COLLATE,
      "REFERENCES", Kind.FOREIGN_KEY,
      "GENERATED", Kind.GENERATED,
      "AS", Kind.GENERATED);

  private final List<Token> tokens;
  private int position;

  private TableReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  static TableText read(String sql) {
    return new TableReader(Tokens.read(sql)).table();
  }

  private TableText table() {
    while (!peek().is("(") || position == 0) {
      if (peek().text().isEmpty() || peek().is("VIRTUAL") || peek().is("AS")) {
        throw unreadable();
      }
      position++;
    }
    List<Token> head = List.copyOf(tokens.subList(0, ++position));
    List<TableItem> items = new ArrayList<>();
    while (!peek().is(")")) {
      items.add(item());
    }
    return new TableText(head, items, tokens.subList(position, tokens.size()));
  }

  private TableItem item() {
    Optional<Token> column = startsConstraint() ? Optional.empty() : Optional.of(next());
    List<Clause> clauses = new ArrayList<>();
    if (column.isPresent()) {
      type().ifPresent(clauses::add);
      while (!ends()) {
        clauses.add(clause());
      }
    } else {
      do {
        clauses.add(clause());
      } while (!ends());
    }
    String after = "";
    String note = "";
    if (peek().is(",")) {
      after = next().before();
      note = takeNote();
    } else if (peek().is(")")) {
      after = peek().before();
      tokens.set(position, peek().before(""));
    }
    return new TableItem(column, clauses, after, note);
  }

  /** The comment on the line of the comma is taken from what stands in front of the next item. */
  private String takeNote() {
    String space = peek().before();
    int line = space.indexOf('\n');
    int comment = space.indexOf("--");
    if (comment < 0 || line < comment || !space.substring(0, comment).isBlank()) {
      return "";
    }
    tokens.set(position, peek().before(space.substring(line)));
    return space.substring(0, line);
  }

  private boolean ends() {
    return peek().is(",") || peek().is(")");
  }

  private boolean startsConstraint() {
    return peek().is("CONSTRAINT")
        || peek().is("PRIMARY")
        || peek().is("UNIQUE")
        || peek().is("CHECK")
        || peek().is("FOREIGN");
  }

  private Optional<Clause> type() {
    int start = position;
    while (!ends() && !startsClause()) {
      position = peek().is("(") ? Tokens.close(tokens, position) : position + 1;
      requireMore();
    }
    return start == position
        ? Optional.empty()
        : Optional.of(new Clause(Kind.TYPE, tokens.subList(start, position)));
  }

  private boolean startsClause() {
    String word = peek().text().toUpperCase(Locale.ROOT);
    return peek().is("CONSTRAINT")
        || STARTS.containsKey(word) && (!word.equals("GENERATED") || peek(1).is("ALWAYS"));
  }

  private Clause clause() {
    int start = position;
    if (skip("CONSTRAINT")) {
      next();
    }
    Kind kind = body();
    return new Clause(kind, tokens.subList(start, position));
  }

  private Kind body() {
    if (skip("FOREIGN")) {
      next();
      parenthesis();
      next();
      references();
      return Kind.FOREIGN_KEY;
    }
    Kind kind = STARTS.getOrDefault(peek().text().toUpperCase(Locale.ROOT), Kind.NOTHING);
    switch (kind) {
      case PRIMARY_KEY -> primaryKey();
      case NOT_NULL -> position += 2;
      case UNIQUE, CHECK -> {
        next();
        parenthesis();
      }
      case DEFAULT -> defaultValue();
      case COLLATE -> position += 2;
      case FOREIGN_KEY -> {
        next();
        references();
      }
      case GENERATED -> generated();
      case NULL -> next();
      default -> {
        return nothing();
      }
    }
    conflict();
    requireMore();
    return kind;
  }

  /** A name alone, as in {@code CONSTRAINT a CONSTRAINT b CHECK (x)}. */
  private Kind nothing() {
    if (!peek().is("CONSTRAINT") && !ends()) {
      throw unreadable();
    }
    return Kind.NOTHING;
  }

  private void primaryKey() {
    position += 2;
    parenthesis();
    if (!skip("ASC")) {
      skip("DESC");
    }
    conflict();
    skip("AUTOINCREMENT");
  }

  private void defaultValue() {
    next();
    if (peek().is("(")) {
      parenthesis();
    } else if (next().text().matches("[+-]")) {
      next();
    }
  }

  /** After {@code REFERENCES}. */
  private void references() {
    next();
    parenthesis();
    while (peek().is("ON") && !peek(1).is("CONFLICT") || peek().is("MATCH")) {
      if (skip("MATCH")) {
        next();
      } else {
        position += 2;
        position += peek().is("SET") || peek().is("NO") ? 2 : 1;
      }
    }
    if (peek().is("DEFERRABLE") || peek().is("NOT") && peek(1).is("DEFERRABLE")) {
      skip("NOT");
      next();
      position += peek().is("INITIALLY") ? 2 : 0;
    }
  }

  private void generated() {
    position += peek().is("GENERATED") ? 3 : 1;
    parenthesis();
    if (!skip("STORED")) {
      skip("VIRTUAL");
    }
  }

  private void conflict() {
    if (peek().is("ON") && peek(1).is("CONFLICT")) {
      position += 3;
    }
  }

  private void parenthesis() {
    if (peek().is("(")) {
      position = Tokens.close(tokens, position);
    }
  }

  private boolean skip(String word) {
    boolean there = peek().is(word);
    position += there ? 1 : 0;
    return there;
  }

  private Token next() {
    requireMore();
    return tokens.get(position++);
  }

  private Token peek() {
    return peek(0);
  }

  private Token peek(int ahead) {
    return tokens.get(Math.min(position + ahead, tokens.size() - 1));
  }

  private void requireMore() {
    if (position >= tokens.size() - 1) {
      throw unreadable();
    }
  }

  private MigrationException unreadable() {
    return new MigrationException("Not the definition of a table that can be changed: "
        + Tokens.join(tokens).strip() + ". Change it with execute.");
  }
}
