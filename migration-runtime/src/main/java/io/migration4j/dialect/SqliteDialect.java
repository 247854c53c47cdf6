package io.migration4j.dialect;

import io.migration4j.operation.AddEnumValue;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.AlterSequence;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropEnum;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropSequence;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameEnum;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.SetComment;
import io.migration4j.schema.Database;
import io.migration4j.schema.Index;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The SQL of SQLite 3.40 and later, with the types of Hibernate's community {@code SQLiteDialect}. A
 * sequence is the table of one row that Hibernate keeps there; schemas, which SQLite has not, are left
 * out of names as Hibernate does. What SQLite can do only by copying the table (a foreign key, another
 * type) has no statements here: the session edits the stored definition instead.
 */
public final class SqliteDialect extends Dialect {
  private final SqliteDefinitions definitions = new SqliteDefinitions(this);

  @Override
  public Database database() {
    return Database.SQLITE;
  }

  @Override
  protected boolean isReserved(String word) {
    return SqliteKeywords.contains(word);
  }

  @Override
  protected String typeName(SqlType type) {
    return SqliteTypes.name(type);
  }

  @Override
  public SqliteDefinitions definitions() {
    return definitions;
  }

  @Override
  String qualified(QualifiedName name) {
    return quote(name.name());
  }

  /**
   * How a copied value says in the later type what it said in the earlier; empty where it is the same.
   *
   * @param value the expression that reads it
   */
  public Optional<String> conversion(String value, SqlType from, SqlType to) {
    return SqliteConversion.of(value, from, to);
  }

  /** A value of the one type can be made one of the other. */
  public boolean knowsWay(SqlType before, SqlType after) {
    return SqliteConversion.isKnown(before, after);
  }

  /** A condition on values that lose digits or a time of day in the later type; empty where none do. */
  public Optional<String> rounded(String value, SqlType from, SqlType to) {
    return SqliteConversion.rounded(value, from, to);
  }

  /** The name of a table without its schema. */
  public String tableName(String table) {
    return QualifiedName.parse(table).name();
  }

  @Override
  public String literal(Object value) {
    return SqliteLiterals.of(value);
  }

  @Override
  public List<String> createTable(CreateTable operation) {
    return statements(operation.table());
  }

  /** A table with its foreign keys, unique constraints and indexes. */
  public List<String> statements(Table table) {
    List<String> statements = new ArrayList<>(List.of(createTable(table)));
    table.uniques().forEach(unique -> statements.add(index(table.name(), unique)));
    table.indexes().forEach(index -> statements.add(definitions.index(table.name(), index)));
    return statements;
  }

  /** A unique constraint as the index that it is. */
  public String index(String table, UniqueConstraint unique) {
    Index index =
        Index.index(unique.name(), unique.columns().toArray(String[]::new)).asUnique();
    return definitions.index(table, index);
  }

  @Override
  public List<String> renameTable(RenameTable operation) {
    return rename(operation.from(), operation.to());
  }

  /** SQLite finds that a name is taken when only its case changes, so that takes two steps. */
  List<String> rename(String from, String to) {
    String source = qualified(from);
    String target = qualified(to);
    if (source.equals(target)) {
      return List.of();
    }
    if (!tableName(from).equalsIgnoreCase(tableName(to))) {
      return List.of("alter table " + source + " rename to " + target);
    }
    String between = quote("migration_case_" + tableName(to));
    return List.of(
        "alter table " + source + " rename to " + between,
        "alter table " + between + " rename to " + target);
  }

  /** SQLite keeps no comments. */
  @Override
  public List<String> setComment(SetComment operation) {
    return List.of();
  }

  @Override
  public List<String> addUnique(AddUnique operation) {
    return List.of(index(operation.table(), operation.unique()));
  }

  @Override
  public List<String> dropUnique(DropUnique operation) {
    return List.of("drop index " + quote(operation.name()));
  }

  @Override
  public List<String> createSequence(CreateSequence operation) {
    return SqliteSequences.change(this, Optional.empty(), Optional.of(operation.sequence()));
  }

  @Override
  public List<String> dropSequence(DropSequence operation) {
    return SqliteSequences.change(
        this, Optional.of(Sequence.sequence(operation.name())), Optional.empty());
  }

  @Override
  public List<String> alterSequence(AlterSequence operation) {
    return SqliteSequences.change(
        this, Optional.of(operation.before()), Optional.of(operation.after()));
  }

  @Override
  public List<String> renameSequence(RenameSequence operation) {
    Sequence before = Sequence.sequence(operation.from());
    return SqliteSequences.change(
        this, Optional.of(before), Optional.of(before.renamed(operation.to())));
  }

  /** A sequence whose emulation is not of its name is dropped and renamed as what it is. */
  @Override
  public List<String> statements(Operation operation, SchemaModel before) {
    if (operation instanceof DropSequence drop) {
      return SqliteSequences.change(
          this, Optional.of(before.sequence(drop.name())), Optional.empty());
    }
    if (operation instanceof RenameSequence rename) {
      Sequence sequence = before.sequence(rename.from());
      return SqliteSequences.change(
          this, Optional.of(sequence), Optional.of(sequence.renamed(rename.to())));
    }
    return super.statements(operation, before);
  }

  /** SQLite has no types of its own; a check says which values a column may have. */
  @Override
  public List<String> createEnum(CreateEnum operation) {
    return List.of();
  }

  @Override
  public List<String> dropEnum(DropEnum operation) {
    return List.of();
  }

  @Override
  public List<String> renameEnum(RenameEnum operation) {
    return List.of();
  }

  @Override
  public List<String> addEnumValue(AddEnumValue operation) {
    return List.of();
  }

  @Override
  public List<String> alterEnum(AlterEnum operation) {
    return List.of();
  }

  @Override
  public List<String> alterColumn(AlterColumn operation) {
    throw copied(operation.describe());
  }

  @Override
  public List<String> addForeignKey(AddForeignKey operation) {
    throw copied(operation.describe());
  }

  @Override
  public List<String> addPrimaryKey(AddPrimaryKey operation) {
    throw copied(operation.describe());
  }

  @Override
  public List<String> dropPrimaryKey(DropPrimaryKey operation) {
    throw copied(operation.describe());
  }

  @Override
  public List<String> renameConstraint(RenameConstraint operation) {
    throw copied(operation.describe());
  }

  @Override
  public List<String> renameIndex(RenameIndex operation) {
    throw copied(operation.describe());
  }

  private static IllegalStateException copied(String what) {
    return new IllegalStateException(
        "On SQLite this depends on the stored definition of the table: " + what);
  }
}
