package io.migration4j;

import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddEnumValue;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterAuxiliaryObject;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.AlterSequence;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.Condition;
import io.migration4j.operation.CreateAuxiliaryObject;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropAuxiliaryObject;
import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropEnum;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropSequence;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.JavaStep;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameEnum;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.Row;
import io.migration4j.operation.RunJava;
import io.migration4j.operation.SetComment;
import io.migration4j.operation.When;
import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a {@link Migration} writes down its operations with. Each call records one value; nothing runs.
 * Tables are named as {@code name} or {@code schema.name}.
 */
public final class Operations {
  private final Recorder recorder;

  Operations(Recorder recorder) {
    this.recorder = recorder;
  }

  public Recorded createTable(Table table) {
    return record(new CreateTable(table));
  }

  public Recorded dropTable(String table) {
    return record(new DropTable(table, false));
  }

  public Recorded renameTable(String from, String to) {
    return record(new RenameTable(from, to));
  }

  /** Says what a table is for; for a column, see {@link #alterColumn}. */
  public Recorded setComment(String table, String comment) {
    return record(new SetComment(table, comment));
  }

  public Recorded dropComment(String table) {
    return record(new SetComment(table, ""));
  }

  public Recorded addColumn(String table, Column column) {
    return record(new AddColumn(table, column));
  }

  public Recorded dropColumn(String table, String column) {
    return record(new DropColumn(table, column, false));
  }

  /**
   * Changes type, nullability, default or comment of a column.
   *
   * @param before the column as it is
   * @param after the column as it becomes, of the same name
   */
  public RecordedAlteration alterColumn(String table, Column before, Column after) {
    return new RecordedAlteration(
        recorder, recorder.add(new AlterColumn(table, before, after, false)));
  }

  public Recorded renameColumn(String table, String from, String to) {
    return record(new RenameColumn(table, from, to));
  }

  public Recorded addPrimaryKey(String table, PrimaryKey key) {
    return record(new AddPrimaryKey(table, key));
  }

  public Recorded dropPrimaryKey(String table, String name) {
    return record(new DropPrimaryKey(table, name));
  }

  public Recorded addUnique(String table, UniqueConstraint unique) {
    return record(new AddUnique(table, unique));
  }

  public Recorded dropUnique(String table, String name) {
    return record(new DropUnique(table, name));
  }

  public Recorded addForeignKey(String table, ForeignKey key) {
    return record(new AddForeignKey(table, key));
  }

  public Recorded dropForeignKey(String table, String name) {
    return record(new DropForeignKey(table, name));
  }

  public Recorded addCheck(String table, CheckConstraint check) {
    return record(new AddCheck(table, check));
  }

  public Recorded dropCheck(String table, String name) {
    return record(new DropCheck(table, name));
  }

  /** Gives a primary key, unique constraint, foreign key or check another name. */
  public Recorded renameConstraint(String table, String from, String to) {
    return record(new RenameConstraint(table, from, to));
  }

  public RecordedIndex createIndex(String table, Index index) {
    return new RecordedIndex(recorder, recorder.add(new CreateIndex(table, index)));
  }

  public RecordedIndex dropIndex(String table, String name) {
    return new RecordedIndex(recorder, recorder.add(new DropIndex(table, name)));
  }

  public Recorded renameIndex(String table, String from, String to) {
    return record(new RenameIndex(table, from, to));
  }

  public Recorded createSequence(Sequence sequence) {
    return record(new CreateSequence(sequence));
  }

  public Recorded dropSequence(String name) {
    return record(new DropSequence(name));
  }

  public Recorded alterSequence(Sequence before, Sequence after) {
    return record(new AlterSequence(before, after));
  }

  public Recorded renameSequence(String from, String to) {
    return record(new RenameSequence(from, to));
  }

  public Recorded createEnum(EnumType type) {
    return record(new CreateEnum(type));
  }

  public Recorded dropEnum(String name) {
    return record(new DropEnum(name));
  }

  public Recorded renameEnum(String from, String to) {
    return record(new RenameEnum(from, to));
  }

  /** Adds a value at the end, or where {@link RecordedEnumValue#before} says. */
  public RecordedEnumValue addEnumValue(String type, String value) {
    return new RecordedEnumValue(recorder, recorder.add(new AddEnumValue(type, value, "")));
  }

  /**
   * Takes values from an enum type, which no row may hold any more, or changes their order.
   *
   * @param before the type as it is
   * @param after the type as it becomes, of the same name
   */
  public Recorded alterEnum(EnumType before, EnumType after) {
    return record(new AlterEnum(before, after, false));
  }

  /** Makes a function, trigger, view or the like, which is known by its statements alone. */
  public Recorded createAuxiliaryObject(AuxiliaryObject object) {
    return record(new CreateAuxiliaryObject(object));
  }

  /** Takes one away, with the statements it was made with. */
  public Recorded dropAuxiliaryObject(String name) {
    return record(new DropAuxiliaryObject(name));
  }

  /**
   * Gives one other statements: it is replaced, or else dropped and made anew.
   *
   * @param before the object as it is
   * @param after the object as it becomes, of the same name
   */
  public Recorded alterAuxiliaryObject(AuxiliaryObject before, AuxiliaryObject after) {
    return record(new AlterAuxiliaryObject(before, after));
  }

  /** Inserts rows, each with a value for each of the columns; see {@link Row#row}. */
  public Recorded bulkInsert(String table, List<String> columns, Row... rows) {
    return record(new BulkInsert(table, columns, List.of(rows)));
  }

  /**
   * Runs SQL. Text that is DDL must say what it does to the schema: {@link RecordedSql#effect} or
   * {@link RecordedSql#schemaNeutral}.
   */
  public RecordedSql execute(String sql) {
    return execute(SqlText.sql(sql));
  }

  /** Runs SQL that may have another text, or none, on single databases. */
  public RecordedSql execute(SqlText sql) {
    return new RecordedSql(
        recorder, recorder.add(new ExecuteSql(sql, SqlText.NONE, Optional.empty())));
  }

  /**
   * Runs JDBC code in the transaction of the revision.
   *
   * @param description what it does, for people
   */
  public Recorded run(String description, JavaStep step) {
    return record(new RunJava(description, step));
  }

  /** Records operations for the case that a condition holds when the revision runs. */
  public Recorded when(Condition condition, Consumer<Operations> then) {
    return when(condition, then, none -> {});
  }

  /** Records operations for the case that a condition holds, and others for the case it does not. */
  public Recorded when(
      Condition condition, Consumer<Operations> then, Consumer<Operations> otherwise) {
    return record(new When(condition, Recorder.list(then), Recorder.list(otherwise)));
  }

  private Recorded record(Operation operation) {
    return new Recorded(recorder, recorder.add(operation));
  }
}
