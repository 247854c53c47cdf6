package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A whole schema as a value: tables, sequences, enum types and auxiliary objects by name. It knows nothing of
 * databases, and it is consistent: names of relations are unique, every foreign key refers to a key that is there, every
 * column of an enum type to that type. A change that would break this is an error.
 */
public final class SchemaModel {
  /** Nothing at all. */
  public static final SchemaModel EMPTY =
      new SchemaModel(Elements.none(), Elements.none(), Elements.none(), Elements.none());

  private final Elements<Table> tables;
  private final Elements<Sequence> sequences;
  private final Elements<EnumType> enums;
  private final Elements<AuxiliaryObject> auxiliaryObjects;
  private final Relations relations;

  public SchemaModel(
      Elements<Table> tables,
      Elements<Sequence> sequences,
      Elements<EnumType> enums,
      Elements<AuxiliaryObject> auxiliaryObjects) {
    this(tables, sequences, enums, auxiliaryObjects, Relations.of(tables));
  }

  private SchemaModel(
      Elements<Table> tables,
      Elements<Sequence> sequences,
      Elements<EnumType> enums,
      Elements<AuxiliaryObject> auxiliaryObjects,
      Relations relations) {
    this.tables = tables;
    this.sequences = sequences;
    this.enums = enums;
    this.auxiliaryObjects = auxiliaryObjects;
    this.relations = relations;
  }

  /** A schema of those tables, without anything else. */
  public static SchemaModel of(Table... tables) {
    return EMPTY.withTables(Elements.of(List.of(tables)));
  }

  public Elements<Table> tables() {
    return tables;
  }

  public Elements<Sequence> sequences() {
    return sequences;
  }

  public Elements<EnumType> enums() {
    return enums;
  }

  public Elements<AuxiliaryObject> auxiliaryObjects() {
    return auxiliaryObjects;
  }

  /** @throws MigrationException when there is none, naming what there is */
  public Table table(String name) {
    return tables.find(name).orElseThrow(() -> missing("table", name, tables.names()));
  }

  /** @throws MigrationException when there is none, naming what there is */
  public Sequence sequence(String name) {
    return sequences.find(name).orElseThrow(() -> missing("sequence", name, sequences.names()));
  }

  /** @throws MigrationException when there is none, naming what there is */
  public EnumType enumType(String name) {
    return enums.find(name).orElseThrow(() -> missing("enum type", name, enums.names()));
  }

  /** @throws MigrationException when there is none, naming what there is */
  public AuxiliaryObject auxiliaryObject(String name) {
    return auxiliaryObjects
        .find(name)
        .orElseThrow(() -> missing("auxiliary object", name, auxiliaryObjects.names()));
  }

  public SchemaModel with(Table table) {
    requireFreeType(table.name());
    requireEnums(table);
    Relations.of(table).forEach(this::requireFree);
    SchemaModel with = with(tables.with(table), relations.with(table));
    table.foreignKeys().forEach(key -> requireKey(with, table, key));
    return with;
  }

  public SchemaModel with(Sequence sequence) {
    requireFreeType(sequence.name());
    requireFree(sequence.name());
    return new SchemaModel(tables, sequences.with(sequence), enums, auxiliaryObjects, relations);
  }

  public SchemaModel with(EnumType type) {
    requireFreeType(type.name());
    return new SchemaModel(tables, sequences, enums.with(type), auxiliaryObjects, relations);
  }

  public SchemaModel with(AuxiliaryObject object) {
    return withAuxiliaryObjects(auxiliaryObjects.with(object));
  }

  public SchemaModel withoutAuxiliaryObject(String name) {
    auxiliaryObject(name);
    return withAuxiliaryObjects(auxiliaryObjects.without(name));
  }

  /** The same schema with other auxiliary objects. */
  public SchemaModel withAuxiliaryObjects(Elements<AuxiliaryObject> others) {
    return new SchemaModel(tables, sequences, enums, others, relations);
  }

  /** The same schema without the table, to which no other may refer any more. */
  public SchemaModel withoutTable(String name) {
    Table table = table(name);
    referencesTo(name)
        .filter(reference -> !reference.table().equals(name))
        .findFirst()
        .ifPresent(reference -> {
          throw new MigrationException(
              "Cannot drop table " + name + ": " + reference + " refers to it. Drop that first.");
        });
    return with(tables.without(name), relations.without(table));
  }

  public SchemaModel withoutSequence(String name) {
    sequence(name);
    return new SchemaModel(tables, sequences.without(name), enums, auxiliaryObjects, relations);
  }

  /** The same schema without the enum type, which no column may have any more. */
  public SchemaModel withoutEnum(String name) {
    enumType(name);
    for (Table table : tables) {
      for (Column column : table.columns()) {
        if (column.type().enumName().equals(name)) {
          throw new MigrationException("Cannot drop enum type " + name + ": column " + table.name()
              + "." + column.name() + " has it. Drop that or give it another type first.");
        }
      }
    }
    return new SchemaModel(tables, sequences, enums.without(name), auxiliaryObjects, relations);
  }

  /** The same schema with other values of an enum type that keeps its name. */
  public SchemaModel change(EnumType type) {
    enumType(type.name());
    return new SchemaModel(
        tables, sequences, enums.replace(type.name(), type), auxiliaryObjects, relations);
  }

