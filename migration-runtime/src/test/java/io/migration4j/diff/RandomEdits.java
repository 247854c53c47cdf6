package io.migration4j.diff;

import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddEnumValue;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.AlterSequence;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropEnum;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropSequence;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameEnum;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.SetComment;
import io.migration4j.schema.Column;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A schema changed by chance, in no sensible order, with the knowledge of what was renamed: what a
 * developer does to entities between two revisions.
 */
public final class RandomEdits {
  private final RandomSchemas random;
  private final Map<String, String> tables = new HashMap<>();
  private final Map<String, Map<String, String>> columns = new HashMap<>();
  private final Map<String, String> sequences = new HashMap<>();
  private final Map<String, String> enums = new HashMap<>();
  private SchemaModel schema;

  private RandomEdits(RandomSchemas random, SchemaModel before) {
    this.random = random;
    this.schema = before;
    before.tables().forEach(table -> {
      tables.put(table.name(), table.name());
      columns.put(
          table.name(),
          table.columns().names().stream().collect(Collectors.toMap(name -> name, name -> name)));
    });
    before.sequences().names().forEach(name -> sequences.put(name, name));
    before.enums().names().forEach(name -> enums.put(name, name));
  }

  /** The schema after the edits, and what they renamed. */
  public record Edited(SchemaModel after, Renames renames) {}

  public static Edited of(RandomSchemas random, SchemaModel before) {
    RandomEdits edits = new RandomEdits(random, before);
    for (int i = 1 + random.random().nextInt(24); i > 0; i--) {
      edits.edit();
    }
    return new Edited(RandomSchemas.fitting(edits.schema), edits.renames());
  }

  private void edit() {
    List<String> names = schema.tables().names();
    if (names.isEmpty() || random.chance(15)) {
      apply(new CreateTable(random.anyTable()));
      apply(new CreateSequence(random.anySequence()));
      return;
    }
    Table table = schema.table(random.pick(names));
    switch (random.random().nextInt(21)) {
      case 0 -> renameTable(table);
      case 1, 2 -> renameColumn(table);
      case 3 -> renameChild(table);
      case 4, 12 -> sequence();
      case 5 -> dropChild(table);
      case 6, 10, 11, 13 -> alter(table);
      case 14, 16, 20 -> rekey(table);
      case 17, 18, 19 -> enumType(table);
      case 7 -> dropColumn(table);
      case 8 -> {
        apply(random.constraint(table));
        apply(random.unique(table));
        apply(random.foreignKey(schema));
        apply(new SetComment(table.name(), otherComment(table.comment())));
      }
      case 9 -> {
        apply(random.unique(table));
        apply(random.foreignKey(schema));
      }
      default -> add(table);
    }
  }

  private void add(Table table) {
    apply(new AddColumn(table.name(), random.anyColumn()));
    if (random.chance(2)) {
      random
          .primaryKey(schema.table(table.name()))
          .ifPresent(key -> apply(new AddPrimaryKey(table.name(), key)));
    }
    if (random.chance(6)) {
      dropTable(table);
    }
  }

  private boolean apply(Operation operation) {
    SchemaModel changed = RandomSchemas.attempt(schema, operation);
    boolean applied = changed != schema;
    schema = changed;
    return applied;
  }

  private void dropTable(Table table) {
    dropReferences(table);
    apply(new DropTable(table.name(), true));
    tables.remove(table.name());
    columns.remove(table.name());
  }

  private void renameTable(Table table) {
    if (random.chance(3)) {
      String other = random.pick(schema.tables().names());
      if (!other.equals(table.name())) {
        renameTable(other, "temporary");
        renameTable(table.name(), other);
        renameTable("temporary", table.name());
      }
    } else {
      renameTable(table.name(), random.anyTable().name());
    }
  }

  private void renameTable(String from, String to) {
    if (apply(new RenameTable(from, to))) {
      move(tables, from, to);
      Map<String, String> mine = columns.remove(from);
      if (mine != null) {
        columns.put(to, mine);
      }
    }
  }

