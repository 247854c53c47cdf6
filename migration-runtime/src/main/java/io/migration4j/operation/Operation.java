package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * One change of a database, as a value. It knows its effect on a {@link SchemaModel}, its inverse and
 * its description; the SQL for it lives in the dialects, behind the {@link Visitor}.
 */
public sealed interface Operation
    permits CreateTable,
        DropTable,
        RenameTable,
        SetComment,
        AddColumn,
        DropColumn,
        AlterColumn,
        RenameColumn,
        AddPrimaryKey,
        DropPrimaryKey,
        AddUnique,
        DropUnique,
        AddForeignKey,
        DropForeignKey,
        AddCheck,
        DropCheck,
        RenameConstraint,
        CreateIndex,
        DropIndex,
        RenameIndex,
        CreateSequence,
        DropSequence,
        AlterSequence,
        RenameSequence,
        CreateEnum,
        DropEnum,
        RenameEnum,
        AddEnumValue,
        AlterEnum,
        AlterAuxiliaryObject,
        CreateAuxiliaryObject,
        DropAuxiliaryObject,
        BulkInsert,
        ExecuteSql,
        RunJava,
        When {

  /**
   * The schema after this operation.
   *
   * @throws MigrationException when the operation makes no sense there, saying what the schema has
   */
  SchemaModel applyTo(SchemaModel schema);

  /**
   * The operations that undo this one, in their order.
   *
   * @param before the schema before this operation
   * @throws MigrationException when nothing can undo it
   */
  List<Operation> inverse(SchemaModel before);

  /** What it does, in a few words that begin with a small letter: {@code drop table users}. */
  String describe();

  /** It works on rows, so what stands before it is done, and what stands after it waits. */
  default boolean isDataStep() {
    return false;
  }

  /** It carries the reviewed consent to lose data. */
  default boolean losesData() {
    return false;
  }

  /**
   * The same operation with the consent to lose data.
   *
   * @throws MigrationException when it cannot lose any
   */
  default Operation losingData() {
    throw new MigrationException(
        "losesData() does not fit: " + describe() + " cannot lose data. Remove the call.");
  }

  /**
   * It runs alone, outside the transaction of its revision, where the database cannot do it inside one;
   * elsewhere this says nothing.
   */
  default boolean outsideTransaction() {
    return false;
  }

  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind of operation: what a dialect is. */
  interface Visitor<R> {
    R createTable(CreateTable operation);

    R dropTable(DropTable operation);

    R renameTable(RenameTable operation);

    R setComment(SetComment operation);

    R addColumn(AddColumn operation);

    R dropColumn(DropColumn operation);

    R alterColumn(AlterColumn operation);

    R renameColumn(RenameColumn operation);

    R addPrimaryKey(AddPrimaryKey operation);

    R dropPrimaryKey(DropPrimaryKey operation);

    R addUnique(AddUnique operation);

    R dropUnique(DropUnique operation);

    R addForeignKey(AddForeignKey operation);

    R dropForeignKey(DropForeignKey operation);

    R addCheck(AddCheck operation);

    R dropCheck(DropCheck operation);

    R renameConstraint(RenameConstraint operation);

    R createIndex(CreateIndex operation);

    R dropIndex(DropIndex operation);

    R renameIndex(RenameIndex operation);

    R createSequence(CreateSequence operation);

    R dropSequence(DropSequence operation);

    R alterSequence(AlterSequence operation);

    R renameSequence(RenameSequence operation);

    R createEnum(CreateEnum operation);

    R dropEnum(DropEnum operation);

    R renameEnum(RenameEnum operation);

    R addEnumValue(AddEnumValue operation);

    R alterEnum(AlterEnum operation);

    R createAuxiliaryObject(CreateAuxiliaryObject operation);

    R dropAuxiliaryObject(DropAuxiliaryObject operation);

    R alterAuxiliaryObject(AlterAuxiliaryObject operation);

    R bulkInsert(BulkInsert operation);

    R executeSql(ExecuteSql operation);

    R runJava(RunJava operation);

    R when(When operation);
  }
}
