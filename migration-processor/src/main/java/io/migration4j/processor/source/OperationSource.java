package io.migration4j.processor.source;

import io.migration4j.MigrationException;
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
import io.migration4j.operation.Row;
import io.migration4j.operation.RunJava;
import io.migration4j.operation.SetComment;
import io.migration4j.operation.When;
import io.migration4j.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Each operation as the call that records it. */
final class OperationSource implements Operation.Visitor<Expression> {
  private final StaticImports imports;
  private final TypeSource types;
  private final SchemaSource schema;
  private final String recorder;
  private final int depth;

  OperationSource(StaticImports imports) {
    this(imports, "op", 0);
  }

  private OperationSource(StaticImports imports, String recorder, int depth) {
    this.imports = imports;
    this.types = new TypeSource(imports);
    this.schema = new SchemaSource(imports, types);
    this.recorder = recorder;
    this.depth = depth;
  }

  Expression statement(Operation operation) {
    Expression call = operation.accept(this);
    if (!operation.losesData()) {
      return call;
    }
    return (call instanceof Chain chain ? chain : Chain.of(call)).then("losesData");
  }

  private Call call(String method, Expression... arguments) {
    return Call.of(recorder + "." + method, arguments);
  }

  private Call named(String method, String... names) {
    return call(method, SchemaSource.texts(List.of(names)));
  }

  @Override
  public Expression createTable(CreateTable operation) {
    return call("createTable", schema.table(operation.table()));
  }

  @Override
  public Expression dropTable(DropTable operation) {
    return named("dropTable", operation.table());
  }

  @Override
  public Expression renameTable(RenameTable operation) {
    return named("renameTable", operation.from(), operation.to());
  }

  @Override
  public Expression setComment(SetComment operation) {
    return operation.comment().isEmpty()
        ? named("dropComment", operation.table())
        : named("setComment", operation.table(), operation.comment());
  }

  @Override
  public Expression addColumn(AddColumn operation) {
    return call("addColumn", Text.of(operation.table()), schema.column(operation.column()));
  }

  @Override
  public Expression dropColumn(DropColumn operation) {
    return named("dropColumn", operation.table(), operation.column());
  }

  @Override
  public Expression alterColumn(AlterColumn operation) {
    Call call = call(
            "alterColumn",
            Text.of(operation.table()),
            schema.column(operation.before()),
            schema.column(operation.after()))
        .eachOnItsLine();
    return Chain.of(call)
        .thenIf(!operation.using().equals(SqlText.NONE), "using", text(operation.using()))
        .done();
  }

  @Override
  public Expression renameColumn(RenameColumn operation) {
    return named("renameColumn", operation.table(), operation.from(), operation.to());
  }

  @Override
  public Expression addPrimaryKey(AddPrimaryKey operation) {
    return call(
        "addPrimaryKey", Text.of(operation.table()), schema.primaryKey(operation.primaryKey()));
  }

  @Override
  public Expression dropPrimaryKey(DropPrimaryKey operation) {
    return named("dropPrimaryKey", operation.table(), operation.name());
  }

  @Override
  public Expression addUnique(AddUnique operation) {
    return call("addUnique", Text.of(operation.table()), schema.unique(operation.unique()));
  }

  @Override
  public Expression dropUnique(DropUnique operation) {
    return named("dropUnique", operation.table(), operation.name());
  }

  @Override
  public Expression addForeignKey(AddForeignKey operation) {
    return call(
        "addForeignKey", Text.of(operation.table()), schema.foreignKey(operation.foreignKey()));
  }

  @Override
  public Expression dropForeignKey(DropForeignKey operation) {
    return named("dropForeignKey", operation.table(), operation.name());
  }

  @Override
  public Expression addCheck(AddCheck operation) {
    return call("addCheck", Text.of(operation.table()), schema.check(operation.check()));
  }

  @Override
  public Expression dropCheck(DropCheck operation) {
    return named("dropCheck", operation.table(), operation.name());
  }

  @Override
  public Expression renameConstraint(RenameConstraint operation) {
    return named("renameConstraint", operation.table(), operation.from(), operation.to());
  }

  @Override
  public Expression createIndex(CreateIndex operation) {
    Call call = call("createIndex", Text.of(operation.table()), schema.index(operation.index()));
    return operation.concurrently() ? Chain.of(call).then("concurrently") : call;
  }

  @Override
  public Expression dropIndex(DropIndex operation) {
    Call call = named("dropIndex", operation.table(), operation.name());
    return operation.concurrently() ? Chain.of(call).then("concurrently") : call;
  }

  @Override
  public Expression renameIndex(RenameIndex operation) {
    return named("renameIndex", operation.table(), operation.from(), operation.to());
  }

