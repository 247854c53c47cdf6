package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.PostgresDialect;
import io.migration4j.operation.CreateIndex;
import io.migration4j.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether an index is in PostgreSQL as an operation makes it. A build that was cut short leaves an index
 * that is not valid, which serves no query and stays in the way
 * ({@code postgresql.org/docs/current/sql-createindex.html}, "Building Indexes Concurrently").
 */
final class PostgresIndexProbe {
  private static final String PROBE = "migration4j_probe";
  private static final String PROBE_INDEX = "migration4j_probe_idx";

  /** Whatever bears the name in the schema of the table: an index of that table, and a valid one? */
  private static final String NAMED = "select coalesce(i.indrelid = t.oid, false),"
      + " coalesce(i.indisvalid and i.indisready, false),"
      + " coalesce((select min(p.pid) from pg_catalog.pg_stat_progress_create_index p"
      + " where p.index_relid = x.oid and p.pid <> pg_catalog.pg_backend_pid()), 0)"
      + " from pg_catalog.pg_class t"
      + " join pg_catalog.pg_class x on x.relnamespace = t.relnamespace and x.relname = ?"
      + " left join pg_catalog.pg_index i on i.indexrelid = x.oid"
      + " where t.oid = pg_catalog.to_regclass(?)";

  /** All that makes two indexes the same, but for their tables and names. */
  private static final String DEFINITION = "select row(i.indisunique, m.amname, i.indoption,"
      + " i.indclass, i.indcollation, i.indnkeyatts, pg_catalog.to_jsonb(i) ->> 'indnullsnotdistinct',"
      + " pg_catalog.pg_get_expr(i.indpred, i.indrelid), x.reloptions,"
      + " array(select pg_catalog.pg_get_indexdef(i.indexrelid, k, false)"
      + " from pg_catalog.generate_series(1, i.indnatts) k))::text from pg_catalog.pg_index i"
      + " join pg_catalog.pg_class x on x.oid = i.indexrelid"
      + " join pg_catalog.pg_am m on m.oid = x.relam"
      + " where i.indrelid = pg_catalog.to_regclass(?) and x.relname = ?";

  private final Connection connection;
  private final PostgresDialect dialect = new PostgresDialect();

  /** @param connection in autocommit mode */
  PostgresIndexProbe(Connection connection) {
    this.connection = connection;
  }

  /**
   * The state of an index of that name.
   *
   * @throws MigrationException when somebody is building it right now
   */
  StepState named(String table, String index) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(NAMED)) {
      query.setString(1, QualifiedName.parse(index).name());
      query.setString(2, dialect.qualified(table));
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return StepState.ABSENT;
        }
        if (row.getInt(3) != 0) {
          throw new MigrationException(
              "Process " + row.getInt(3) + " of the server is building index " + index
                  + " of table " + table + " right now. Wait until it is done, then run again.");
        }
        return !row.getBoolean(1)
            ? StepState.DIFFERENT
            : row.getBoolean(2) ? StepState.DONE : StepState.HALF;
      }
    }
  }

  /** The state of exactly that index. */
  StepState of(CreateIndex operation) throws SQLException {
    StepState named = named(operation.table(), operation.index().name());
    return named == StepState.DONE && !isEqual(operation) ? StepState.DIFFERENT : named;
  }

  /**
   * The server says how it understands the definition: the same is made on an empty twin of the table,
   * beside it, where the role has all the rights it needs, and rolled back.
   */
  private boolean isEqual(CreateIndex operation) throws SQLException {
    String twin = QualifiedName.parse(operation.table()).sibling(PROBE).toString();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("create table " + dialect.qualified(twin) + " (like "
          + dialect.qualified(operation.table()) + ")");
      CreateIndex index = new CreateIndex(twin, operation.index().renamed(PROBE_INDEX));
      statement.execute(dialect.createIndex(index).get(0));
      return definition(operation.table(), operation.index().name())
          .equals(definition(twin, PROBE_INDEX));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private String definition(String table, String index) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(DEFINITION)) {
      query.setString(1, dialect.qualified(table));
      query.setString(2, QualifiedName.parse(index).name());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }
}
