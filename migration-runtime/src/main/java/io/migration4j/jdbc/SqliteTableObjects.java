package io.migration4j.jdbc;

import io.migration4j.dialect.sqlite.Clause;
import io.migration4j.dialect.sqlite.Clause.Kind;
import io.migration4j.dialect.sqlite.Constraint;
import io.migration4j.dialect.sqlite.IndexText;
import io.migration4j.dialect.sqlite.TableItem;
import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.inspection.CatalogObject;
import io.migration4j.inspection.ObjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the definition of one table says. Spelling does not count: names are in small letters. A unique
 * constraint and a unique index over columns are the same thing to SQLite, and here.
 */
final class SqliteTableObjects {
  private final TableText text;
  private final String table;
  private final List<String> key;
  private final Map<String, List<String>> keys;

  /** @param keys the primary keys of all tables, which a foreign key without columns refers to */
  SqliteTableObjects(TableText text, Map<String, List<String>> keys) {
    this.text = text;
    this.table = lower(text.name());
    this.key = key(text);
    this.keys = Map.copyOf(keys);
  }

  /** The columns of the primary key of a table. */
  static List<String> key(TableText text) {
    return text.constraints(Kind.PRIMARY_KEY)
        .findFirst()
        .map(SqliteTableObjects::columns)
        .orElse(List.of());
  }

  List<CatalogObject> ofTable() {
    List<CatalogObject> objects = new ArrayList<>();
    objects.add(CatalogObject.named(ObjectKind.TABLE, table, table, Map.of("options", options())));
    text.columns().forEach(column -> objects.add(column(column)));
    if (!key.isEmpty()) {
      Constraint found = text.constraints(Kind.PRIMARY_KEY).findFirst().orElseThrow();
      objects.add(object(ObjectKind.PRIMARY_KEY, found.name(), sorted(key), keyFacets(found)));
    }
    text.constraints(Kind.UNIQUE)
        .forEach(unique -> objects.add(
            object(ObjectKind.UNIQUE, unique.name(), sorted(columns(unique)), keyFacets(unique))));
    text.constraints(Kind.CHECK)
        .forEach(check -> objects.add(
            object(ObjectKind.CHECK, check.name(), check.clause().condition(), Map.of())));
    text.constraints(Kind.FOREIGN_KEY).forEach(found -> objects.add(foreignKey(found)));
    return objects;
  }

  private static Map<String, String> keyFacets(Constraint found) {
    return Map.of("conflict", found.clause().conflict(), "order", found.clause().order());
  }

  /** An index of the table. */
  CatalogObject index(String sql) {
    String definition = IndexText.definition(sql);
    boolean isUnique = definition.matches("unique \\( [^()]+ \\)")
        && !definition.contains(" desc")
        && !definition.contains(" collate ");
    return isUnique
        ? object(ObjectKind.UNIQUE, IndexText.name(sql), sorted(IndexText.columns(sql)), Map.of())
        : object(ObjectKind.INDEX, IndexText.name(sql), definition, Map.of());
  }

  private String options() {
    return List.of("STRICT", "WITHOUT").stream()
        .filter(text::is)
        .map(option -> option.equals("WITHOUT") ? "without rowid" : lower(option))
        .collect(Collectors.joining(", "));
  }

  private CatalogObject column(TableItem column) {
    String name = lower(column.name());
    String type = column.clause(Kind.TYPE).map(Clause::word).orElse("");
    boolean isNumber = type.equals("integer") && key.equals(List.of(name));
    boolean isComputed = column.clause(Kind.GENERATED).isPresent();
    Map<String, String> facets = new LinkedHashMap<>();
    facets.put("type", type);
    boolean required = column.clause(Kind.NOT_NULL).isPresent() || isNumber;
    // Hibernate says not null of a computed column here, and not on PostgreSQL, whose word we take.
    facets.put("null", required && !isComputed ? "not allowed" : "");
    facets.put("default", column.clause(Kind.DEFAULT).map(Clause::expression).orElse(""));
    facets.put(
        "computed as", column.clause(Kind.GENERATED).map(Clause::expression).orElse(""));
    facets.put(
        "kept", isComputed && !column.clause(Kind.GENERATED).get().says("STORED") ? "no" : "");
    facets.put("conflict", column.clause(Kind.NOT_NULL).map(Clause::conflict).orElse(""));
    facets.put("collation", column.clause(Kind.COLLATE).map(Clause::word).orElse(""));
    boolean counts = key.equals(List.of(name))
        && text.constraints(Kind.PRIMARY_KEY).anyMatch(own -> own.clause().says("AUTOINCREMENT"));
    facets.put("counter", counts ? "autoincrement" : "");
    return CatalogObject.named(ObjectKind.COLUMN, table, name, facets);
  }

  private CatalogObject foreignKey(Constraint found) {
    Clause clause = found.clause();
    List<String> mine = columns(found);
    String referenced = lower(clause.referencedTable());
    List<String> theirs = clause.referencedColumns().isEmpty()
        ? keys.getOrDefault(referenced, List.of())
        : clause.referencedColumns();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      pairs.add(mine.get(i) + (i < theirs.size() ? " to " + lower(theirs.get(i)) : ""));
    }
    return object(
        ObjectKind.FOREIGN_KEY,
        clause.name(),
        "(" + sorted(pairs) + ") references " + referenced,
        Map.of("reaction", reaction(clause)));
  }

  /** The actions in one order; without what is so anyway. */
  private static String reaction(Clause clause) {
    String words = clause.reaction().replace("on delete no action", "");
    return Arrays.stream(
            words.replace("on update no action", "").split("(?= on )|(?= deferrable)|(?=^on )"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private CatalogObject object(
      ObjectKind kind, String name, String identity, Map<String, String> facets) {
    return new CatalogObject(kind, table, lower(name), identity, facets);
  }

  private static List<String> columns(Constraint constraint) {
    return constraint.columns().stream()
        .map(SqliteTableObjects::lower)
        .collect(Collectors.toList());
  }

  private static String sorted(List<String> names) {
    return names.stream().map(SqliteTableObjects::lower).sorted().collect(Collectors.joining(", "));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
