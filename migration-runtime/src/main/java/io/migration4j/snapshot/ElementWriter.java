package io.migration4j.snapshot;

import io.migration4j.json.Json;
import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.Elements;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.Named;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of JSON for each element of a schema; what is as usual is left out. */
final class ElementWriter {
  private ElementWriter() {}

  static List<String> lines(SchemaModel schema) {
    Stream<Map<String, Object>> tables = sorted(schema.tables()).flatMap(ElementWriter::table);
    Stream<Map<String, Object>> sequences = sorted(schema.sequences()).map(ElementWriter::sequence);
    Stream<Map<String, Object>> enums = sorted(schema.enums()).map(ElementWriter::enumType);
    Stream<Map<String, Object>> objects =
        sorted(schema.auxiliaryObjects()).map(ElementWriter::auxiliaryObject);
    return Stream.of(tables, sequences, enums, objects)
        .flatMap(elements -> elements)
        .map(Json::line)
        .collect(Collectors.toList());
  }

  private static <T extends Named> Stream<T> sorted(Elements<T> elements) {
    return elements.stream().sorted(Comparator.comparing(Named::name));
  }

  private static Stream<Map<String, Object>> table(Table table) {
    Map<String, Object> line = line("table", table.name());
    putUnlessEmpty(line, "comment", table.comment());
    putUnlessEmpty(line, "options", table.options());
    List<Map<String, Object>> lines = new ArrayList<>(List.of(line));
    add(lines, table, table.columns(), ElementWriter::column);
    table.primaryKey().ifPresent(key -> lines.add(of(table, primaryKey(key))));
    add(lines, table, table.uniques(), ElementWriter::unique);
    add(lines, table, table.foreignKeys(), ElementWriter::foreignKey);
    add(lines, table, table.checks(), ElementWriter::check);
    add(lines, table, table.indexes(), ElementWriter::index);
    return lines.stream();
  }

  private static <T extends Named> void add(
      List<Map<String, Object>> lines,
      Table table,
      Elements<T> elements,
      Function<T, Map<String, Object>> writer) {
    sorted(elements).forEach(element -> lines.add(of(table, writer.apply(element))));
  }

  private static Map<String, Object> of(Table table, Map<String, Object> element) {
    Map<String, Object> line = line("table", table.name());
    line.putAll(element);
    return line;
  }

  private static Map<String, Object> column(Column column) {
    Map<String, Object> line = line("column", column.name());
    line.put("type", TextFormat.write(column.type()));
    putUnless(true, line, "nullable", column.nullable());
    TextFormat.put(line, "default", column.defaultValue());
    putUnless(false, line, "identity", column.identity());
    TextFormat.put(line, "generatedAs", column.generatedAs());
    putUnlessEmpty(line, "collation", column.collation());
    putUnlessEmpty(line, "comment", column.comment());
    putUnlessEmpty(line, "options", column.options());
    return line;
  }

  private static Map<String, Object> primaryKey(PrimaryKey key) {
    Map<String, Object> line = line("primaryKey", key.name());
    line.put("columns", key.columns());
    if (!key.variants().isEmpty()) {
      Map<String, Object> variants = new LinkedHashMap<>();
      key.variants().forEach((database, own) -> variants.put(database.label(), own));
      line.put("on", variants);
    }
    return line;
  }

  private static Map<String, Object> unique(UniqueConstraint unique) {
    Map<String, Object> line = line("uniqueConstraint", unique.name());
    line.put("columns", unique.columns());
    putUnlessEmpty(line, "options", unique.options());
    return line;
  }

  private static Map<String, Object> foreignKey(ForeignKey key) {
    Map<String, Object> line = line("foreignKey", key.name());
    line.put("columns", key.columns());
    line.put("references", key.referencedTable());
    line.put("referencedColumns", key.referencedColumns());
    putUnless(ReferentialAction.NO_ACTION, line, "onDelete", key.onDelete());
    putUnless(ReferentialAction.NO_ACTION, line, "onUpdate", key.onUpdate());
    putUnless(false, line, "deferred", key.deferred());
    putUnlessEmpty(line, "options", key.options());
    return line;
  }

  private static Map<String, Object> check(CheckConstraint check) {
    Map<String, Object> line = line("check", check.name());
    TextFormat.put(line, "condition", check.condition());
    return line;
  }

  private static Map<String, Object> index(Index index) {
    Map<String, Object> line = line("index", index.name());
    line.put(
        "parts", index.columns().stream().map(ElementWriter::part).collect(Collectors.toList()));
    putUnless(false, line, "unique", index.unique());
    TextFormat.put(line, "where", index.where());
    putUnlessEmpty(line, "options", index.options());
    return line;
  }

  private static Map<String, Object> part(IndexColumn part) {
    Map<String, Object> member = line(part.expression() ? "expression" : "column", part.text());
    putUnless(false, member, "descending", part.descending());
    putUnless(IndexColumn.Nulls.DEFAULT, member, "nulls", part.nulls());
    return member;
  }

  private static Map<String, Object> sequence(Sequence sequence) {
    Map<String, Object> line = line("sequence", sequence.name());
    line.put("start", sequence.start());
    line.put("increment", sequence.increment());
    sequence.emulation().ifPresent(table -> line.put("emulation", table));
    putUnlessEmpty(line, "options", sequence.options());
    return line;
  }

  private static Map<String, Object> enumType(EnumType type) {
    Map<String, Object> line = line("enum", type.name());
    line.put("values", type.values());
    return line;
  }

  private static Map<String, Object> auxiliaryObject(AuxiliaryObject object) {
    Map<String, Object> line = line("auxiliaryObject", object.name());
    TextFormat.put(line, "create", object.create());
    TextFormat.put(line, "drop", object.drop());
    putUnless(false, line, "beforeTables", object.beforeTables());
    return line;
  }

  private static Map<String, Object> line(String kind, String name) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put(kind, name);
    return line;
  }

  private static void putUnlessEmpty(Map<String, Object> line, String name, String value) {
    putUnless("", line, name, value);
  }

  private static void putUnless(Object usual, Map<String, Object> line, String name, Object value) {
    if (!value.equals(usual)) {
      line.put(name, value instanceof Enum<?> e ? e.name().toLowerCase(Locale.ROOT) : value);
    }
  }
}
