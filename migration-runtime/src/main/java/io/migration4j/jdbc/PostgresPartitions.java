package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.PostgresDialect;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.EarlierNames;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Database;
import io.migration4j.schema.IndexColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tables that somebody partitioned, and what PostgreSQL refuses there ({@code
 * https://www.postgresql.org/docs/current/ddl-partitioning.html}, 5.12.2.3): found before the first
 * statement. All else changes the partitions with their table.
 */
final class PostgresPartitions {
  private static final String KEY = """
      select pg_catalog.pg_get_partkeydef(p.partrelid), array(select a.attname::text
        from pg_catalog.pg_attribute a where a.attrelid = p.partrelid
          and a.attnum = any(p.partattrs::int2[])), 0 = any(p.partattrs::int2[])
      from pg_catalog.pg_partitioned_table p where p.partrelid = pg_catalog.to_regclass(?)""";

  private final Connection connection;
  private final PostgresDialect dialect;

  /** How a table is partitioned; by columns, or at least one expression. */
  private record Key(String definition, List<String> columns, boolean computed) {}

  PostgresPartitions(Connection connection, PostgresDialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /**
   * @param first the position of the operation that comes next
   * @throws StatementFailedException when one of the operations up to the next data step cannot be
   */
  void require(List<Operation> operations, int first) throws SQLException {
    EarlierNames names = new EarlierNames();
    for (int i = first; i < operations.size() && !operations.get(i).isDataStep(); i++) {
      try {
        require(operations.get(i), names);
      } catch (MigrationException refused) {
        throw new StatementFailedException(i, operations.get(i).describe(), refused);
      }
      names.follow(operations.get(i));
    }
  }

  private void require(Operation operation, EarlierNames names) throws SQLException {
    if (operation instanceof AddUnique add) {
      unique(operation, add.table(), add.unique().columns(), names);
    } else if (operation instanceof AddPrimaryKey add) {
      unique(operation, add.table(), add.primaryKey().columns(Database.POSTGRESQL), names);
    } else if (operation instanceof CreateIndex create) {
      concurrently(operation, create.table(), create.concurrently(), names);
      if (create.index().unique()) {
        unique(operation, create.table(), plainColumns(create), names);
      }
    } else if (operation instanceof DropIndex drop) {
      concurrently(operation, drop.table(), drop.concurrently(), names);
    } else if (operation instanceof DropColumn drop) {
      column(operation, drop.table(), drop.column(), names);
    } else if (operation instanceof AlterColumn alter && dialect.retypes(alter)) {
      column(operation, alter.table(), alter.after().name(), names);
    }
  }

  private static List<String> plainColumns(CreateIndex create) {
    return create.index().columns().stream()
        .filter(part -> !part.expression())
        .map(IndexColumn::text)
        .collect(Collectors.toList());
  }

  private void unique(Operation operation, String table, List<String> columns, EarlierNames names)
      throws SQLException {
    Optional<Key> key = key(names.table(table));
    if (key.isPresent()) {
      List<String> earlier =
          columns.stream().map(name -> names.column(table, name)).collect(Collectors.toList());
      if (key.get().computed() || !earlier.containsAll(key.get().columns())) {
        throw refusal(
            operation,
            table,
            key.get(),
            "and what is unique must have all columns of that key",
            "Add them to its columns, or make a unique index on each partition with execute.");
      }
    }
  }

  private void concurrently(
      Operation operation, String table, boolean concurrently, EarlierNames names)
      throws SQLException {
    Optional<Key> key = concurrently ? key(names.table(table)) : Optional.empty();
    if (key.isPresent()) {
      throw refusal(
          operation,
          table,
          key.get(),
          "and PostgreSQL does nothing concurrently there",
          "Leave that out, or see to the index of each partition with execute(...).effect(...).");
    }
  }

  private void column(Operation operation, String table, String column, EarlierNames names)
      throws SQLException {
    Optional<Key> key = key(names.table(table));
    if (key.filter(found -> found.columns().contains(names.column(table, column)))
        .isPresent()) {
      throw refusal(
          operation,
          table,
          key.get(),
          "which holds that column",
          "Make a new table with another key, and fill it, with execute(...).effect(...).");
    }
  }

  private static MigrationException refusal(
      Operation operation, String table, Key key, String why, String remedy) {
    return new MigrationException("Cannot " + operation.describe() + ": table " + table
        + " is partitioned by " + key.definition() + ", " + why + ". " + remedy);
  }

  private Optional<Key> key(String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KEY)) {
      statement.setString(1, dialect.qualified(table));
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Key(row.getString(1), PostgresCatalog.texts(row, 2), row.getBoolean(3)))
            : Optional.empty();
      }
    }
  }
}
