package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.PostgresDialect;
import io.migration4j.inspection.CatalogObject;
import io.migration4j.inspection.ObjectKind;
import io.migration4j.schema.Database;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads PostgreSQL's catalog. Types and expressions are compared in PostgreSQL's own words: the expected
 * tables are made as temporary ones in a transaction that is rolled back ({@link PostgresTwins}), and
 * both are read by the same queries. That needs the right to make temporary tables, which everybody has
 * unless it was taken away.
 */
final class PostgresInspection implements Inspection {
  private final Connection connection;
  private final PostgresSettings settings;
  private final PostgresDialect dialect;
  private final PostgresObjects objects;
  private final PostgresEnumTypes enums;
  private final Map<Long, String> tables = new LinkedHashMap<>();
  private final Map<Long, String> sequences = new LinkedHashMap<>();
  private final Set<Long> others = new HashSet<>();
  private final List<CatalogObject> refused = new ArrayList<>();
  private final List<CatalogObject> wanted = new ArrayList<>();

  PostgresInspection(Connection connection, PostgresSettings settings, PostgresDialect dialect) {
    this.connection = connection;
    this.settings = settings;
    this.dialect = dialect;
    this.objects = new PostgresObjects(connection);
    this.enums = new PostgresEnumTypes(connection, dialect);
  }

  @Override
  public String obstacle() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_catalog.pg_is_in_recovery()")) {
      row.next();
      return row.getBoolean(1)
          ? "since the server is a standby, where the expected ones cannot be made to compare with:"
              + " check the primary"
          : "";
    }
  }

  /** @throws MigrationException when no temporary table can be made */
  @Override
  public Contents compare(SchemaModel expected) throws SQLException {
    connection.setAutoCommit(false);
    try {
      settings.apply();
      want(expected);
      return new Contents(wanted, live(expected));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private void want(SchemaModel expected) throws SQLException {
    PostgresTwins twins = new PostgresTwins(connection, dialect, objects);
    for (Table table : expected.tables()) {
      Optional<Long> found = objects.find(dialect.qualified(table.name()));
      Optional<String> refusal = found.isPresent() ? twins.make(table) : Optional.empty();
      if (refusal.isPresent()) {
        wanted.add(definition(table, "one that this database refuses, " + refusal.get()));
        refused.add(definition(table, "another"));
        others.add(found.get());
      } else {
        found.ifPresentOrElse(
            oid -> tables.put(oid, table.name()),
            () -> wanted.add(PostgresObjects.table(table.name(), table.comment())));
        wanted.addAll(keys(table));
      }
    }
    wanted.addAll(twins.read());
    for (Sequence sequence : expected.sequences()) {
      objects
          .find(dialect.qualified(sequence.name()))
          .ifPresent(found -> sequences.put(found, sequence.name()));
      if (sequence.options().isEmpty()) {
        wanted.add(
            PostgresObjects.sequence(sequence.name(), sequence.start(), sequence.increment()));
      } else {
        wanted.addAll(twins.sequence(sequence));
      }
    }
    wanted.addAll(enums.wanted(expected));
  }

  private static CatalogObject definition(Table table, String definition) {
    return CatalogObject.named(
        ObjectKind.TABLE, table.name(), table.name(), Map.of("definition", definition));
  }

  private List<CatalogObject> live(SchemaModel expected) throws SQLException {
    List<CatalogObject> live = new ArrayList<>(refused);
    objects.tables(tables).forEach(table -> live.add(likeWanted(table)));
    live.addAll(objects.columns(tables));
    live.addAll(objects.constraints(tables));
    live.addAll(objects.indexes(tables));
    live.addAll(objects.sequences(sequences));
    Set<Long> known = new HashSet<>(others);
    known.addAll(tables.keySet());
    known.addAll(sequences.keySet());
    live.addAll(objects.others(schemas(expected), known));
    live.addAll(enums.live(expected, schemas(expected)));
    return live;
  }

  /** Somebody may partition a table that the model says nothing of, and it stays the same table. */
  private CatalogObject likeWanted(CatalogObject table) {
    boolean isPartitioned = wanted.stream()
        .anyMatch(object -> object.kind() == ObjectKind.TABLE
            && object.name().equals(table.name())
            && !object.facets().getOrDefault(PostgresObjects.PARTITIONS, "").isEmpty());
    Map<String, String> facets = new LinkedHashMap<>(table.facets());
    if (!isPartitioned) {
      facets.remove(PostgresObjects.PARTITIONS);
    }
    return CatalogObject.named(ObjectKind.TABLE, table.table(), table.name(), facets);
  }

  /** The schemas that names of the model speak of. */
  private static List<String> schemas(SchemaModel expected) {
    return Stream.of(expected.tables(), expected.sequences(), expected.enums())
        .flatMap(elements -> elements.names().stream())
        .map(name -> QualifiedName.parse(name).schema())
        .filter(schema -> !schema.isEmpty())
        .distinct()
        .collect(Collectors.toList());
  }

  private static List<CatalogObject> keys(Table table) {
    List<CatalogObject> keys = new ArrayList<>();
    table
        .primaryKey()
        .ifPresent(key -> keys.add(PostgresObjects.key(
            ObjectKind.PRIMARY_KEY,
            table.name(),
            key.name(),
            key.columns(Database.POSTGRESQL),
            Map.of())));
    table.uniques().stream()
        .filter(unique -> unique.options().isEmpty())
        .forEach(unique -> keys.add(PostgresObjects.key(
            ObjectKind.UNIQUE, table.name(), unique.name(), unique.columns(), Map.of())));
    for (ForeignKey key : table.foreignKeys()) {
      keys.add(PostgresObjects.foreignKey(
          table.name(),
          key.name(),
          PostgresObjects.pairs(key.columns(), key.referencedColumns()),
          key.referencedTable(),
          PostgresForeignKeyOptions.facets(key)));
    }
    return keys;
  }
}
