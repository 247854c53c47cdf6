package io.migration4j.processor.source;

import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.ConstraintNames;
import io.migration4j.schema.Database;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of the schema as the calls of the factories that make them. */
final class SchemaSource {
  private final StaticImports imports;
  private final TypeSource types;

  SchemaSource(StaticImports imports, TypeSource types) {
    this.imports = imports;
    this.types = types;
  }

  Expression table(Table table) {
    List<Expression> arguments = new ArrayList<>(List.of(Text.of(table.name())));
    table.columns().forEach(column -> arguments.add(column(column)));
    Call head = Call.of(imports.method(Table.class, "table"), arguments);
    Chain chain = Chain.of(table.columns().isEmpty() ? head : head.eachOnItsLine());
    if (table.primaryKey().isPresent()) {
      chain = withPrimaryKey(chain, table.name(), table.primaryKey().get());
    }
    for (UniqueConstraint unique : table.uniques()) {
      chain = unique.options().isEmpty()
          ? chain.then("unique", names(unique.name(), unique.columns()))
          : chain.then("with", unique(unique));
    }
    for (CheckConstraint check : table.checks()) {
      chain = check.condition().variants().isEmpty()
          ? chain.then("check", Text.of(check.name()), types.sql(check.condition()))
          : chain.then("with", check(check));
    }
    return chain
        .thenIf(!table.comment().isEmpty(), "comment", Text.of(table.comment()))
        .thenIf(!table.options().isEmpty(), "options", Text.of(table.options()));
  }

  /** The name is left out where it is the one that PostgreSQL gives. */
  private Chain withPrimaryKey(Chain chain, String table, PrimaryKey key) {
    boolean usual = key.variants().isEmpty()
        && key.name().equals(ConstraintNames.primaryKey(table, name -> false));
    return usual
        ? chain.then("primaryKey", texts(key.columns()))
        : chain.then("with", primaryKey(key));
  }

  Expression column(Column column) {
    Expression head =
        call(Column.class, "column", Text.of(column.name()), types.type(column.type()));
    return Chain.of(head)
        .thenIf(column.identity(), "asIdentity")
        .thenIf(column.identity() && column.nullable(), "nullable", new Word("true"))
        .thenIf(!column.identity() && !column.nullable(), "notNull")
        .thenIf(isSaid(column.defaultValue()), "defaultsTo", types.sql(column.defaultValue()))
        .thenIf(isSaid(column.generatedAs()), "generatedAs", types.sql(column.generatedAs()))
        .thenIf(!column.collation().isEmpty(), "collate", Text.of(column.collation()))
        .thenIf(!column.comment().isEmpty(), "comment", Text.of(column.comment()))
        .thenIf(!column.options().isEmpty(), "options", Text.of(column.options()))
        .done();
  }

  Expression primaryKey(PrimaryKey key) {
    Chain chain = Chain.of(call(PrimaryKey.class, "primaryKey", names(key.name(), key.columns())));
    for (Map.Entry<Database, List<String>> variant : key.variants().entrySet()) {
      List<Expression> arguments = new ArrayList<>(List.of(imports.constant(variant.getKey())));
      arguments.addAll(List.of(texts(variant.getValue())));
      chain = chain.then("on", arguments.toArray(Expression[]::new));
    }
    return chain.done();
  }

  Expression unique(UniqueConstraint unique) {
    return Chain.of(call(UniqueConstraint.class, "unique", names(unique.name(), unique.columns())))
        .thenIf(!unique.options().isEmpty(), "options", Text.of(unique.options()))
        .done();
  }

  Expression check(CheckConstraint check) {
    return call(
        CheckConstraint.class, "check", Text.of(check.name()), types.sql(check.condition()));
  }

  Expression foreignKey(ForeignKey key) {
    Expression head = call(ForeignKey.class, "foreignKey", names(key.name(), key.columns()));
    Chain chain =
        Chain.of(head).then("references", names(key.referencedTable(), key.referencedColumns()));
    if (key.onDelete() != ReferentialAction.NO_ACTION) {
      chain = chain.then("onDelete", imports.constant(key.onDelete()));
    }
    if (key.onUpdate() != ReferentialAction.NO_ACTION) {
      chain = chain.then("onUpdate", imports.constant(key.onUpdate()));
    }
    return chain
        .thenIf(key.deferred(), "initiallyDeferred")
        .thenIf(!key.options().isEmpty(), "options", Text.of(key.options()));
  }

  Expression index(Index index) {
    boolean plain =
        index.columns().stream().allMatch(part -> part.equals(IndexColumn.ascending(part.text())));
    List<Expression> arguments = new ArrayList<>(List.of(Text.of(index.name())));
    for (IndexColumn part : index.columns()) {
      arguments.add(plain ? Text.of(part.text()) : indexColumn(part));
    }
    return Chain.of(call(Index.class, "index", arguments.toArray(Expression[]::new)))
        .thenIf(index.unique(), "asUnique")
        .thenIf(isSaid(index.where()), "where", types.sql(index.where()))
        .thenIf(!index.options().isEmpty(), "options", Text.of(index.options()))
        .done();
  }

  private Expression indexColumn(IndexColumn part) {
    String factory =
        part.expression() ? "expression" : part.descending() ? "descending" : "ascending";
    Chain chain = Chain.of(call(IndexColumn.class, factory, Text.of(part.text())))
        .thenIf(part.expression() && part.descending(), "desc");
    return part.nulls() == IndexColumn.Nulls.DEFAULT
        ? chain.done()
        : chain.then("nulls", imports.constant(part.nulls()));
  }

  Expression sequence(Sequence sequence) {
    return Chain.of(call(Sequence.class, "sequence", Text.of(sequence.name())))
        .thenIf(sequence.start() != 1, "start", ValueSource.number(sequence.start()))
        .thenIf(sequence.increment() != 1, "increment", ValueSource.number(sequence.increment()))
        .thenIf(sequence.emulation().equals(Optional.of("")), "notEmulated")
        .thenIf(
            sequence.emulation().filter(table -> !table.isEmpty()).isPresent(),
            "emulatedBy",
            Text.of(sequence.emulation().orElse("")))
        .thenIf(!sequence.options().isEmpty(), "options", Text.of(sequence.options()))
        .done();
  }

  Expression enumType(EnumType type) {
    return call(EnumType.class, "enumType", names(type.name(), type.values()));
  }

  Expression auxiliaryObject(AuxiliaryObject object) {
    boolean plain =
        object.create().variants().isEmpty() && object.drop().variants().isEmpty();
    Call head = call(
        AuxiliaryObject.class,
        "auxiliaryObject",
        Text.of(object.name()),
        plain ? Text.sql(object.create().common()) : types.sqlText(object.create()),
        plain ? Text.sql(object.drop().common()) : types.sqlText(object.drop()));
    return Chain.of(head.eachOnItsLine())
        .thenIf(object.beforeTables(), "madeBeforeTables")
        .done();
  }

  private static boolean isSaid(SqlText text) {
    return !text.equals(SqlText.NONE);
  }

  private static Expression[] names(String first, List<String> more) {
    List<Expression> texts = new ArrayList<>(List.of(Text.of(first)));
    more.forEach(name -> texts.add(Text.of(name)));
    return texts.toArray(Expression[]::new);
  }

  static Expression[] texts(List<String> texts) {
    return texts.stream().map(Text::of).toArray(Expression[]::new);
  }

  private Call call(Class<?> type, String factory, Expression... arguments) {
    return Call.of(imports.method(type, factory), arguments);
  }
}
