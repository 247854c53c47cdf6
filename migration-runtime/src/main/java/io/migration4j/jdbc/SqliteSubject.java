package io.migration4j.jdbc;

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
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameEnum;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.RunJava;
import io.migration4j.operation.SetComment;
import io.migration4j.operation.When;

/**
 * What an operation is about.
 *
 * @param table the table it changes; empty for none
 * @param name the column, constraint or index of it; empty where it is the table itself
 */
record SqliteSubject(String table, String name) {
  private static final SqliteSubject NOWHERE = new SqliteSubject("", "");

  static SqliteSubject of(Operation operation) {
    return operation.accept(new Finder());
  }

  private static final class Finder implements Operation.Visitor<SqliteSubject> {
    @Override
    public SqliteSubject createTable(CreateTable operation) {
      return new SqliteSubject(operation.table().name(), "");
    }

    @Override
    public SqliteSubject dropTable(DropTable operation) {
      return new SqliteSubject(operation.table(), "");
    }

    @Override
    public SqliteSubject renameTable(RenameTable operation) {
      return new SqliteSubject(operation.from(), "");
    }

    @Override
    public SqliteSubject setComment(SetComment operation) {
      return new SqliteSubject(operation.table(), "");
    }

    @Override
    public SqliteSubject addColumn(AddColumn operation) {
      return new SqliteSubject(operation.table(), operation.column().name());
    }

    @Override
    public SqliteSubject dropColumn(DropColumn operation) {
      return new SqliteSubject(operation.table(), operation.column());
    }

    @Override
    public SqliteSubject alterColumn(AlterColumn operation) {
      return new SqliteSubject(operation.table(), operation.after().name());
    }

    @Override
    public SqliteSubject renameColumn(RenameColumn operation) {
      return new SqliteSubject(operation.table(), operation.from());
    }

    @Override
    public SqliteSubject addPrimaryKey(AddPrimaryKey operation) {
      return new SqliteSubject(operation.table(), operation.primaryKey().name());
    }

    @Override
    public SqliteSubject dropPrimaryKey(DropPrimaryKey operation) {
      return new SqliteSubject(operation.table(), operation.name());
    }

    @Override
    public SqliteSubject addUnique(AddUnique operation) {
      return new SqliteSubject(operation.table(), operation.unique().name());
    }

    @Override
    public SqliteSubject dropUnique(DropUnique operation) {
      return new SqliteSubject(operation.table(), operation.name());
    }

    @Override
    public SqliteSubject addForeignKey(AddForeignKey operation) {
      return new SqliteSubject(operation.table(), operation.foreignKey().name());
    }

    @Override
    public SqliteSubject dropForeignKey(DropForeignKey operation) {
      return new SqliteSubject(operation.table(), operation.name());
    }

    @Override
    public SqliteSubject addCheck(AddCheck operation) {
      return new SqliteSubject(operation.table(), operation.check().name());
    }

    @Override
    public SqliteSubject dropCheck(DropCheck operation) {
      return new SqliteSubject(operation.table(), operation.name());
    }

    @Override
    public SqliteSubject renameConstraint(RenameConstraint operation) {
      return new SqliteSubject(operation.table(), operation.from());
    }

    @Override
    public SqliteSubject createIndex(CreateIndex operation) {
      return new SqliteSubject(operation.table(), operation.index().name());
    }

    @Override
    public SqliteSubject dropIndex(DropIndex operation) {
      return new SqliteSubject(operation.table(), operation.name());
    }

    @Override
    public SqliteSubject renameIndex(RenameIndex operation) {
      return new SqliteSubject(operation.table(), operation.from());
    }

    @Override
    public SqliteSubject createSequence(CreateSequence operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject dropSequence(DropSequence operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject alterSequence(AlterSequence operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject renameSequence(RenameSequence operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject createEnum(CreateEnum operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject dropEnum(DropEnum operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject renameEnum(RenameEnum operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject addEnumValue(AddEnumValue operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject alterEnum(AlterEnum operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject createAuxiliaryObject(CreateAuxiliaryObject operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject dropAuxiliaryObject(DropAuxiliaryObject operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject alterAuxiliaryObject(AlterAuxiliaryObject operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject bulkInsert(BulkInsert operation) {
      return new SqliteSubject(operation.table(), "");
    }

    @Override
    public SqliteSubject executeSql(ExecuteSql operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject runJava(RunJava operation) {
      return NOWHERE;
    }

    @Override
    public SqliteSubject when(When operation) {
      return NOWHERE;
    }
  }
}