  @Override
  public Expression createSequence(CreateSequence operation) {
    return call("createSequence", schema.sequence(operation.sequence()));
  }

  @Override
  public Expression dropSequence(DropSequence operation) {
    return named("dropSequence", operation.name());
  }

  @Override
  public Expression alterSequence(AlterSequence operation) {
    return call(
        "alterSequence", schema.sequence(operation.before()), schema.sequence(operation.after()));
  }

  @Override
  public Expression renameSequence(RenameSequence operation) {
    return named("renameSequence", operation.from(), operation.to());
  }

  @Override
  public Expression createEnum(CreateEnum operation) {
    return call("createEnum", schema.enumType(operation.type()));
  }

  @Override
  public Expression dropEnum(DropEnum operation) {
    return named("dropEnum", operation.name());
  }

  @Override
  public Expression renameEnum(RenameEnum operation) {
    return named("renameEnum", operation.from(), operation.to());
  }

  @Override
  public Expression addEnumValue(AddEnumValue operation) {
    return Chain.of(named("addEnumValue", operation.type(), operation.value()))
        .thenIf(!operation.next().isEmpty(), "before", Text.of(operation.next()))
        .thenIf(operation.outsideTransaction(), "outsideTransaction")
        .done();
  }

  @Override
  public Expression alterEnum(AlterEnum operation) {
    return call(
            "alterEnum", schema.enumType(operation.before()), schema.enumType(operation.after()))
        .eachOnItsLine();
  }

  @Override
  public Expression createAuxiliaryObject(CreateAuxiliaryObject operation) {
    return call("createAuxiliaryObject", schema.auxiliaryObject(operation.object()));
  }

  @Override
  public Expression dropAuxiliaryObject(DropAuxiliaryObject operation) {
    return named("dropAuxiliaryObject", operation.name());
  }

  @Override
  public Expression alterAuxiliaryObject(AlterAuxiliaryObject operation) {
    return call(
            "alterAuxiliaryObject",
            schema.auxiliaryObject(operation.before()),
            schema.auxiliaryObject(operation.after()))
        .eachOnItsLine();
  }

  @Override
  public Expression bulkInsert(BulkInsert operation) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(Text.of(operation.table()));
    arguments.add(Call.on(List.class, "of", List.of(SchemaSource.texts(operation.columns()))));
    operation.rows().forEach(row -> arguments.add(row(row)));
    Call call = Call.of(recorder + ".bulkInsert", arguments);
    return operation.rows().size() > 1 ? call.eachOnItsLine() : call;
  }

  private Expression row(Row row) {
    List<Expression> values =
        row.values().stream().map(ValueSource::value).collect(Collectors.toList());
    boolean loneNull = row.values().size() == 1 && row.values().get(0) == null;
    return Call.of(
        imports.method(Row.class, "row"), loneNull ? List.of(new Word("(Object) null")) : values);
  }

  @Override
  public Expression executeSql(ExecuteSql operation) {
    SqlText undo = operation.undo();
    Chain chain = Chain.of(call("execute", Text.sql(operation.sql().common())));
    chain = operation.sql().common().isEmpty()
        ? Chain.of(call("execute", types.sqlText(operation.sql())))
        : types.variants(chain, operation.sql());
    chain = chain.thenIf(!undo.equals(SqlText.NONE), "undo", text(undo));
    if (operation.effect().isPresent()) {
      List<Operation> effect = operation.effect().get();
      chain = effect.isEmpty() ? chain.then("schemaNeutral") : chain.then("effect", lambda(effect));
    }
    if (operation.outsideTransaction()) {
      SqlText probe = operation.doneWhen();
      chain = probe.equals(SqlText.NONE)
          ? chain.then("outsideTransaction")
          : chain.then("outsideTransaction", text(probe));
    }
    return chain.done();
  }

  private Expression text(SqlText text) {
    return text.variants().isEmpty() ? Text.sql(text.common()) : types.sqlText(text);
  }

  @Override
  public Expression runJava(RunJava operation) {
    throw new MigrationException("Cannot write the Java code of run(\"" + operation.description()
        + "\") into a class: only its author has it. Write that step by hand.");
  }

  @Override
  public Expression when(When operation) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(ConditionSource.of(operation.condition(), imports));
    arguments.add(lambda(operation.then()));
    if (!operation.otherwise().isEmpty()) {
      arguments.add(lambda(operation.otherwise()));
    }
    return Call.of(recorder + ".when", arguments);
  }

  private Lambda lambda(List<Operation> operations) {
    String parameter = depth == 0 ? "o" : "o" + (depth + 1);
    OperationSource inner = new OperationSource(imports, parameter, depth + 1);
    return new Lambda(
        parameter, operations.stream().map(inner::statement).collect(Collectors.toList()));
  }
}
