package io.migration4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a server process is doing, as PostgreSQL reports it ({@code
 * postgresql.org/docs/current/progress-reporting.html}), or who it waits for.
 */
final class PostgresProgress {
  private static final String BUILDING = "select phase || case when lockers_total > lockers_done"
      + " then ', for process ' || current_locker_pid"
      + " when blocks_total > 0 then ', ' || 100 * blocks_done / blocks_total || '% of the blocks'"
      + " when tuples_total > 0 then ', ' || 100 * tuples_done / tuples_total || '% of the rows'"
      + " else '' end from pg_catalog.pg_stat_progress_create_index where pid = ?";
  private static final String BLOCKED = "select 'waiting for process '"
      + " || array_to_string(b.pids, ', ') from (select pg_catalog.pg_blocking_pids(?) as pids) b"
      + " where cardinality(b.pids) > 0";

  private final int process;

  PostgresProgress(int process) {
    this.process = process;
  }

  /** In a few words; empty when the server says nothing. */
  String of(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    if (!autoCommit) {
      connection.setAutoCommit(true);
    }
    try {
      String building = text(connection, BUILDING);
      return building.isEmpty() ? text(connection, BLOCKED) : building;
    } finally {
      if (!autoCommit) {
        connection.setAutoCommit(false);
      }
    }
  }

  private String text(Connection connection, String sql) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setInt(1, process);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getString(1) != null ? row.getString(1) : "";
      }
    }
  }
}
