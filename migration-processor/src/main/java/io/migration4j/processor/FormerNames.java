package io.migration4j.processor;

import io.migration4j.MigrationException;
import io.migration4j.processor.model.AttributeNote;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What {@link io.migration4j.RenamedFrom} says of classes and attributes, as names of the database. A
 * former name is that of a table or column, or of an attribute.
 */
final class FormerNames {
  /** What is known of a place that an annotation speaks of. */
  private enum Finding {
    /** There was something of the former name. */
    FOUND,
    /** It was renamed already, or what it is in is new as well. */
    SETTLED,
    MISSING
  }

  private final StoredNames stored;
  private final SchemaModel model;
  private final Map<String, String> origins;
  private final ColumnsOfAttribute columns;
  private final Map<String, String> formerTables = new HashMap<>();
  private final Map<String, String> renames = new TreeMap<>();

  /** @param origins the class or attribute of each table and column of the model */
  FormerNames(
      StoredNames stored,
      SchemaModel model,
      Map<String, String> origins,
      ColumnsOfAttribute columns) {
    this.stored = stored;
    this.model = model;
    this.origins = origins;
    this.columns = columns;
  }

  /**
   * The later name of each table and column by its earlier one: {@code users.name, full_name}.
   *
   * @throws MigrationException when something is new and nothing had the former name
   */
  Map<String, String> renames(List<AttributeNote> names) {
    names.stream().filter(former -> former.attribute().isEmpty()).forEach(this::entity);
    names.stream().filter(former -> !former.attribute().isEmpty()).forEach(this::attribute);
    return renames;
  }

  private void entity(AttributeNote former) {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    for (String table : model.tables().names()) {
      if (former.className().equals(origins.get(table))) {
        formerTables.put(table, former.value());
        renames.put(former.value(), table);
        findings.add(entity(table, former.value()));
      }
    }
    requireFound(findings, former, former.className());
  }

  private Finding entity(String table, String former) {
    if (stored.hasTable(former)) {
      return Finding.FOUND;
    }
    boolean settled = stored.isEmpty()
        || stored.hasTable(table)
        || stored.tableOf(origins.get(table)).isPresent();
    return settled ? Finding.SETTLED : Finding.MISSING;
  }

  /** One of a superclass or embeddable may be found in one place and be new in another. */
  private void attribute(AttributeNote former) {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    for (Table table : model.tables()) {
      Optional<String> collection = formerOrigin(table.name(), former);
      if (collection.isPresent()) {
        findings.add(collection(table.name(), collection.get(), former.value()));
      } else {
        for (String column : table.columns().names()) {
          formerOrigin(Origins.key(table.name(), column), former)
              .ifPresent(origin -> findings.add(column(table.name(), column, origin, former)));
        }
      }
    }
    requireFound(findings, former, former.className() + "#" + former.attribute());
  }

  private Optional<String> formerOrigin(String name, AttributeNote former) {
    return columns.former(origins.getOrDefault(name, ""), former);
  }

  private static void requireFound(Set<Finding> findings, AttributeNote former, String place) {
    if (findings.equals(EnumSet.of(Finding.MISSING))) {
      throw new MigrationException("@RenamedFrom(\"" + former.value() + "\") on " + place
          + " fits nothing: it had no "
          + (former.attribute().isEmpty() ? "table" : "column or attribute")
          + " of that name so far. Correct it, or remove it if this is new.");
    }
  }

  /** The table of a collection: of the former name, or of the attribute of that name. */
  private Finding collection(String table, String formerOrigin, String former) {
    if (stored.hasTable(table) || stored.tableOf(earlier(origins.get(table))).isPresent()) {
      return Finding.SETTLED;
    }
    Optional<String> named = Optional.of(former).filter(stored::hasTable);
    Optional<String> found = named.or(() -> stored.tableOf(earlier(formerOrigin)));
    found.ifPresent(name -> renames.put(name, table));
    boolean unknown = !stored.hasClass(className(earlier(formerOrigin)));
    return found.isPresent() ? Finding.FOUND : unknown ? Finding.SETTLED : Finding.MISSING;
  }

  /** A column: of the former name, or of the attribute of that name. */
  private Finding column(String table, String column, String formerOrigin, AttributeNote former) {
    String origin = origins.get(Origins.key(table, column));
    String earlierTable = earlierTable(table);
    boolean whole = columns.isAt(origin, former) || origin.endsWith("}");
    if (!stored.hasTable(earlierTable)) {
      if (whole) {
        renames.put(Origins.key(earlierTable, former.value()), column);
      }
      return Finding.SETTLED;
    }
    if (stored.hasColumn(earlierTable, column)
        || stored.columnOf(earlierTable, earlier(origin)).isPresent()) {
      return Finding.SETTLED;
    }
    Optional<String> named =
        Optional.of(former.value()).filter(name -> whole && stored.hasColumn(earlierTable, name));
    Optional<String> found = named.or(() -> stored.columnOf(earlierTable, earlier(formerOrigin)));
    found.ifPresent(name -> renames.put(Origins.key(earlierTable, name), column));
    return found.isPresent() ? Finding.FOUND : Finding.MISSING;
  }

  /** An origin as it was before its class was renamed, as far as its tables tell. */
  private String earlier(String origin) {
    String className = className(origin);
    return model.tables().names().stream()
        .filter(table -> className.equals(origins.get(table)))
        .map(table -> stored.origin(earlierTable(table)))
        .filter(former -> !former.isEmpty())
        .findFirst()
        .map(former -> former + origin.substring(className.length()))
        .orElse(origin);
  }

  private static String className(String origin) {
    int mark = origin.indexOf('#');
    return mark < 0 ? origin : origin.substring(0, mark);
  }

  /** The stored name of a table: the annotated one, its own, or the one of the same origin. */
  private String earlierTable(String table) {
    String annotated = formerTables.getOrDefault(table, table);
    if (stored.hasTable(annotated)) {
      return annotated;
    }
    if (stored.hasTable(table)) {
      return table;
    }
    String origin = origins.getOrDefault(table, "");
    return stored
        .tableOf(origin)
        .or(() -> origin.indexOf('#') < 0 ? Optional.empty() : stored.tableOf(earlier(origin)))
        .orElse(table);
  }
}
