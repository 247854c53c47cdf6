package io.migration4j.operation;

import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.stream.Collectors;

/** Drops a check of a table. */
public record DropCheck(String table, String name) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.withoutCheck(name));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return before.table(table).checks().find(name).stream()
        .map(check -> (Operation) new AddCheck(table, check))
        .collect(Collectors.toList());
  }

  @Override
  public String describe() {
    return "drop check " + name + " of " + table;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropCheck(this);
  }
}
