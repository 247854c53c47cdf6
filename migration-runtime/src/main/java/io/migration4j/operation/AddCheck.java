package io.migration4j.operation;

import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * Makes every row of a table fulfil a condition.
 *
 * @param losesData the reviewed consent that values which were allowed so far are not any more
 */
public record AddCheck(String table, CheckConstraint check, boolean losesData)
    implements Operation {
  /** A check that takes nothing away. */
  public AddCheck(String table, CheckConstraint check) {
    this(table, check, false);
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> changed.with(check));
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new DropCheck(table, check.name()));
  }

  @Override
  public String describe() {
    return "add check " + check.name() + " to " + table;
  }

  @Override
  public Operation losingData() {
    return new AddCheck(table, check, true);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.addCheck(this);
  }
}
