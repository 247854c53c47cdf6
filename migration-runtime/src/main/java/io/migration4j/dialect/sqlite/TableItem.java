package io.migration4j.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands between two commas of a table's definition: a column with its clauses, or a constraint
 * of the table (several where the commas between them are left out, as SQLite allows).
 *
 * @param column the name of the column; empty for a constraint
 * @param after white space and comments before the comma that follows, or before the end
 * @param note a comment after that comma on the same line, which belongs to this item
 */
public record TableItem(Optional<Token> column, List<Clause> clauses, String after, String note) {
  private static final List<Clause.Kind> ORDER = List.of(
      Clause.Kind.TYPE,
      Clause.Kind.COLLATE,
      Clause.Kind.GENERATED,
      Clause.Kind.DEFAULT,
      Clause.Kind.NOT_NULL);

  public TableItem {
    clauses = List.copyOf(clauses);
  }

  public boolean isColumn() {
    return column.isPresent();
  }

  boolean isColumn(String name) {
    return column.filter(token -> token.identifier().equalsIgnoreCase(name)).isPresent();
  }

  /** The name of the column, without quotes. */
  public String name() {
    return column.map(Token::identifier).orElse("");
  }

  /** The first clause of a kind. */
  public Optional<Clause> clause(Clause.Kind kind) {
    return clauses.stream().filter(clause -> clause.kind() == kind).findFirst();
  }

  /** A comment stands in it or behind it, which a statement of SQLite might not keep. */
  public boolean hasComment() {
    return !after.isBlank()
        || !note.isEmpty()
        || column.filter(Token::hasComment).isPresent()
        || clauses.stream().flatMap(clause -> clause.tokens().stream()).anyMatch(Token::hasComment);
  }

  String text() {
    return column.map(token -> token.before() + token.text()).orElse("")
        + clauses.stream().map(clause -> Tokens.join(clause.tokens())).collect(Collectors.joining())
        + after;
  }

  /** What stands in front of it. */
  String before() {
    return column.orElseGet(() -> clauses.get(0).tokens().get(0)).before();
  }

  TableItem before(String space) {
    return column.isPresent()
        ? new TableItem(column.map(token -> token.before(space)), clauses, after, note)
        : withClauses(List.of(clauses.get(0).before(space)));
  }

  TableItem end(String newAfter, String newNote) {
    return new TableItem(column, clauses, newAfter, newNote);
  }

  /** The same with another clause in the place of one. */
  TableItem replace(Clause clause, Clause replacement) {
    return withClauses(clauses.stream()
        .map(each -> each.equals(clause) ? replacement : each)
        .collect(Collectors.toList()));
  }

  /**
   * The same with one more clause, after those that are usually written before it; {@code NOT NULL} at
   * the end, where SQLite itself adds it.
   */
  TableItem with(Clause clause) {
    List<Clause.Kind> earlier = ORDER.subList(0, ORDER.indexOf(clause.kind()));
    int position = 0;
    for (int i = 0; i < clauses.size(); i++) {
      position = earlier.contains(clauses.get(i).kind()) ? i + 1 : position;
    }
    List<Clause> more = new ArrayList<>(clauses);
    more.add(clause.kind() == Clause.Kind.NOT_NULL ? more.size() : position, clause);
    return withClauses(more);
  }

  /** The same without a clause; a comment in front of it stays. */
  TableItem without(Clause clause) {
    List<Clause> rest = new ArrayList<>(clauses);
    int position = rest.indexOf(clause);
    rest.remove(position);
    String space = clause.tokens().get(0).before();
    if (space.isBlank()) {
      return withClauses(rest);
    }
    String comment = space.stripTrailing() + (space.contains("--") ? "\n" : "");
    if (position < rest.size()) {
      Clause next = rest.get(position);
      rest.set(position, next.before(comment + next.tokens().get(0).before()));
      return withClauses(rest);
    }
    return new TableItem(column, rest, comment + after, note);
  }

  /** The same with checks that do not name their table. */
  TableItem unqualified(String table) {
    return withClauses(
        clauses.stream().map(clause -> clause.unqualified(table)).collect(Collectors.toList()));
  }

  private TableItem withClauses(List<Clause> others) {
    return new TableItem(column, others, after, note);
  }
}
