package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.PostgresDialect;
import io.migration4j.inspection.CatalogObject;
import io.migration4j.inspection.ObjectKind;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.schema.Database;
import io.migration4j.schema.Elements;
import io.migration4j.schema.Index;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL makes of the tables of a schema model. Each is made as a temporary table, without the
 * keys, which are compared as the model has them unless they have options, and all are read back at once.
 */
final class PostgresTwins {
  private static final String PREFIX = "migration4j_twin_";
  private static final Set<String> FORBIDDEN = Set.of("42501", "25006");

  private final Connection connection;
  private final PostgresDialect dialect;
  private final PostgresObjects objects;
  private final Map<Long, Table> twins = new LinkedHashMap<>();
  private final Map<String, String> indexNames = new LinkedHashMap<>();
  private final Map<String, String> uniqueNames = new LinkedHashMap<>();

  PostgresTwins(Connection connection, PostgresDialect dialect, PostgresObjects objects) {
    this.connection = connection;
    this.dialect = dialect;
    this.objects = objects;
  }

  /**
   * Makes one more.
   *
   * @return what PostgreSQL answered where it refused: it lacks a type or a function, perhaps
   * @throws MigrationException when no temporary table can be made at all
   */
  Optional<String> make(Table table) throws SQLException {
    String name = "pg_temp." + PREFIX + twins.size();
    List<String> statements =
        new ArrayList<>(dialect.statements(new CreateTable(bare(table, name)), SchemaModel.EMPTY));
    for (UniqueConstraint unique : table.uniques()) {
      if (!unique.options().isEmpty()) {
        String uniqueName = PREFIX + "unique_" + uniqueNames.size();
        uniqueNames.put(uniqueName, unique.name());
        statements.addAll(new AddUnique(
                name, new UniqueConstraint(uniqueName, unique.columns(), unique.options()))
            .accept(dialect));
      }
    }
    for (Index index : table.indexes()) {
      String indexName = PREFIX + "index_" + indexNames.size();
      indexNames.put(indexName, index.name());
      statements.addAll(new CreateIndex(name, index.renamed(indexName)).accept(dialect));
    }
    Savepoint before = connection.setSavepoint();
    try {
      run(statements);
      connection.releaseSavepoint(before);
    } catch (SQLException refused) {
      connection.rollback(before);
      requireAllowed(refused);
      return Optional.of(ServerMessage.of(refused));
    }
    twins.put(objects.find(name).orElseThrow(), table);
    return Optional.empty();
  }

  /**
   * A sequence as PostgreSQL makes it of its options.
   *
   * @throws MigrationException when no temporary sequence can be made
   */
  List<CatalogObject> sequence(Sequence sequence) throws SQLException {
    String name = "pg_temp." + PREFIX + "sequence";
    Savepoint before = connection.setSavepoint();
    try {
      run(dialect.createSequence(new CreateSequence(sequence.renamed(name))));
      return objects.sequences(Map.of(objects.find(name).orElseThrow(), sequence.name()));
    } catch (SQLException refused) {
      requireAllowed(refused);
      throw refused;
    } finally {
      connection.rollback(before);
    }
  }

  private static void requireAllowed(SQLException refused) {
    if (FORBIDDEN.contains(String.valueOf(refused.getSQLState()))) {
      throw new MigrationException(
          "The tables cannot be compared: for that the expected ones are made as temporary tables and"
              + " rolled back, and the database answers " + ServerMessage.of(refused)
              + ". Take a role that may, or grant TEMPORARY on the database to this one.",
          refused);
    }
  }

  private void run(List<String> statements) throws SQLException {
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(sql);
      }
    }
  }

  /** The columns, checks, unique constraints with options and indexes of all that were made, under the names of the model. */
  List<CatalogObject> read() throws SQLException {
    Map<Long, String> names = new LinkedHashMap<>();
    twins.forEach((oid, table) -> names.put(oid, table.name()));
    Map<String, Table> tables = new LinkedHashMap<>();
    twins.values().forEach(table -> tables.put(table.name(), table));
    List<CatalogObject> all = new ArrayList<>();
    for (CatalogObject constraint : objects.constraints(names)) {
      all.add(named(constraint, nameOf(constraint)));
    }
    for (CatalogObject table : objects.tables(names)) {
      Map<String, String> facets = new LinkedHashMap<>(table.facets());
      facets.put(PostgresObjects.COMMENT, tables.get(table.name()).comment());
      all.add(CatalogObject.named(ObjectKind.TABLE, table.table(), table.name(), facets));
    }
    for (CatalogObject column : objects.columns(names)) {
      all.add(required(column, tables.get(column.table())));
    }
    for (CatalogObject index : objects.indexes(names)) {
      all.add(named(index, indexNames.get(index.name())));
    }
    return all;
  }

  /** Empty where PostgreSQL made it from that of the twin, for a constraint inside of a column's type. */
  private String nameOf(CatalogObject constraint) {
    String name = uniqueNames.getOrDefault(constraint.name(), constraint.name());
    return name.startsWith(PREFIX) ? "" : name;
  }

  private static CatalogObject named(CatalogObject object, String name) {
    return new CatalogObject(
        object.kind(), object.table(), name, object.identity(), object.facets());
  }

  /** The columns of a primary key are never empty. */
  private static CatalogObject required(CatalogObject column, Table table) {
    List<String> key =
        table.primaryKey().map(primary -> primary.columns(Database.POSTGRESQL)).orElse(List.of());
    if (!key.contains(column.name())) {
      return column;
    }
    Map<String, String> facets = new LinkedHashMap<>(column.facets());
    facets.put(PostgresObjects.NULLS, PostgresObjects.NOT_ALLOWED);
    return CatalogObject.named(ObjectKind.COLUMN, column.table(), column.name(), facets);
  }

  /** Without what has a name that another could have, too. */
  private static Table bare(Table table, String name) {
    return new Table(
        name,
        table.columns(),
        Optional.empty(),
        Elements.none(),
        Elements.none(),
        table.checks(),
        Elements.none(),
        "",
        table.options());
  }
}
