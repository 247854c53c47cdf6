package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * Drops a column with its values; nothing may use it any more.
 *
 * @param losesData the reviewed consent that the values are gone
 */
public record DropColumn(String table, String column, boolean losesData) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.withoutColumn(column));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new AddColumn(table, before.table(table).column(column)));
  }

  @Override
  public String describe() {
    return "drop column " + table + "." + column;
  }

  @Override
  public Operation losingData() {
    return new DropColumn(table, column, true);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropColumn(this);
  }
}
