package io.migration4j.diff;

import io.migration4j.operation.AddEnumValue;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.DropEnum;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes of enum types: values come before columns change and go after columns and tables went. A
 * type is made anew, with its columns, where a value is used at once, which PostgreSQL does not allow for
 * one just added.
 */
final class EnumPlan {
  private final SchemaModel after;
  private final Collection<SqlText> fills;

  /** @param fills the values that rows get on the way */
  EnumPlan(SchemaModel after, Collection<SqlText> fills) {
    this.after = after;
    this.fills = fills;
  }

  /** What comes, where the types have their later names. */
  List<Operation> create(SchemaModel current) {
    List<Operation> operations = new ArrayList<>();
    for (EnumType type : after.enums()) {
      current
          .enums()
          .find(type.name())
          .ifPresentOrElse(
              now -> operations.addAll(extend(now, type)),
              () -> operations.add(new CreateEnum(type)));
    }
    return operations;
  }

  private List<Operation> extend(EnumType now, EnumType later) {
    List<String> values = union(now.values(), later.values());
    EnumType wider = new EnumType(now.name(), values);
    List<String> added = new ArrayList<>(values);
    added.removeAll(now.values());
    boolean ordered = values.stream()
        .filter(now.values()::contains)
        .collect(Collectors.toList())
        .equals(now.values());
    if (!ordered || added.stream().anyMatch(value -> isUsed(later, value))) {
      return List.of(new AlterEnum(now, wider, false));
    }
    List<Operation> operations = new ArrayList<>();
    List<String> there = new ArrayList<>(now.values());
    for (String value : added) {
      String next = values.subList(values.indexOf(value), values.size()).stream()
          .filter(there::contains)
          .findFirst()
          .orElse("");
      operations.add(new AddEnumValue(now.name(), value, next));
      there.add(value);
    }
    return operations;
  }

  /** The later values, and behind its predecessor each that goes. */
  private static List<String> union(List<String> now, List<String> later) {
    List<String> union = new ArrayList<>(later);
    for (int i = 0; i < now.size(); i++) {
      if (!later.contains(now.get(i))) {
        union.add(i == 0 ? 0 : union.indexOf(now.get(i - 1)) + 1, now.get(i));
      }
    }
    return union;
  }

  private boolean isUsed(EnumType type, String value) {
    String literal = "'" + value.replace("'", "''") + "'";
    Stream<SqlText> texts = after.tables().stream()
        .filter(table ->
            table.columns().stream().anyMatch(c -> c.type().enumName().equals(type.name())))
        .flatMap(EnumPlan::texts);
    return Stream.concat(texts, fills.stream())
        .anyMatch(text ->
            text.common().contains(literal) || text.variants().toString().contains(literal));
  }

  private static Stream<SqlText> texts(Table table) {
    return Stream.of(
            table.columns().stream().map(Column::defaultValue),
            table.columns().stream().map(Column::generatedAs),
            table.checks().stream().map(check -> check.condition()),
            table.indexes().stream().map(index -> index.where()))
        .flatMap(texts -> texts);
  }

  /** What goes. */
  List<Operation> drop(SchemaModel current) {
    List<Operation> operations = new ArrayList<>();
    for (EnumType type : current.enums()) {
      after
          .enums()
          .find(type.name())
          .ifPresentOrElse(
              later -> {
                if (!later.equals(type)) {
                  operations.add(new AlterEnum(type, later, true));
                }
              },
              () -> operations.add(new DropEnum(type.name())));
    }
    return operations;
  }
}
