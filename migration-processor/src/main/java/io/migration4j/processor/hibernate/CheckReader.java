package io.migration4j.processor.hibernate;

import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.mapping.Column;

/**
 * The checks of columns and tables. A condition may read differently on another database, be missing
 * there, or be there alone. Hibernate writes no options of checks on the databases that we know.
 */
final class CheckReader {
  private final MappedTables tables;
  private final ConstraintReader constraints;
  private final AttributePaths paths;

  CheckReader(MappedTables tables, ConstraintReader constraints, AttributePaths paths) {
    this.tables = tables;
    this.constraints = constraints;
    this.paths = paths;
  }

  Table read(Table table, org.hibernate.mapping.Table mapped) {
    Table result = table;
    for (Column column : paths.sorted(mapped)) {
      String origin = paths.of(mapped, column);
      Map<Database, Map<String, String>> conditions = new EnumMap<>(Database.class);
      tables
          .facets(mapped, column, origin)
          .forEach((database, facets) -> conditions.put(database, facets.checks()));
      result = add(result, conditions, List.of(Names.of(column)));
    }
    Map<Database, Map<String, String>> conditions = new EnumMap<>(Database.class);
    tables
        .everywhere(mapped)
        .forEach((database, same) -> conditions.put(database, checks(database, same)));
    return add(result, conditions, List.of());
  }

  private Map<String, String> checks(Database database, org.hibernate.mapping.Table mapped) {
    Map<String, String> checks = numbered(mapped.getChecks());
    new AggregateChecks(tables.boot(database))
        .of(mapped)
        .forEach((column, condition) -> checks.put("#" + column, condition));
    return checks;
  }

  /** Unnamed checks of a table stay apart; a number stands for the name. */
  private static Map<String, String> numbered(
      List<org.hibernate.mapping.CheckConstraint> constraints) {
    Map<String, String> checks = new LinkedHashMap<>();
    for (org.hibernate.mapping.CheckConstraint check : constraints) {
      checks.put(
          check.isAnonymous() ? "#" + checks.size() : check.getName(), check.getConstraint());
    }
    return checks;
  }

  private Table add(
      Table table, Map<Database, Map<String, String>> conditions, List<String> owningColumns) {
    Set<String> keys = new LinkedHashSet<>();
    conditions.values().forEach(each -> keys.addAll(each.keySet()));
    Table result = table;
    for (String key : keys) {
      SqlText condition = condition(key, conditions);
      boolean unnamed = key.isEmpty() || key.startsWith("#");
      String name = unnamed
          ? constraints.checkName(table, columns(table, condition, owningColumns))
          : Names.of(key);
      result = result.with(new CheckConstraint(name, condition));
    }
    return result;
  }

  private static SqlText condition(String key, Map<Database, Map<String, String>> conditions) {
    SqlText text = SqlText.sql(conditions.get(Database.POSTGRESQL).getOrDefault(key, ""));
    for (Map.Entry<Database, Map<String, String>> each : conditions.entrySet()) {
      String wanted = each.getValue().getOrDefault(key, "");
      text = wanted.equals(text.common()) ? text : text.on(each.getKey(), wanted);
    }
    return text;
  }

  /** The columns that a condition names; PostgreSQL gives the check the name of a single one. */
  private static List<String> columns(Table table, SqlText condition, List<String> owning) {
    List<String> mentioned =
        table.columns().names().stream().filter(condition::mentions).toList();
    return mentioned.isEmpty() ? owning : mentioned;
  }
}
