package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * Adds a value to an enum type; no row is touched. PostgreSQL lets nothing use the value before the
 * transaction has ended ({@code https://www.postgresql.org/docs/current/sql-altertype.html}), so a revision
 * that uses it at once is cut there.
 *
 * @param type the name of the enum type
 * @param next the value that it stands before; empty for the end
 * @param outsideTransaction it runs alone, outside a transaction, where the database has enum types
 */
public record AddEnumValue(String type, String value, String next, boolean outsideTransaction)
    implements Operation {
  public AddEnumValue(String type, String value, String next) {
    this(type, value, next, false);
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(schema.enumType(type).with(value, next));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    EnumType now = before.enumType(type);
    return List.of(new AlterEnum(now.with(value, next), now, false));
  }

  @Override
  public String describe() {
    return "add value " + value + " to enum type " + type
        + (outsideTransaction ? " outside a transaction" : "");
  }

  /** The same operation, which adds the value before that one. */
  public AddEnumValue before(String following) {
    if (!next.isEmpty()) {
      throw new MigrationException(
          describe() + " stands before " + next + " already. Keep one of the two calls.");
    }
    return new AddEnumValue(type, value, following, outsideTransaction);
  }

  /** The same, alone and outside a transaction. */
  public AddEnumValue alone() {
    return new AddEnumValue(type, value, next, true);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addEnumValue(this);
  }
}
