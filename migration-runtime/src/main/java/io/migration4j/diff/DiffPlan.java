package io.migration4j.diff;

import io.migration4j.dialect.Dialects;
import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterSequence;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropSequence;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.SetComment;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.Elements;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the changes of a schema into the order of the phases, following the schema step by step. */
final class DiffPlan {
  private final SchemaChange change;
  private final ColumnPlan columnPlan;
  private final EnumPlan enumPlan;
  private final AuxiliaryPlan auxiliaryPlan;
  private final RowSteps rows;
  private final StepAside stepAside;
  private final DropOrder dropOrder;
  private final List<Operation> operations = new ArrayList<>();
  private SchemaModel current;

  DiffPlan(SchemaChange change, RowSteps rows) {
    this.change = change;
    this.current = change.before;
    this.dropOrder = DropOrder.of(change.dropped);
    this.stepAside = new StepAside(change);
    this.columnPlan = new ColumnPlan(rows.fills(), rows.using());
    this.rows = rows;
    this.auxiliaryPlan = new AuxiliaryPlan(change);
    this.enumPlan = new EnumPlan(change.after, columnPlan.expressions());
  }

  List<Operation> operations() {
    createSchemas();
    auxiliaryPlan.dropFirst().forEach(this::add);
    dropForeignKeys();
    dropConstraints();
    RenamePlan.of(stepAside.moves(), current, stepAside.temporaryNames()).forEach(this::add);
    create();
    changeColumns();
    addConstraints();
    addForeignKeys();
    comment();
    drop();
    auxiliaryPlan.createLast(current).forEach(this::add);
    return List.copyOf(operations);
  }

  private void add(Operation operation) {
    current = operation.applyTo(current);
    operations.add(operation);
  }

  /** On SQLite names have no schema. It stays when everything in it is gone: others may use it. */
  private void createSchemas() {
    Set<String> schemas = schemas(change.after);
    schemas.removeAll(schemas(change.before));
    for (String schema : schemas) {
      String name = Dialects.of(Database.POSTGRESQL).quote(schema);
      add(new ExecuteSql(
          SqlText.NONE.on(Database.POSTGRESQL, "CREATE SCHEMA IF NOT EXISTS " + name),
          SqlText.NONE,
          Optional.of(List.of())));
    }
  }

  private static Set<String> schemas(SchemaModel schema) {
    return Stream.concat(schema.tables().names().stream(), schema.sequences().names().stream())
        .map(name -> QualifiedName.parse(name).schema())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void dropForeignKeys() {
    for (TableChange table : change.tables.values()) {
      table
          .foreignKeys
          .removed()
          .forEach(key -> add(new DropForeignKey(table.earlierName, key.name())));
    }
    for (Table table : change.dropped) {
      Set<ForeignKey> early = new LinkedHashSet<>(change.unsettledOf(table));
      early.addAll(dropOrder.foreignKeys().getOrDefault(table.name(), List.of()));
      early.forEach(key -> add(new DropForeignKey(table.name(), key.name())));
    }
  }

  private void dropConstraints() {
    for (TableChange table : change.tables.values()) {
      String name = table.earlierName;
      table.checks.removed().forEach(check -> add(new DropCheck(name, check.name())));
      table.indexes.removed().forEach(index -> add(new DropIndex(name, index.name())));
      table.uniques.removed().forEach(unique -> add(new DropUnique(name, unique.name())));
      table.primaryKeys.removed().forEach(key -> add(new DropPrimaryKey(name, key.name())));
    }
  }

  private void create() {
    enumPlan.create(current).forEach(this::add);
    auxiliaryPlan.createFirst(current).forEach(this::add);
    for (Sequence sequence : change.after.sequences()) {
      if (!current.sequences().contains(sequence.name())) {
        add(new CreateSequence(sequence));
      } else if (!current.sequence(sequence.name()).equals(sequence)) {
        ChangedOptions.refuse(current.sequence(sequence.name()), sequence);
        add(new AlterSequence(current.sequence(sequence.name()), sequence));
      }
    }
    for (Table table : change.created) {
      add(new CreateTable(table.withForeignKeys(Elements.none()).withIndexes(Elements.none())));
    }
  }

  private void changeColumns() {
    for (TableChange table : change.tables.values()) {
      columnPlan.dropReplaced(table, current.table(table.after.name())).forEach(this::add);
    }
    for (TableChange table : change.tables.values()) {
      columnPlan.addPlain(table).forEach(this::add);
    }
    for (TableChange table : change.tables.values()) {
      columnPlan.fillAndAlter(table, current.table(table.after.name())).forEach(this::add);
    }
    for (TableChange table : change.tables.values()) {
      columnPlan.addComputed(table).forEach(this::add);
    }
    continueNumbers();
  }

  /** New sequences go on after the numbers that rows have by now. */
  private void continueNumbers() {
    for (Sequence sequence : change.after.sequences()) {
      if (rows.continuations().containsKey(sequence.name())) {
        add(rows.continuations().get(sequence.name()));
      }
    }
  }

  private void addConstraints() {
    for (TableChange table : change.tables.values()) {
      String name = table.after.name();
      table.primaryKeys.added().forEach(key -> add(new AddPrimaryKey(name, key)));
      table.uniques.added().forEach(unique -> add(new AddUnique(name, unique)));
      table
          .checks
          .added()
          .forEach(
              check -> add(new AddCheck(name, check, !table.removedValues(check).isEmpty())));
    }
    for (Table table : change.created) {
      table.indexes().forEach(index -> add(new CreateIndex(table.name(), index)));
    }
    for (TableChange table : change.tables.values()) {
      table.indexes.added().forEach(index -> add(new CreateIndex(table.after.name(), index)));
    }
  }

  private void addForeignKeys() {
    for (Table table : change.created) {
      table.foreignKeys().forEach(key -> add(new AddForeignKey(table.name(), key)));
    }
    for (TableChange table : change.tables.values()) {
      table.foreignKeys.added().forEach(key -> add(new AddForeignKey(table.after.name(), key)));
    }
  }

  private void comment() {
    for (TableChange table : change.tables.values()) {
      ChangedOptions.refuse(table);
      if (!table.before.comment().equals(table.after.comment())) {
        add(new SetComment(table.after.name(), table.after.comment()));
      }
    }
  }

  private void drop() {
    for (TableChange table : change.tables.values()) {
      dropColumns(current.table(table.after.name()), table.after);
    }
    for (Table table : dropOrder.tables()) {
      add(new DropTable(stepAside.nameOf(table), true));
    }
    List<String> sequences = current.sequences().names();
    sequences.stream()
        .filter(name -> !change.after.sequences().contains(name))
        .forEach(name -> add(new DropSequence(name)));
    auxiliaryPlan.dropLast(current).forEach(this::add);
    enumPlan.drop(current).forEach(this::add);
  }

  /** A computed column goes before those it is computed from. */
  private void dropColumns(Table table, Table after) {
    List<Column> goners = table.columns().stream()
        .filter(column -> !after.columns().contains(column.name()))
        .collect(Collectors.toCollection(ArrayList::new));
    while (!goners.isEmpty()) {
      Column next = goners.stream()
          .filter(column -> goners.stream()
              .noneMatch(other -> other != column && other.generatedAs().mentions(column.name())))
          .findFirst()
          .orElse(goners.get(0));
      goners.remove(next);
      add(new DropColumn(table.name(), next.name(), true));
    }
  }
}
