package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Drops the primary key of a table; its columns stay as they are, not null. */
public record DropPrimaryKey(String table, String name) implements Operation {
  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> {
      requireName(changed);
      return changed.withoutPrimaryKey();
    });
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return before.table(table).primaryKey().stream()
        .map(key -> (Operation) new AddPrimaryKey(table, key))
        .collect(Collectors.toList());
  }

  @Override
  public String describe() {
    return "drop primary key " + name + " of " + table;
  }

  private void requireName(Table actual) {
    if (actual.primaryKey().filter(key -> key.name().equals(name)).isEmpty()) {
      throw new MigrationException("Table " + table + " has no primary key " + name + "; it has "
          + actual.primaryKey().map(key -> key.name()).orElse("none") + ".");
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.dropPrimaryKey(this);
  }
}
