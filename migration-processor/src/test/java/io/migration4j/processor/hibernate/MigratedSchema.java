package io.migration4j.processor.hibernate;

import io.migration4j.dialect.Dialect;
import io.migration4j.dialect.Dialects;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.CreateAuxiliaryObject;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.Database;
import io.migration4j.schema.Elements;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The statements that build a schema model from nothing. */
final class MigratedSchema {
  private MigratedSchema() {}

  static List<String> statements(MappedModel model, Database database) {
    Dialect dialect = Dialects.of(database);
    SchemaModel schema = model.schema();
    List<String> statements = new ArrayList<>();
    schema.auxiliaryObjects().stream()
        .filter(AuxiliaryObject::beforeTables)
        .forEach(object -> statements.addAll(new CreateAuxiliaryObject(object).accept(dialect)));
    schema.enums().forEach(type -> statements.addAll(new CreateEnum(type).accept(dialect)));
    schema
        .sequences()
        .forEach(sequence -> statements.addAll(new CreateSequence(sequence).accept(dialect)));
    for (Table table : schema.tables()) {
      Table bare = table.withForeignKeys(Elements.none()).withIndexes(Elements.none());
      List<String> create = new ArrayList<>(new CreateTable(bare).accept(dialect));
      if (database == Database.SQLITE) {
        create.set(0, dialect.createTable(table.withIndexes(Elements.none())));
      }
      statements.addAll(create);
      table
          .indexes()
          .forEach(
              index -> statements.addAll(new CreateIndex(table.name(), index).accept(dialect)));
    }
    for (Table table : schema.tables()) {
      if (database != Database.SQLITE) {
        table
            .foreignKeys()
            .forEach(
                key -> statements.addAll(new AddForeignKey(table.name(), key).accept(dialect)));
      }
    }
    schema.auxiliaryObjects().stream()
        .filter(object -> !object.beforeTables())
        .forEach(object -> statements.addAll(new CreateAuxiliaryObject(object).accept(dialect)));
    model.rows().forEach(rows -> statements.addAll(rows.accept(dialect)));
    return statements;
  }
}
