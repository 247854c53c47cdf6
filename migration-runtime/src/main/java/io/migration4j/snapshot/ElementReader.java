package io.migration4j.snapshot;

import io.migration4j.MigrationException;
import io.migration4j.json.JsonObject;
import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.Elements;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a schema together from the lines of a snapshot, whatever their order. */
final class ElementReader {
  private final Map<String, Parts> tables = new LinkedHashMap<>();
  private final List<Sequence> sequences = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final List<AuxiliaryObject> auxiliaryObjects = new ArrayList<>();

  /** What is known of a table so far. */
  private static final class Parts {
    private Optional<String> comment = Optional.empty();
    private String options = "";
    private final List<Column> columns = new ArrayList<>();
    private final List<PrimaryKey> primaryKeys = new ArrayList<>();
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();

    private Table table(String name) {
      if (comment.isEmpty() || primaryKeys.size() > 1) {
        throw new MigrationException(
            "Table " + name + " has no line of its own, or more than one primary key.");
      }
      return new Table(
          name,
          Elements.of(columns),
          primaryKeys.stream().findFirst(),
          Elements.of(uniques),
          Elements.of(foreignKeys),
          Elements.of(checks),
          Elements.of(indexes),
          comment.get(),
          options);
    }
  }

  /** @throws MigrationException when the line is not what the writer writes */
  void read(JsonObject line) {
    if (line.has("sequence")) {
      line.requireOnly(Set.of("sequence", "start", "increment", "emulation", "options"));
      sequences.add(new Sequence(
          line.text("sequence"),
          line.integer("start"),
          line.integer("increment"),
          line.has("emulation") ? Optional.of(line.text("emulation")) : Optional.empty(),
          line.text("options", "")));
      return;
    }
    if (line.has("enum")) {
      line.requireOnly(Set.of("enum", "values"));
      enums.add(new EnumType(line.text("enum"), line.texts("values")));
      return;
    }
    if (line.has("auxiliaryObject")) {
      line.requireOnly(Set.of("auxiliaryObject", "create", "drop", "beforeTables"));
      auxiliaryObjects.add(new AuxiliaryObject(
          line.text("auxiliaryObject"),
          TextFormat.text(line, "create"),
          TextFormat.text(line, "drop"),
          line.flag("beforeTables", false)));
      return;
    }
    Parts parts = tables.computeIfAbsent(line.text("table"), name -> new Parts());
    if (line.has("column")) {
      parts.columns.add(column(line));
    } else if (line.has("primaryKey")) {
      parts.primaryKeys.add(primaryKey(line));
    } else if (line.has("uniqueConstraint")) {
      line.requireOnly(Set.of("table", "uniqueConstraint", "columns", "options"));
      parts.uniques.add(new UniqueConstraint(
          line.text("uniqueConstraint"), line.texts("columns"), line.text("options", "")));
    } else if (line.has("foreignKey")) {
      parts.foreignKeys.add(foreignKey(line));
    } else if (line.has("check")) {
      line.requireOnly(Set.of("table", "check", "condition"));
      parts.checks.add(new CheckConstraint(line.text("check"), TextFormat.text(line, "condition")));
    } else if (line.has("index")) {
      parts.indexes.add(index(line));
    } else {
      line.requireOnly(Set.of("table", "comment", "options"));
      requireFirst(parts, line.text("table"));
      parts.comment = Optional.of(line.text("comment", ""));
      parts.options = line.text("options", "");
    }
  }

  SchemaModel schema() {
    List<Table> complete = tables.entrySet().stream()
        .map(entry -> entry.getValue().table(entry.getKey()))
        .collect(Collectors.toList());
    return new SchemaModel(
        Elements.of(complete),
        Elements.of(sequences),
        Elements.of(enums),
        Elements.of(auxiliaryObjects));
  }

  private static void requireFirst(Parts parts, String table) {
    if (parts.comment.isPresent()) {
      throw new MigrationException("Table " + table + " stands there twice.");
    }
  }

  private static Column column(JsonObject line) {
    line.requireOnly(Set.of(
        "table",
        "column",
        "type",
        "nullable",
        "default",
        "identity",
        "generatedAs",
        "collation",
        "comment",
        "options"));
    return new Column(
        line.text("column"),
        TextFormat.type(line, "type"),
        line.flag("nullable", true),
        TextFormat.text(line, "default"),
        line.flag("identity", false),
        TextFormat.text(line, "generatedAs"),
        line.text("collation", ""),
        line.text("comment", ""),
        line.text("options", ""));
  }

  private static PrimaryKey primaryKey(JsonObject line) {
    line.requireOnly(Set.of("table", "primaryKey", "columns", "on"));
    Map<Database, List<String>> variants = new EnumMap<>(Database.class);
    if (line.has("on")) {
      line.textListsByName("on")
          .forEach((label, own) -> variants.put(TextFormat.constant(Database.class, label), own));
    }
    return new PrimaryKey(line.text("primaryKey"), line.texts("columns"), variants);
  }

  private static ForeignKey foreignKey(JsonObject line) {
    line.requireOnly(Set.of(
        "table",
        "foreignKey",
        "columns",
        "references",
        "referencedColumns",
        "onDelete",
        "onUpdate",
        "deferred",
        "options"));
    return new ForeignKey(
        line.text("foreignKey"),
        line.texts("columns"),
        line.text("references"),
        line.texts("referencedColumns"),
        TextFormat.constant(ReferentialAction.class, line.text("onDelete", "no_action")),
        TextFormat.constant(ReferentialAction.class, line.text("onUpdate", "no_action")),
        line.flag("deferred", false),
        line.text("options", ""));
  }

  private static Index index(JsonObject line) {
    line.requireOnly(Set.of("table", "index", "parts", "unique", "where", "options"));
    return new Index(
        line.text("index"),
        line.objects("parts").stream().map(ElementReader::part).collect(Collectors.toList()),
        line.flag("unique", false),
        TextFormat.text(line, "where"),
        line.text("options", ""));
  }

  private static IndexColumn part(JsonObject part) {
    boolean expression = part.has("expression");
    String kind = expression ? "expression" : "column";
    part.requireOnly(Set.of(kind, "descending", "nulls"));
    return new IndexColumn(
        part.text(kind),
        expression,
        part.flag("descending", false),
        TextFormat.constant(IndexColumn.Nulls.class, part.text("nulls", "default")));
  }
}
