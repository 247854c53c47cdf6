package io.migration4j.processor.chain;

import java.util.Optional;

/**
 * A field of an entity, as it is written in Java.
 *
 * @param column the name of its column
 * @param type the Java type
 * @param target the entity it refers to; empty for a plain value
 * @param relation how: {@code ManyToOne}, {@code ManyToMany}, {@code ElementCollection}; empty for a value
 * @param backfill what rows get when it becomes required; empty for nothing
 * @param length of a text
 */
public record EvolvingField(
    String name,
    String column,
    String type,
    String target,
    String relation,
    boolean required,
    String backfill,
    int length,
    String formerly) {

  static EvolvingField value(String name, String type) {
    return new EvolvingField(name, name, type, "", "", false, "", 40, "");
  }

  static EvolvingField to(String name, String relation, String target) {
    return new EvolvingField(name, name, target, target, relation, false, "", 40, "");
  }

  boolean isValue() {
    return relation.isEmpty();
  }

  boolean isText() {
    return isValue() && type.equals("String");
  }

  EvolvingField required(String value) {
    return new EvolvingField(name, column, type, target, relation, true, value, length, "");
  }

  EvolvingField optional() {
    return new EvolvingField(name, column, type, target, relation, false, "", length, "");
  }

  EvolvingField wider(int by) {
    return new EvolvingField(
        name, column, type, target, relation, required, backfill, length + by, "");
  }

  EvolvingField typed(String other) {
    return new EvolvingField(name, column, other, target, relation, required, backfill, length, "");
  }

  /** Another column, the same attribute. */
  EvolvingField inColumn(String other) {
    return new EvolvingField(name, other, type, target, relation, required, backfill, length, "");
  }

  /** Another attribute, which says what it was. */
  EvolvingField renamed(String other) {
    return new EvolvingField(
        other, other, type, target, relation, required, backfill, length, column);
  }

  String java() {
    StringBuilder java = new StringBuilder();
    if (!formerly.isEmpty()) {
      java.append("  @io.migration4j.RenamedFrom(\"").append(formerly).append("\")\n");
    }
    if (!backfill.isEmpty()) {
      java.append("  @io.migration4j.Backfill(\"").append(backfill).append("\")\n");
    }
    switch (relation) {
      case "ManyToOne" ->
        java.append("  @ManyToOne @JoinColumn(name = \"").append(column).append("\")\n");
      case "ManyToMany" ->
        java.append("  @ManyToMany @JoinTable(name = \"j_").append(name).append("\")\n");
      case "ElementCollection" -> java.append("  @ElementCollection\n");
      default -> {
        java.append("  @Column(name = \"").append(column).append('"');
        java.append(isText() ? ", length = " + length : "");
        java.append(required ? ", nullable = false" : "").append(")\n");
        java.append(type.equals("Level") ? "  @Enumerated(EnumType.STRING)\n" : "");
      }
    }
    String written = switch (relation) {
      case "ManyToMany" -> "java.util.Set<" + target + ">";
      case "ElementCollection" -> "java.util.Set<String>";
      default -> type;
    };
    return java.append("  ")
        .append(written)
        .append(' ')
        .append(name)
        .append(";\n")
        .toString();
  }

  /** A value of the column in a row; empty for a field without a column. */
  Optional<String> sql(int row, boolean sqlite) {
    if (relation.equals("ManyToOne")) {
      return Optional.of(row == 1 ? "null" : "1");
    }
    if (!isValue()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type) {
          case "String" -> "'" + name + row + "'";
          case "Integer", "Long", "java.math.BigDecimal" -> Integer.toString(row);
          case "Boolean" -> row % 2 == 0 ? "true" : "false";
          case "Level" -> "'LOW'";
          case "java.time.LocalDate" -> sqlite ? "1577836800000" : "'2020-01-01'";
          default -> "null";
        });
  }
}
