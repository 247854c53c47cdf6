package io.migration4j.diff;

import io.migration4j.operation.Operation;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import java.util.List;
import java.util.Map;

/** What is generated for a change, for tests of other packages. */
public record GeneratedStep(List<Operation> upgrade, List<Operation> downgrade) {
  /** @param fills by {@code table.column}, in later names */
  public static GeneratedStep of(
      SchemaModel before, SchemaModel after, Renames renames, Map<String, SqlText> fills) {
    List<Operation> upgrade = SchemaDiff.between(before, after, renames, fills);
    return new GeneratedStep(upgrade, Downgrade.of(upgrade, before).operations());
  }
}
