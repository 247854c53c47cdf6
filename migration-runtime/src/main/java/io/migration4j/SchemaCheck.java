package io.migration4j;

import io.migration4j.inspection.Difference;
import io.migration4j.inspection.ObjectKind;
import io.migration4j.schema.NamePatterns;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a live database differs from the schema that its applied revisions make.
 *
 * @param differences that which matters first
 * @param obstacle why nothing was compared; empty when it was
 */
public record SchemaCheck(List<Difference> differences, String obstacle) {
  public SchemaCheck {
    differences = List.copyOf(differences);
  }

  static SchemaCheck of(List<Difference> differences) {
    return new SchemaCheck(differences, "");
  }

  static SchemaCheck impossible(String obstacle) {
    return new SchemaCheck(List.of(), obstacle);
  }

  /** The same for some tables and sequences, and all enum types. */
  public SchemaCheck of(NamePatterns selected) {
    return new SchemaCheck(
        differences.stream()
            .filter(difference ->
                difference.of() == ObjectKind.ENUM || selected.takes(difference.table()))
            .collect(Collectors.toUnmodifiableList()),
        obstacle);
  }

  public boolean isCompared() {
    return obstacle.isEmpty();
  }

  /** Those that statements written for the schema of the migrations may run into. */
  public List<Difference> problems() {
    return differences.stream()
        .filter(Difference::matters)
        .collect(Collectors.toUnmodifiableList());
  }

  /** The others: other names, and what somebody else looks after. */
  public List<Difference> remarks() {
    return differences.stream()
        .filter(difference -> !difference.matters())
        .collect(Collectors.toUnmodifiableList());
  }
}
