package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes what a column is: type, nullability, default, generated expression, collation, comment, options. Its
 * name stays.
 *
 * @param before the column as it must be
 * @param after the column as it becomes
 * @param losesData the reviewed consent that values may be rounded
 * @param using the expression that makes the later value of the earlier; empty where the database, or
 *     what is known of its casts, finds the way
 */
public record AlterColumn(
    String table, Column before, Column after, boolean losesData, SqlText using)
    implements Operation {
  public AlterColumn {
    if (!before.name().equals(after.name())) {
      throw new MigrationException("alterColumn of " + table + "." + before.name()
          + " cannot rename it to " + after.name() + ". Use renameColumn.");
    }
  }

  /** A change that finds its own way. */
  public AlterColumn(String table, Column before, Column after, boolean losesData) {
    this(table, before, after, losesData, SqlText.NONE);
  }

  @Override
  public SchemaModel applyTo(SchemaModel schema) {
    return schema.change(table, changed -> {
      requireBefore(changed.column(before.name()));
      return changed.withColumns(changed.columns().replace(before.name(), after));
    });
  }

  @Override
  public List<Operation> inverse(SchemaModel before) {
    return List.of(new AlterColumn(table, after, this.before, false));
  }

  @Override
  public String describe() {
    return "alter column " + table + "." + before.name() + ": " + String.join(", ", changes());
  }

  @Override
  public Operation losingData() {
    return new AlterColumn(table, before, after, true, using);
  }

  private void requireBefore(Column actual) {
    if (!actual.equals(before)) {
      throw new MigrationException("alterColumn of " + table + "." + before.name() + " expects "
          + before + " but the column is " + actual + ". Correct the first of the two columns.");
    }
  }

  /** What differs, for people: {@code varchar(50) to varchar(20)}. */
  private List<String> changes() {
    List<String> changes = new ArrayList<>();
    if (!before.type().equals(after.type())) {
      changes.add(before.type() + " to " + after.type());
    }
    if (before.nullable() != after.nullable()) {
      changes.add(after.nullable() ? "drop not null" : "set not null");
    }
    if (!before.defaultValue().equals(after.defaultValue())) {
      changes.add(
          after.defaultValue().isEmpty() ? "drop default" : "set default " + after.defaultValue());
    }
    if (before.identity() != after.identity()) {
      changes.add(after.identity() ? "add identity" : "drop identity");
    }
    if (!before.generatedAs().equals(after.generatedAs())) {
      changes.add("generated expression");
    }
    if (!before.collation().equals(after.collation())) {
      changes.add("collation");
    }
    if (!before.comment().equals(after.comment())) {
      changes.add("comment");
    }
    if (!before.options().equals(after.options())) {
      changes.add("options");
    }
    return changes;
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.alterColumn(this);
  }
}
