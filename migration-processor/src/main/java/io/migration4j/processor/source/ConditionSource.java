package io.migration4j.processor.source;

import io.migration4j.operation.Condition;
import io.migration4j.schema.Database;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** The source of what an operation depends on. */
final class ConditionSource {
  private ConditionSource() {}

  static Expression of(Condition condition, StaticImports imports) {
    return condition instanceof Condition.Environment environment
        ? environment(environment, imports)
        : databases(((Condition.OnDatabase) condition).databases(), imports);
  }

  private static Expression environment(Condition.Environment environment, StaticImports imports) {
    Call variable =
        Call.of(imports.method(Condition.class, "environment"), Text.of(environment.variable()));
    String comparison = environment.values().size() == 1 ? "is" : "isOneOf";
    return Chain.of(variable).then(comparison, SchemaSource.texts(environment.values()));
  }

  /** The factory sorts them; a list of another order needs the constructor. */
  private static Expression databases(List<Database> databases, StaticImports imports) {
    List<Expression> constants =
        databases.stream().map(imports::constant).collect(Collectors.toList());
    boolean sorted =
        !databases.isEmpty() && databases.equals(List.copyOf(EnumSet.copyOf(databases)));
    return sorted
        ? Call.of(imports.method(Condition.class, "dialect"), constants)
        : Call.constructor(Condition.OnDatabase.class, Call.on(List.class, "of", constants));
  }
}
