package io.migration4j.diff;

import io.migration4j.MigrationException;
import io.migration4j.operation.Operation;
import io.migration4j.schema.SchemaModel;
import java.util.List;

/**
 * The operations that make one schema of another. Applied to {@code before} they give {@code after},
 * up to white space in SQL texts. They stand in phases: foreign keys off; what changes in checks, keys
 * and indexes dropped; renames; enum types, sequences and tables created; columns added, filled, altered; keys,
 * checks, indexes and foreign keys added; comments; columns, tables, sequences and enum types dropped
 * last, so that a step put between can still read what goes. Auxiliary objects go before all that and come
 * after it, but for those that tables may use.
 */
public final class SchemaDiff {
  private SchemaDiff() {}

  /**
   * The operations, none where the schemas are alike.
   *
   * @throws MigrationException when a rename does not fit the two schemas
   */
  public static List<Operation> between(SchemaModel before, SchemaModel after, Renames renames) {
    return between(before, after, renames, RowSteps.NONE);
  }

  /** The same with what is done to rows between. */
  static List<Operation> between(
      SchemaModel before, SchemaModel after, Renames renames, RowSteps rows) {
    renames.requireFit(before, after);
    return new DiffPlan(new SchemaChange(before, after, renames), rows).operations();
  }
}
