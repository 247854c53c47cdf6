package io.migration4j.dialect.sqlite;

import io.migration4j.MigrationException;
import io.migration4j.dialect.sqlite.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code CREATE TABLE} of one table, to be edited: what an edit does not name stays as it was
 * written, byte for byte, comments included. {@link #sql()} of what was {@linkplain #read read} is the
 * text itself.
 *
 * @param head up to the parenthesis
 * @param items the columns, then the constraints of the table
 * @param tail from the closing parenthesis on: {@code WITHOUT ROWID}, {@code STRICT}
 */
public record TableText(List<Token> head, List<TableItem> items, List<Token> tail) {
  public TableText {
    head = List.copyOf(head);
    items = List.copyOf(items);
    tail = List.copyOf(tail);
  }

  /** @throws MigrationException when it is not the definition of an ordinary table */
  public static TableText read(String sql) {
    return TableReader.read(sql);
  }

  /** A default may be this as it stands; any other expression needs parentheses. */
  public static boolean isLiteral(String expression) {
    List<Token> tokens = Tokens.fragment(expression);
    int terms = !tokens.isEmpty() && tokens.get(0).text().matches("[+-]") ? 2 : 1;
    return tokens.size() == terms && tokens.get(0).text().matches("(?s)[+'-].*|[xX]'.*|[\\w.]+")
        || !tokens.isEmpty() && tokens.get(0).is("(") && Tokens.close(tokens, 0) == tokens.size();
  }

  /** The whole statement. */
  public String sql() {
    StringBuilder sql = new StringBuilder(Tokens.join(head));
    boolean lineEnds = false;
    for (int i = 0; i < items.size(); i++) {
      TableItem item = items.get(i);
      sql.append(lineEnds && !item.text().startsWith("\n") ? "\n" : "");
      sql.append(item.text()).append(i + 1 < items.size() ? "," : "").append(item.note());
      lineEnds = !item.note().isEmpty();
    }
    String end = Tokens.join(tail);
    return sql.append(lineEnds && !end.startsWith("\n") ? "\n" : "").append(end).toString();
  }

  /** The same for texts that differ only in white space, comments, case and quotes. */
  public String normal() {
    return Tokens.normal(Tokens.read(sql()));
  }

  public String name() {
    return head.get(head.size() - 2).identifier();
  }

  /** The same table under another name; foreign keys to itself keep naming the old one. */
  public TableText renamed(String quotedName) {
    List<Token> renamed = new ArrayList<>(head);
    renamed.set(head.size() - 2, new Token(head.get(head.size() - 2).before(), quotedName));
    return new TableText(renamed, items, tail);
  }

  /**
   * The same without the table's own name in front of columns in its checks, with which SQLite renames no
   * table.
   */
  public TableText unqualified() {
    return withItems(item -> item.unqualified(name()));
  }

  public List<TableItem> columns() {
    return items.stream().filter(TableItem::isColumn).collect(Collectors.toList());
  }

  public Optional<TableItem> column(String name) {
    return items.stream().filter(item -> item.isColumn(name)).findFirst();
  }

  /** {@code WITHOUT ROWID}, {@code STRICT}: the keyword stands after the columns. */
  public boolean is(String option) {
    return tail.stream().anyMatch(token -> token.is(option));
  }

  /** Every constraint, of columns and of the table. */
  public Stream<Constraint> constraints(Kind kind) {
    return items.stream()
        .flatMap(item -> item.clauses().stream()
            .filter(clause -> clause.kind() == kind)
            .map(clause -> new Constraint(item, clause)));
  }

  /** The same with one more column, after those there are. */
  public TableText withColumn(String definition) {
    long columns = columns().size();
    return insert((int) columns, fragment(definition));
  }

  /** The same without a column and the constraints that stand with it. */
  public TableText withoutColumn(String name) {
    return without(required(name));
  }

  /** The same with one more constraint of the table, after all there is. */
  public TableText withConstraint(String definition) {
    return insert(items.size(), fragment(definition));
  }

  /** The same without a constraint. */
  public TableText without(Constraint constraint) {
    TableItem item = constraint.item();
    return item.isColumn() || item.clauses().size() > 1
        ? replace(item, item.without(constraint.clause()))
        : without(item);
  }

  /** The same with a constraint under another name. */
  public TableText renamed(Constraint constraint, String quotedName) {
    Clause clause = constraint.clause();
    TableItem item = constraint.item();
    return replace(item, item.replace(clause, clause.renamed(quotedName)));
  }

  /**
   * The same with other words for one facet of a column.
   *
   * @param sql the clause, such as {@code default 0}; empty for none
   */
  public TableText with(String column, Kind kind, String sql) {
    TableItem before = required(column);
    TableItem after = before;
    Optional<Clause> present = before.clause(kind);
    if (present.isPresent() && !sql.isEmpty()) {
      after = after.replace(present.get(), clause(sql, kind, present.get()));
    } else if (!sql.isEmpty()) {
      after = after.with(clause(sql, kind, null));
    }
    boolean first = !sql.isEmpty();
    for (Clause clause : after.clauses()) {
      if (clause.kind() == kind && !first) {
        after = after.without(clause);
      }
      first &= clause.kind() != kind;
    }
    return replace(before, after);
  }

  private static Clause clause(String sql, Kind kind, Clause replaced) {
    TableItem column =
        TableReader.read("create table x (c " + sql + ")").items().get(0);
    String space = replaced == null ? " " : replaced.tokens().get(0).before();
    return column
        .clause(kind)
        .orElseThrow(() -> new MigrationException("Not a " + kind + ": " + sql + ". Correct it."))
        .before(space.isEmpty() ? " " : space);
  }

  private TableItem required(String name) {
    return column(name)
        .orElseThrow(() -> new MigrationException("Table " + name() + " has no column " + name
            + "; it has "
            + columns().stream().map(TableItem::name).collect(Collectors.joining(", ")) + "."));
  }

  private static TableItem fragment(String definition) {
    return TableReader.read("create table x (" + definition + ")").items().get(0);
  }

  private TableText insert(int position, TableItem item) {
    List<TableItem> more = new ArrayList<>(items);
    TableItem previous = items.get(position - 1);
    if (position == items.size()) {
      more.set(position - 1, commented(previous) ? previous : previous.end("", ""));
      more.add(lineUp(item, previous).end(commented(previous) ? "" : previous.after(), ""));
    } else {
      more.add(position, lineUp(item, previous));
    }
    return new TableText(head, more, tail);
  }

  private static boolean commented(TableItem item) {
    return !item.after().isBlank() || !item.note().isEmpty();
  }

  /** Each on a line of its own where the others are. */
  private static TableItem lineUp(TableItem item, TableItem previous) {
    String space = previous.before();
    int line = space.lastIndexOf('\n');
    boolean indented = line >= 0 && space.substring(line).isBlank();
    return item.before(indented ? space.substring(line) : " ");
  }

  private TableText without(TableItem item) {
    List<TableItem> rest = new ArrayList<>(items);
    int position = rest.indexOf(item);
    rest.remove(position);
    return new TableText(head, rest, tail);
  }

  private TableText replace(TableItem item, TableItem replacement) {
    return withItems(each -> each == item ? replacement : each);
  }

  private TableText withItems(UnaryOperator<TableItem> change) {
    return new TableText(head, items.stream().map(change).collect(Collectors.toList()), tail);
  }
}
