package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * Says what a table is for, in the catalog of a database that keeps it.
 *
 * @param comment empty for none
 */
public record SetComment(String table, String comment) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.comment(comment));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new SetComment(table, before.table(table).comment()));
  }

  @Override
  public String describe() {
    return (comment.isEmpty() ? "drop comment of " : "comment on ") + table;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.setComment(this);
  }
}
