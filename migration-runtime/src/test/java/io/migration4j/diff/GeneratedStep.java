package io.migration4j.diff;

import io.migration4j.operation.Operation;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import java.util.List;
import java.util.Map;

/** What is generated for a change, for tests of other packages. */
public record GeneratedStep(List<Operation> upgrade, List<Operation> downgrade) {
  /** Both by {@code table.column}: the expressions there and back. */
  public static GeneratedStep converting(
      SchemaModel before,
      SchemaModel after,
      Map<String, SqlText> there,
      Map<String, SqlText> back) {
    List<Operation> upgrade =
        SchemaDiff.between(before, after, Renames.NONE, new RowSteps(Map.of(), there, Map.of()));
    return new GeneratedStep(
        upgrade,
        Downgrade.of(upgrade, before, new RowSteps(Map.of(), back, Map.of())).operations());
  }

  /** @param fills by {@code table.column}, in later names */
  public static GeneratedStep of(
      SchemaModel before, SchemaModel after, Renames renames, Map<String, SqlText> fills) {
    List<Operation> upgrade =
        SchemaDiff.between(before, after, renames, new RowSteps(fills, Map.of(), Map.of()));
    return new GeneratedStep(
        upgrade, Downgrade.of(upgrade, before, RowSteps.NONE).operations());
  }
}