  private void renameColumn(Table table) {
    String from = random.pick(table.columns().names());
    String other = random.pick(table.columns().names());
    if (random.chance(3) && !from.equals(other)) {
      renameColumn(table.name(), from, "temporary");
      renameColumn(table.name(), other, from);
      renameColumn(table.name(), "temporary", other);
    } else {
      renameColumn(table.name(), from, random.anyColumn().name());
    }
  }

  private void renameColumn(String table, String from, String to) {
    if (apply(new RenameColumn(table, from, to))) {
      move(columns.getOrDefault(table, new HashMap<>()), from, to);
    }
  }

  private void renameChild(Table table) {
    List<String> constraints = table.constraintNames();
    List<String> indexes = table.indexes().names();
    if (!constraints.isEmpty()) {
      String name = random.pick(constraints);
      apply(new RenameConstraint(table.name(), name, name + random.random().nextInt(3)));
    }
    for (String name : indexes) {
      apply(new RenameIndex(table.name(), name, name + random.random().nextInt(3)));
    }
    if (constraints.size() > 1) {
      swapConstraints(table, constraints);
    }
  }

  private void swapConstraints(Table table, List<String> names) {
    String last = names.get(names.size() - 1);
    apply(new RenameConstraint(table.name(), names.get(0), "temporary"));
    apply(new RenameConstraint(table.name(), last, names.get(0)));
    apply(new RenameConstraint(table.name(), "temporary", last));
  }

  private void dropChild(Table table) {
    String name = table.name();
    switch (random.random().nextInt(5)) {
      case 0 -> table.uniques().names().forEach(child -> apply(new DropUnique(name, child)));
      case 1 -> table.checks().names().forEach(child -> apply(new DropCheck(name, child)));
      case 2 -> table.indexes().names().forEach(child -> apply(new DropIndex(name, child)));
      case 3 ->
        table.foreignKeys().names().forEach(child -> apply(new DropForeignKey(name, child)));
      default -> dropKey(table);
    }
  }

  private void dropKey(Table table) {
    table.primaryKey().ifPresent(key -> {
      dropReferences(table);
      apply(new DropPrimaryKey(table.name(), key.name()));
    });
  }

  /** Two columns, where there are so many, become the key. */
  private void rekey(Table table) {
    dropKey(table);
    List<Column> parts = table.columns().stream()
        .filter(column -> isPlain(column) && RandomSchemas.isKeyType(column.type()))
        .limit(2)
        .collect(Collectors.toList());
    for (Column column : parts.size() < 2 ? List.<Column>of() : parts) {
      apply(new AlterColumn(table.name(), column, column.notNull(), false));
    }
    random
        .primaryKey(schema.table(table.name()))
        .ifPresent(key -> apply(new AddPrimaryKey(table.name(), key)));
  }

  private void dropReferences(Table table) {
    schema
        .referencesTo(table.name())
        .collect(Collectors.toList())
        .forEach(reference ->
            apply(new DropForeignKey(reference.table(), reference.key().name())));
  }

  private static String otherComment(String comment) {
    return comment.isEmpty() ? "it's \"new\"" : "";
  }

  private void dropColumn(Table table) {
    if (table.columns().size() == 1) {
      return;
    }
    String column = random.pick(table.columns().names());
    dropReferences(table);
    Table now = schema.table(table.name());
    now.constraintNames().forEach(name -> {
      apply(new DropForeignKey(table.name(), name));
      apply(new DropUnique(table.name(), name));
      apply(new DropCheck(table.name(), name));
    });
    now.indexes().forEach(index -> apply(new DropIndex(table.name(), index.name())));
    if (apply(new DropColumn(table.name(), column, true))) {
      columns.getOrDefault(table.name(), new HashMap<>()).remove(column);
    }
  }

