package io.migration4j.operation;

import io.migration4j.schema.Elements;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops a table with its rows, indexes and foreign keys; no other table may refer to it.
 *
 * @param losesData the reviewed consent that the rows are gone
 */
public record DropTable(String table, boolean losesData) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.withoutTable(table);
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    Table dropped = before.table(table);
    Table bare = dropped.withForeignKeys(Elements.none()).withIndexes(Elements.none());
    List<Operation> inverse = new ArrayList<>(List.of(new CreateTable(bare)));
    dropped.indexes().forEach(index -> inverse.add(new CreateIndex(table, index)));
    dropped.foreignKeys().forEach(key -> inverse.add(new AddForeignKey(table, key)));
    return inverse;
  }

  @Override
  public String describe() {
    return "drop table " + table;
  }

  @Override
  public Operation losingData() {
    return new DropTable(table, true);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropTable(this);
  }
}