  /** The same schema with an enum type under another name, in its columns too. */
  public SchemaModel renamedEnum(String from, String to) {
    EnumType renamed = enumType(from).renamed(to);
    requireFreeType(to);
    return new SchemaModel(
        tables.map(table -> TableRenames.withEnum(table, from, to)),
        sequences,
        enums.replace(from, renamed),
        auxiliaryObjects,
        relations);
  }

  /** The same schema with another sequence in the place of the one of that name. */
  public SchemaModel replaceSequence(String name, Sequence replacement) {
    sequence(name);
    if (!name.equals(replacement.name())) {
      requireFreeType(replacement.name());
      requireFree(replacement.name());
    }
    return new SchemaModel(
        tables, sequences.replace(name, replacement), enums, auxiliaryObjects, relations);
  }

  /**
   * The same schema after a change of one table that keeps its name. Keys that foreign keys rely on
   * must remain.
   */
  public SchemaModel change(String name, UnaryOperator<Table> change) {
    Table before = table(name);
    Table after = change.apply(before);
    List<String> had = Relations.of(before);
    List<String> has = Relations.of(after);
    has.stream().filter(relation -> !had.contains(relation)).forEach(this::requireFree);
    requireEnums(after);
    SchemaModel changed = with(
        tables.replace(name, after),
        has.equals(had) ? relations : relations.without(before).with(after));
    after.foreignKeys().forEach(key -> requireKey(changed, after, key));
    if (!after.keepsKeysOf(before)) {
      changed
          .referencesTo(name)
          .forEach(ref -> requireKey(changed, changed.table(ref.table()), ref.key()));
    }
    return changed;
  }

  /** The same schema with a table under another name, in the foreign keys to it too. */
  public SchemaModel renamedTable(String from, String to) {
    Table renamed = table(from).renamed(to);
    requireFreeType(to);
    requireFree(to);
    return withTables(
        tables.replace(from, renamed).map(table -> TableRenames.referenced(table, from, to)));
  }

  /** The same schema with a column under another name, wherever it is used. */
  public SchemaModel renamedColumn(String tableName, String from, String to) {
    Table renamed = table(tableName).renamedColumn(from, to);
    return withTables(tables
        .replace(tableName, renamed)
        .map(table -> table.name().equals(tableName)
            ? table
            : TableRenames.referencedColumn(table, tableName, from, to)));
  }

  /** The foreign keys that refer to a table, its own included. */
  public Stream<Reference> referencesTo(String tableName) {
    return tables.stream()
        .flatMap(table -> table.foreignKeys().stream()
            .filter(key -> key.referencedTable().equals(tableName))
            .map(key -> new Reference(table.name(), key)));
  }

  /** A foreign key and the table it belongs to. */
  public record Reference(String table, ForeignKey key) {
    /** For people: {@code foreign key orders_user_id_fkey of table orders}. */
    @Override
    public String toString() {
      return "foreign key " + key.name() + " of table " + table;
    }
  }

  /** A table, index, key or sequence of that name is there: PostgreSQL keeps them in one space. */
  public boolean hasRelation(String name) {
    return sequences.contains(name) || relations.contains(name);
  }

  /** The same schema with other tables, which are taken as they are. */
  public SchemaModel withTables(Elements<Table> others) {
    return new SchemaModel(others, sequences, enums, auxiliaryObjects);
  }

  private SchemaModel with(Elements<Table> others, Relations names) {
    return new SchemaModel(others, sequences, enums, auxiliaryObjects, names);
  }

  /** PostgreSQL has a type of the name of each table. */
  private void requireFreeType(String name) {
    if (enums.contains(name) || tables.contains(name) || sequences.contains(name)) {
      throw taken(name);
    }
  }

  private void requireEnums(Table table) {
    table.columns().stream()
        .map(column -> column.type().enumName())
        .filter(name -> !name.isEmpty())
        .forEach(this::enumType);
  }

  private void requireFree(String relation) {
    if (hasRelation(relation)) {
      throw taken(relation);
    }
  }

  private static MigrationException taken(String name) {
    return new MigrationException("The name " + name
        + " is taken: a table, key, index, sequence or enum type has it already. Choose another.");
  }

  private static void requireKey(SchemaModel schema, Table table, ForeignKey key) {
    Table referenced = schema
        .tables()
        .find(key.referencedTable())
        .orElseThrow(
            () -> new MigrationException("Foreign key " + key.name() + " of table " + table.name()
                + " refers to table " + key.referencedTable()
                + ", which is not there. Create that first."));
    key.referencedColumns().forEach(referenced::column);
    if (!referenced.isKey(key.referencedColumns())) {
      throw new MigrationException(
          "Foreign key " + key.name() + " of table " + table.name() + " refers to "
              + referenced.name() + key.referencedColumns()
              + ", which is neither its primary key nor unique. Make it unique, or drop the foreign"
              + " key first.");
    }
  }

  private static MigrationException missing(String kind, String name, List<String> present) {
    return new MigrationException("There is no " + kind + " " + name
        + Suggestion.among(name, present).replace("; it has", "; there are"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SchemaModel schema
        && tables.equals(schema.tables)
        && sequences.equals(schema.sequences)
        && enums.equals(schema.enums)
        && auxiliaryObjects.equals(schema.auxiliaryObjects);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tables, sequences, enums, auxiliaryObjects);
  }

  @Override
  public String toString() {
    return "SchemaModel[tables=" + tables + ", sequences=" + sequences + ", enums=" + enums
        + ", auxiliaryObjects=" + auxiliaryObjects + "]";
  }
}