  private void alter(Table table) {
    switch (random.random().nextInt(12)) {
      case 0, 1 ->
        alter(
            table,
            column -> isPlain(column) && RandomSchemas.isKeyType(column.type()),
            column -> column.defaultsTo(SqlText.NONE).collate("").type(random.keyType()));
      case 2 ->
        alter(
            table,
            column -> !column.identity() && !isKey(table, column),
            column -> column.nullable(!column.nullable()));
      case 3, 4 ->
        alter(table, column -> true, column -> column.comment(otherComment(column.comment())));
      case 5, 6, 10, 11 ->
        alter(
            table,
            column -> column.type().kind() == Kind.VARCHAR,
            column -> column.collate(column.collation().isEmpty() ? "C" : ""));
      case 7 ->
        alter(
            table,
            column -> !column.generatedAs().isEmpty(),
            column -> column.generatedAs(column.generatedAs().common() + " + 1"));
      default ->
        alter(
            table,
            RandomEdits::isPlain,
            column -> column.defaultsTo(
                column.defaultValue().isEmpty()
                    ? RandomSchemas.defaultOf(column.type())
                    : SqlText.NONE));
    }
  }

  private static boolean isPlain(Column column) {
    return !column.identity() && column.generatedAs().isEmpty();
  }

  private static boolean isKey(Table table, Column column) {
    return table
        .primaryKey()
        .filter(key -> key.columns().contains(column.name()))
        .isPresent();
  }

  private void alter(Table table, Predicate<Column> suits, UnaryOperator<Column> change) {
    List<Column> columns = table.columns().stream().filter(suits).collect(Collectors.toList());
    if (!columns.isEmpty()) {
      Column column = random.pick(columns);
      apply(new AlterColumn(table.name(), column, change.apply(column), false));
    }
  }

  private void sequence() {
    List<String> names = schema.sequences().names();
    if (names.isEmpty()) {
      apply(new CreateSequence(random.anySequence()));
      return;
    }
    Sequence sequence = schema.sequence(random.pick(names));
    switch (random.random().nextInt(5)) {
      case 0 -> {
        apply(new DropSequence(sequence.name()));
        sequences.remove(sequence.name());
      }
      case 1 -> apply(new AlterSequence(sequence, sequence.start(9).increment(5)));
      default -> {
        String to = random.anySequence().name();
        if (apply(new RenameSequence(sequence.name(), to))) {
          move(sequences, sequence.name(), to);
        }
      }
    }
  }

  private void enumType(Table table) {
    List<String> names = schema.enums().names();
    if (names.isEmpty() || random.chance(6)) {
      apply(new CreateEnum(random.anyEnum()));
      return;
    }
    EnumType type = schema.enumType(random.pick(names));
    switch (random.random().nextInt(8)) {
      case 0 -> {
        if (apply(new DropEnum(type.name()))) {
          enums.remove(type.name());
        }
      }
      case 1 ->
        apply(new AlterEnum(type, new EnumType(type.name(), random.anyEnum().values()), true));
      case 2, 3 ->
        random.anyEnum().values().stream()
            .filter(value -> !type.values().contains(value))
            .findFirst()
            .ifPresent(
                value -> apply(new AddEnumValue(type.name(), value, random.pick(type.values()))));
      case 4, 5, 6 -> {
        String to = random.anyEnum().name();
        if (apply(new RenameEnum(type.name(), to))) {
          move(enums, type.name(), to);
        }
      }
      default -> schema = random.enumColumn(schema, table.name());
    }
  }

  private static void move(Map<String, String> originals, String from, String to) {
    String original = originals.remove(from);
    if (original != null) {
      originals.put(to, original);
    }
  }

  private Renames renames() {
    Renames renames = Renames.NONE;
    for (Map.Entry<String, String> table : tables.entrySet()) {
      if (!table.getKey().equals(table.getValue())) {
        renames = renames.table(table.getValue(), table.getKey());
      }
      for (Map.Entry<String, String> column : columns.get(table.getKey()).entrySet()) {
        if (!column.getKey().equals(column.getValue())) {
          renames = renames.column(table.getValue(), column.getValue(), column.getKey());
        }
      }
    }
    for (Map.Entry<String, String> type : enums.entrySet()) {
      if (!type.getKey().equals(type.getValue())) {
        renames = renames.enumType(type.getValue(), type.getKey());
      }
    }
    for (Map.Entry<String, String> sequence : sequences.entrySet()) {
      if (!sequence.getKey().equals(sequence.getValue())) {
        renames = renames.sequence(sequence.getValue(), sequence.getKey());
      }
    }
    return renames;
  }
}
