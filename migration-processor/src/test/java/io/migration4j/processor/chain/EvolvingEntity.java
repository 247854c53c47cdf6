package io.migration4j.processor.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An entity that changes from revision to revision. */
public final class EvolvingEntity {
  private final String name;
  private final String generation;
  private String table;
  private String comment = "";
  private final Map<String, EvolvingField> fields = new LinkedHashMap<>();
  private final Map<String, String> indexes = new TreeMap<>();
  private final Map<String, String> uniques = new TreeMap<>();

  EvolvingEntity(String name, String generation) {
    this.name = name;
    this.generation = generation;
    this.table = name.toLowerCase(Locale.ROOT) + "s";
  }

  public String name() {
    return name;
  }

  public String table() {
    return table;
  }

  void table(String other) {
    table = other;
  }

  void comment(String other) {
    comment = other;
  }

  List<EvolvingField> fields() {
    return List.copyOf(fields.values());
  }

  void put(EvolvingField field) {
    fields.put(field.name(), field);
  }

  /** Another one in its place, which stays where it was. */
  void replace(EvolvingField field, EvolvingField other) {
    List<EvolvingField> all = new ArrayList<>(fields.values());
    all.set(all.indexOf(field), other);
    fields.clear();
    all.forEach(this::put);
    for (Map<String, String> keys : List.of(indexes, uniques)) {
      keys.replaceAll((key, column) -> column.equals(field.column()) ? other.column() : column);
    }
  }

  void remove(EvolvingField field) {
    fields.remove(field.name());
    indexes.values().removeIf(field.column()::equals);
    uniques.values().removeIf(field.column()::equals);
  }

  Map<String, String> indexes() {
    return indexes;
  }

  Map<String, String> uniques() {
    return uniques;
  }

  boolean refersTo(String entity) {
    return fields.values().stream().anyMatch(field -> field.target().equals(entity));
  }

  /** Notes that autogenerate has read say nothing more. */
  void settle() {
    for (EvolvingField field : fields()) {
      EvolvingField said = new EvolvingField(
          field.name(),
          field.column(),
          field.type(),
          field.target(),
          field.relation(),
          field.required(),
          "",
          field.length(),
          "");
      replace(field, said);
    }
  }

  String java(List<String> levels) {
    String keys = indexes.entrySet().stream()
        .map(entry ->
            "@Index(name = \"" + entry.getKey() + "\", columnList = \"" + entry.getValue() + "\")")
        .collect(Collectors.joining(", ", "{", "}"));
    String unique = uniques.entrySet().stream()
        .map(entry -> "@UniqueConstraint(name = \"" + entry.getKey() + "\", columnNames = \""
            + entry.getValue() + "\")")
        .collect(Collectors.joining(", ", "{", "}"));
    StringBuilder java = new StringBuilder("package com.example;\n");
    java.append("import jakarta.persistence.*;\n");
    java.append("@Entity\n@Table(name = \"")
        .append(table)
        .append("\", indexes = ")
        .append(keys);
    java.append(", uniqueConstraints = ").append(unique).append(")\n");
    if (!comment.isEmpty()) {
      java.append("@org.hibernate.annotations.Comment(\"").append(comment).append("\")\n");
    }
    java.append("public class ").append(name).append(" {\n");
    java.append("  public enum Level {").append(String.join(", ", levels)).append("}\n");
    java.append("  @Id @GeneratedValue(strategy = GenerationType.").append(generation);
    java.append(")\n  Long id;\n");
    fields.values().forEach(field -> java.append(field.java()));
    return java.append("}\n").toString();
  }

  /** A row with a value in each column. */
  public String insert(int row, boolean sqlite) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", Integer.toString(row));
    fields.values().forEach(field -> {
      Optional<String> value = field.sql(row, sqlite);
      value.ifPresent(sql -> values.put(field.column(), sql));
    });
    return "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
        + String.join(", ", values.values()) + ")";
  }
}
