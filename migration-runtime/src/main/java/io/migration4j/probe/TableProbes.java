package io.migration4j.probe;

import io.migration4j.dialect.Dialect;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterEnum;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.Table;
import io.migration4j.schema.TypeChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The probes for one operation on a table that has rows. */
final class TableProbes {
  private static final String CORRECT = "Correct the values with execute before this operation.";

  private final List<Probe> probes;
  private final int operation;
  private final Dialect dialect;
  private final RowRules rules;
  private final Table table;
  private final TracedTable traced;

  /**
   * @param probes where they are put
   * @param table as it is before the operation
   */
  TableProbes(List<Probe> probes, int operation, Dialect dialect, Table table, TracedTable traced) {
    this.probes = probes;
    this.operation = operation;
    this.dialect = dialect;
    this.rules = RowRules.of(dialect);
    this.table = table;
    this.traced = traced;
  }

  void fill(Column column) {
    boolean filled = column.nullable()
        || column.identity()
        || !dialect.sql(column.defaultValue()).isEmpty()
        || !dialect.sql(column.generatedAs()).isEmpty();
    if (!filled) {
      add(
          "true",
          "Cannot add column " + of(column.name())
              + " as not null without a default: the table has ",
          "Give it a default, or add it nullable, fill it, then make it not null.");
    }
  }

  /** @param values those of the enum type that the column becomes; none where it becomes another */
  void change(AlterColumn change, List<String> values) {
    Column before = change.before();
    Column after = change.after();
    boolean known = traced.has(List.of(after.name()));
    boolean given = !dialect.sql(change.using()).isEmpty();
    if (known && (before.nullable() || given) && !after.nullable()) {
      String value = Optional.of(change)
          .filter(each -> given)
          .flatMap(rules::converted)
          .orElse(dialect.quote(after.name()));
      add(
          value + " is null",
          "Cannot make column " + of(after.name()) + " not null: it is empty in ",
          "Fill it with execute before this operation.");
    }
    boolean retyped = !before.type().equals(after.type());
    if (known
        && retyped
        && traced.retype(after.name())
        && after.generatedAs().isEmpty()
        && TypeChange.mayLose(before.type(), after.type())) {
      rules
          .misfit(change, probes.size(), values)
          .ifPresent(misfit -> add(
              misfit.preparation(),
              source(),
              misfit.condition(),
              "Cannot change column " + of(after.name()) + " from " + before.type() + " to "
                  + after.type() + ": its value does not fit in ",
              CORRECT));
    }
  }

  /** The column holds other values from now on, all of them probed before. */
  void convert(AlterColumn change) {
    String column = change.after().name();
    if (traced.has(List.of(column)) && change.after().generatedAs().isEmpty()) {
      rules
          .converted(change)
          .ifPresent(
              value -> traced.convert(column, value, table.name(), dialect, rules.rowName()));
    }
  }

  /** Values that go from the type of a column. */
  void values(AlterEnum change) {
    for (Column column : table.columns()) {
      if (column.type().enumName().equals(change.before().name())
          && traced.has(List.of(column.name()))) {
        rules
            .holds(column, change.removed())
            .ifPresent(condition -> add(
                condition,
                "Cannot take " + String.join(", ", change.removed()) + " from enum type "
                    + change.before().name() + ": column " + of(column.name()) + " holds that in ",
                CORRECT));
      }
    }
  }

  void check(CheckConstraint check) {
    String condition = dialect.sql(check.condition());
    List<String> columns = table.columns().names().stream()
        .filter(check.condition()::mentions)
        .collect(Collectors.toList());
    if (!condition.isEmpty() && traced.has(columns)) {
      add(
          "not " + dialect.parenthesized(condition),
          "Cannot add check " + check.name() + " to " + table.name() + ": it does not hold in ",
          CORRECT);
    }
  }

