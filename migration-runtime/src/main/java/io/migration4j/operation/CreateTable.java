package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.util.List;

/**
 * Makes a table with its columns, primary key, unique constraints and checks. Foreign keys and indexes
 * are operations of their own, so that the order of tables never matters.
 */
public record CreateTable(Table table) implements Operation {
  public CreateTable {
    if (!table.foreignKeys().isEmpty() || !table.indexes().isEmpty()) {
      throw new MigrationException("createTable of " + table.name()
          + " has foreign keys or indexes. Add them with" + " addForeignKey and createIndex.");
    }
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.with(table);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropTable(table.name(), false));
  }

  @Override
  public String describe() {
    return "create table " + table.name();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.createTable(this);
  }
}
