package io.migration4j.diff;

import io.migration4j.dialect.Dialects;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.schema.TypeChange;
import io.migration4j.snapshot.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The columns in which an enum was stored by the numbers of its constants and is stored by their names
 * from now on, or the other way round. What is neither stays as it is, and fits no more.
 */
final class EnumNumbers {
  private final Map<String, SqlText> there = new TreeMap<>();
  private final Map<String, SqlText> back = new TreeMap<>();

  private final Set<String> unknownThere = new TreeSet<>();
  private final Set<String> unknownBack = new TreeSet<>();

  EnumNumbers(SchemaChange change, Origins before, Origins now) {
    for (TableChange table : change.tables.values()) {
      Table earlier = change.before.table(table.earlierName);
      for (String name : table.columns.keySet()) {
        Column was = change.earlier(table, name);
        Column is = table.after.column(name);
        String key = Origins.key(table.after.name(), name);
        compare(
            key,
            name,
            constants(before, earlier, was),
            names(change.after, table.after, is),
            there,
            back);
        requireWay(was, names(change.after, table.after, is), key, there, unknownThere);
        compare(
            key,
            name,
            constants(now, table.after, is),
            names(change.before, earlier, was),
            back,
            there);
        requireWay(is, names(change.before, earlier, was), key, back, unknownBack);
      }
    }
  }

  /** The expressions of the upgrade, by {@code table.column} in later names. */
  Map<String, SqlText> there() {
    return there;
  }

  /** Those of the downgrade. */
  Map<String, SqlText> back() {
    return back;
  }

  /** The columns whose numbers become names, and nobody knows which. */
  Set<String> unknownThere() {
    return unknownThere;
  }

  /** The same in a downgrade. */
  Set<String> unknownBack() {
    return unknownBack;
  }

  private static void requireWay(
      Column was, List<String> names, String key, Map<String, SqlText> known, Set<String> unknown) {
    if (TypeChange.isNumber(was.type()) && !names.isEmpty() && !known.containsKey(key)) {
      unknown.add(key);
    }
  }

  private static List<String> constants(Origins origins, Table table, Column column) {
    return TypeChange.isNumber(column.type())
        ? origins.ordinals().getOrDefault(Origins.key(table.name(), column.name()), List.of())
        : List.of();
  }

  /** The texts that a column may hold; none where it is no enum. */
  private static List<String> names(SchemaModel schema, Table table, Column column) {
    Optional<List<String>> type =
        schema.enums().find(column.type().enumName()).map(EnumType::values);
    return type.orElseGet(() -> TypeChange.isText(column.type())
        ? table.checks().stream()
            .map(ValueSet::of)
            .flatMap(Optional::stream)
            .filter(set -> set.column().equals(column.name()))
            .flatMap(set -> set.values().stream())
            .filter(value -> value.startsWith("'"))
            .map(value -> value.substring(1, value.length() - 1).replace("''", "'"))
            .collect(Collectors.toList())
        : List.of());
  }

  private static void compare(
      String key,
      String column,
      List<String> constants,
      List<String> names,
      Map<String, SqlText> toNames,
      Map<String, SqlText> toNumbers) {
    if (constants.stream().noneMatch(names::contains)) {
      return;
    }
    String name = quoted(column);
    List<String> named = new ArrayList<>();
    List<String> numbered = new ArrayList<>();
    for (int number = 0; number < constants.size(); number++) {
      String literal = "'" + constants.get(number).replace("'", "''") + "'";
      named.add(" when " + number + " then " + literal);
      numbered.add(" when " + literal + " then " + number);
    }
    toNames.put(
        key, SqlText.sql("case " + name + String.join("", named) + " else '' || " + name + " end"));
    String begin = "case " + name + String.join("", numbered) + " else ";
    toNumbers.put(
        key,
        SqlText.sql(begin + name + "::text::integer end")
            .on(Database.SQLITE, begin + name + " end"));
  }

  private static String quoted(String name) {
    return Dialects.of(Database.POSTGRESQL).quote(name);
  }
}