  void primaryKey(List<String> columns) {
    if (traced.has(columns)) {
      add(
          columns.stream()
              .map(column -> dialect.quote(column) + " is null")
              .collect(Collectors.joining(" or ")),
          "Cannot make " + String.join(", ", columns) + " the primary key of " + table.name()
              + ": it is empty in ",
          "Fill it with execute before this operation.");
      unique(columns);
    }
  }

  void unique(List<String> columns) {
    unique(Index.index("unique", columns.toArray(String[]::new)).asUnique());
  }

  /** An index that is not unique takes any rows. */
  void unique(Index index) {
    if (!index.unique() || !isKnown(index)) {
      return;
    }
    List<String> parts = index.columns().stream()
        .map(part ->
            part.expression() ? dialect.parenthesized(part.text()) : dialect.quote(part.text()))
        .collect(Collectors.toList());
    String where = dialect.sql(index.where());
    String filled =
        parts.stream().map(part -> part + " is not null").collect(Collectors.joining(" and "))
            + (where.isEmpty() ? "" : " and " + dialect.parenthesized(where));
    String counted = "(select " + key() + " as migration_key, count(*) over (partition by "
        + String.join(", ", parts) + ") as migration_count from " + source() + " where " + filled
        + ") as migration_rows";
    probes.add(new Probe(
        operation,
        List.of(),
        counted,
        "migration_count > 1",
        "migration_key",
        keyName(),
        "Cannot make "
            + index.columns().stream().map(IndexColumn::text).collect(Collectors.joining(", "))
            + " unique in " + table.name() + ": the same value occurs more than once, in ",
        CORRECT));
  }

  private boolean isKnown(Index index) {
    return traced.has(
        table.columns().names().stream().filter(index::uses).collect(Collectors.toList()));
  }

  /** @param referenced null when that table is new, and so empty */
  void foreignKey(ForeignKey key, TracedTable referenced) {
    boolean known = traced.has(key.columns())
        && (referenced == null || referenced.has(key.referencedColumns()));
    if (!known) {
      return;
    }
    String mine = dialect.quote(QualifiedName.parse(table.name()).name());
    StringBuilder condition = new StringBuilder();
    StringBuilder equal = new StringBuilder();
    for (int i = 0; i < key.columns().size(); i++) {
      String column = mine + "." + dialect.quote(key.columns().get(i));
      String and = i == 0 ? "" : " and ";
      condition.append(and).append(column).append(" is not null");
      equal
          .append(and)
          .append("migration_other.")
          .append(dialect.quote(key.referencedColumns().get(i)))
          .append(" = ")
          .append(column);
    }
    if (referenced != null) {
      condition
          .append(" and not exists (select 1 from (select * from ")
          .append(referenced.source(key.referencedTable(), dialect, rules.rowName()))
          .append(") as migration_other where ")
          .append(equal)
          .append(")");
    }
    add(
        condition.toString(),
        "Cannot add foreign key " + key.name() + " to " + table.name() + ": "
            + key.referencedTable() + " has no row for " + String.join(", ", key.columns())
            + " of ",
        "Correct or delete these rows with execute before this operation.");
  }

  private void add(String condition, String problem, String remedy) {
    add(List.of(), source(), condition, problem, remedy);
  }

  private void add(
      List<String> preparation, String rows, String condition, String problem, String remedy) {
    probes.add(
        new Probe(operation, preparation, rows, condition, key(), keyName(), problem, remedy));
  }

  private String source() {
    return traced.source(table.name(), dialect, rules.rowName());
  }

  private List<String> keyColumns() {
    return table
        .primaryKey()
        .map(key -> key.columns(dialect.database()))
        .filter(traced::has)
        .orElse(List.of());
  }

  private String key() {
    List<String> columns = keyColumns().stream().map(dialect::quote).collect(Collectors.toList());
    return columns.isEmpty() ? rules.rowName() : rules.joined(columns);
  }

  private String keyName() {
    List<String> columns = keyColumns();
    return columns.isEmpty() ? rules.rowName() : String.join(",", columns);
  }

  private String of(String column) {
    return table.name() + "." + column;
  }
}
