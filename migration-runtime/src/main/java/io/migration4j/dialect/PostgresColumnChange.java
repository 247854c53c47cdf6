package io.migration4j.dialect;

import io.migration4j.MigrationException;
import io.migration4j.operation.AlterColumn;
import io.migration4j.schema.Column;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What differs between two states of a column, in an order that PostgreSQL accepts: a default goes
 * before the type changes and comes back after it, an identity is not null before it is one.
 */
final class PostgresColumnChange {
  private final PostgresDialect dialect;

  PostgresColumnChange(PostgresDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * @throws MigrationException when the column has to be made anew and something stands on it, which
   *     would go with it
   */
  List<String> statements(AlterColumn operation, Optional<Table> table) {
    String name = operation.after().name();
    boolean key = table
        .flatMap(Table::primaryKey)
        .filter(primaryKey -> primaryKey.columns().contains(name))
        .isPresent();
    if (isMadeAnew(operation)) {
      table.ifPresent(known -> requireUnused(known, name));
    }
    return key
        ? statements(new AlterColumn(
            operation.table(),
            operation.before().notNull(),
            operation.after().notNull(),
            operation.losesData(),
            operation.using()))
        : statements(operation);
  }

  private void requireUnused(Table table, String column) {
    String users = table.users(column).collect(Collectors.joining(", "));
    if (!users.isEmpty()) {
      throw new MigrationException("Cannot change the generated expression of column "
          + table.name() + "." + column + ", which makes the column anew, because of " + users
          + ". Drop that before and add it after.");
    }
  }

  List<String> statements(AlterColumn operation) {
    requireSameOptions(operation);
    if (isMadeAnew(operation)) {
      return anew(operation);
    }
    Change change = new Change(operation);
    change.dropIdentity();
    change.dropExpression();
    change.type();
    change.nullability();
    change.defaultValue();
    change.addIdentity();
    change.comment();
    return change.statements;
  }

  private static void requireSameOptions(AlterColumn operation) {
    if (!operation.before().options().equals(operation.after().options())) {
      throw new MigrationException(
          "alterColumn of " + operation.table() + "." + operation.after().name()
              + " cannot change its options. Write the statement for it into execute, and this"
              + " operation into its effect.");
    }
  }

  boolean retypes(AlterColumn operation) {
    return isMadeAnew(operation) || new Change(operation).typeChanges;
  }

  private boolean isMadeAnew(AlterColumn operation) {
    String after = dialect.sql(operation.after().generatedAs());
    return !after.isEmpty() && !after.equals(dialect.sql(operation.before().generatedAs()));
  }

  /** Its values are computed, so nothing is lost that the new expression would not replace. */
  private List<String> anew(AlterColumn operation) {
    Column after = operation.after();
    String alter = dialect.alter(operation.table());
    List<String> statements = new ArrayList<>();
    statements.add(alter + "drop column " + dialect.quote(after.name()));
    statements.add(alter + "add column " + dialect.definitions().column(after));
    if (!after.comment().isEmpty()) {
      statements.add(dialect.comment(operation.table(), after));
    }
    return statements;
  }

  /** One change in the making. */
  private final class Change {
    private final List<String> statements = new ArrayList<>();
    private final String table;
    private final Column before;
    private final Column after;
    private final boolean typeChanges;
    private final AlterColumn operation;

    Change(AlterColumn operation) {
      this.operation = operation;
      table = operation.table();
      before = operation.before();
      after = operation.after();
      typeChanges = !dialect.type(before.type()).equals(dialect.type(after.type()))
          || !before.collation().equals(after.collation());
    }

    private void alter(String what) {
      statements.add(
          dialect.alter(table) + "alter column " + dialect.quote(after.name()) + " " + what);
    }

    void dropIdentity() {
      if (before.identity() && !after.identity()) {
        alter("drop identity");
      }
    }

    void dropExpression() {
      if (!dialect.sql(before.generatedAs()).isEmpty()
          && dialect.sql(after.generatedAs()).isEmpty()) {
        alter("drop expression");
      }
    }

    void type() {
      if (!typeChanges) {
        return;
      }
      if (hasDefault(before)) {
        alter("drop default");
      }
      String type = dialect.type(after.type());
      String collation =
          after.collation().isEmpty() ? "" : " collate " + dialect.quote(after.collation());
      String using =
          dialect.using(operation).map(expression -> " using " + expression).orElse("");
      alter("type " + type + collation + using);
    }

    void nullability() {
      if (before.nullable() != after.nullable()) {
        alter(after.nullable() ? "drop not null" : "set not null");
      }
    }

    void defaultValue() {
      boolean same = dialect.sql(before.defaultValue()).equals(dialect.sql(after.defaultValue()));
      if (hasDefault(after) && (typeChanges || !same)) {
        alter("set default " + dialect.sql(after.defaultValue()));
      } else if (hasDefault(before) && !hasDefault(after) && !typeChanges) {
        alter("drop default");
      }
    }

    private boolean hasDefault(Column column) {
      return !dialect.sql(column.defaultValue()).isEmpty();
    }

    /** New rows are numbered after the largest number that is there. */
    void addIdentity() {
      if (before.identity() || !after.identity()) {
        return;
      }
      alter("add generated by default as identity");
      String column = dialect.quote(after.name());
      statements.add("select setval(pg_get_serial_sequence("
          + dialect.text(dialect.qualified(table)) + ", " + dialect.text(after.name())
          + "), greatest(coalesce(max(" + column + "), 0), 0) + 1, false) from "
          + dialect.qualified(table));
    }

    void comment() {
      if (!before.comment().equals(after.comment())) {
        statements.add(dialect.comment(table, after));
      }
    }
  }
}
