package io.migration4j.dialect;

import io.migration4j.operation.AddEnumValue;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.Operation;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Enum types on PostgreSQL, with the casts from and to text that Hibernate gives them ({@code
 * PostgreSQLDialect.getCreateEnumTypeCommand}). PostgreSQL takes no value from a type: it is made anew,
 * and its columns are moved over by the names of their values.
 */
final class PostgresEnums {
  private static final String ASIDE = "migration_old_";
  private static final int LONGEST_TAIL = 40;

  private final PostgresDialect dialect;

  PostgresEnums(PostgresDialect dialect) {
    this.dialect = dialect;
  }

  List<String> create(EnumType type) {
    String name = dialect.qualified(type.name());
    return List.of(
        "create type " + name + " as enum "
            + type.values().stream().map(dialect::text).collect(Collectors.joining(", ", "(", ")")),
        "create cast (varchar as " + name + ") with inout as implicit",
        "create cast (" + name + " as varchar) with inout as implicit");
  }

  List<String> drop(String type) {
    List<String> statements = new ArrayList<>(dropCasts(type));
    statements.add("drop type " + dialect.qualified(type));
    return statements;
  }

  /** PostgreSQL drops no type that a cast is made of. */
  private List<String> dropCasts(String type) {
    String name = dialect.qualified(type);
    return List.of(
        "drop cast if exists (varchar as " + name + ")",
        "drop cast if exists (" + name + " as varchar)");
  }

  String addValue(AddEnumValue operation) {
    return "alter type " + dialect.qualified(operation.type()) + " add value "
        + dialect.text(operation.value())
        + (operation.next().isEmpty() ? "" : " before " + dialect.text(operation.next()));
  }

  /** What compares a column of the type with a value of it is taken off meanwhile. */
  List<String> alter(AlterEnum operation, SchemaModel schema) {
    String type = operation.before().name();
    QualifiedName name = QualifiedName.parse(type);
    QualifiedName aside = name.sibling(ASIDE + cut(name.name()));
    List<String> off = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    List<String> on = new ArrayList<>();
    for (Table table : schema.tables()) {
      List<Column> columns = columns(table, type);
      for (ForeignKey key : table.foreignKeys()) {
        if (uses(columns, key.columns())) {
          add(off, new DropForeignKey(table.name(), key.name()));
          add(on, new AddForeignKey(table.name(), key));
        }
      }
      if (!columns.isEmpty()) {
        conditions(table, columns, off, on);
        moved.add(move(table, columns));
      }
    }
    List<String> statements = new ArrayList<>(off);
    statements.addAll(dropCasts(type));
    statements.add(
        "alter type " + dialect.qualified(type) + " rename to " + dialect.quote(aside.name()));
    statements.addAll(create(operation.after()));
    statements.addAll(moved);
    statements.add("drop type " + dialect.qualified(aside));
    statements.addAll(on);
    return statements;
  }

  private static String cut(String name) {
    return name.length() > LONGEST_TAIL ? name.substring(0, LONGEST_TAIL) : name;
  }

  private static List<Column> columns(Table table, String type) {
    return table.columns().stream()
        .filter(column -> column.type().enumName().equals(type))
        .collect(Collectors.toList());
  }

  private static boolean uses(List<Column> columns, List<String> names) {
    return columns.stream().anyMatch(column -> names.contains(column.name()));
  }

  private void conditions(Table table, List<Column> columns, List<String> off, List<String> on) {
    String alter = dialect.alter(table.name());
    for (CheckConstraint check : table.checks()) {
      if (!dialect.sql(check.condition()).isEmpty()
          && columns.stream().anyMatch(column -> check.condition().mentions(column.name()))) {
        off.add(alter + "drop constraint " + dialect.quote(check.name()));
        on.add(alter + "add " + dialect.definitions().check(check));
      }
    }
    for (Index index : table.indexes()) {
      if (columns.stream().anyMatch(column -> compares(index, column.name()))) {
        add(off, new DropIndex(table.name(), index.name()));
        add(on, new CreateIndex(table.name(), index));
      }
    }
  }

  private static boolean compares(Index index, String column) {
    return index.where().mentions(column)
        || index.columns().stream()
            .anyMatch(part -> part.expression() && SqlText.sql(part.text()).mentions(column));
  }

  private void add(List<String> statements, Operation operation) {
    statements.addAll(operation.accept(dialect));
  }

  /** All columns of a table in one statement, so that its rows are written once. */
  private String move(Table table, List<Column> columns) {
    List<String> actions = new ArrayList<>();
    for (Column column : columns) {
      String name = dialect.quote(column.name());
      String type = dialect.type(column.type());
      String defaultValue = dialect.sql(column.defaultValue());
      if (!defaultValue.isEmpty()) {
        actions.add("alter column " + name + " drop default");
      }
      String text = column.type().kind() == Kind.ARRAY ? "::text[]::" : "::text::";
      actions.add("alter column " + name + " type " + type + " using " + name + text + type);
      if (!defaultValue.isEmpty()) {
        actions.add("alter column " + name + " set default " + defaultValue);
      }
    }
    return dialect.alter(table.name()) + String.join(", ", actions);
  }
}
