package io.migration4j.jdbc;

import io.migration4j.schema.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who holds locks on the tables of a statement that got none: the transactions of others, oldest first. What
 * they run is not shown, since their SQL may hold secrets.
 */
final class PostgresBlockers {
  private static final int MOST = 5;

  private static final String HOLDERS = "select c.relname, a.pid, coalesce(a.application_name, ''),"
      + " coalesce(to_char(coalesce(a.xact_start, a.backend_start) at time zone 'UTC',"
      + " 'YYYY-MM-DD HH24:MI:SS'), ''), coalesce(a.state, '') from pg_catalog.pg_locks l"
      + " join pg_catalog.pg_class c on c.oid = l.relation"
      + " join pg_catalog.pg_stat_activity a on a.pid = l.pid"
      + " where l.locktype = 'relation' and l.granted and l.pid <> pg_catalog.pg_backend_pid()"
      + " and l.database = (select oid from pg_catalog.pg_database"
      + " where datname = current_database()) and c.relkind in ('r', 'p', 'm', 'S')"
      + " and c.relnamespace <> 'pg_catalog'::regnamespace"
      + " order by a.xact_start nulls last, a.pid, c.relname";

  private final Connection connection;

  PostgresBlockers(Connection connection) {
    this.connection = connection;
  }

  /**
   * {@code process 4711 (psql), idle in transaction since .., holds users}; empty where none is found. Of
   * several those who hold a table that the statement names; a statement may need others as well, such as
   * the table that a foreign key refers to.
   */
  String of(Throwable thrown) {
    if (!Contention.of(thrown).isBusy()) {
      return "";
    }
    SqlText statement =
        SqlText.sql(thrown instanceof StatementFailedException f ? f.statement() : "");
    Map<Integer, String> all = new LinkedHashMap<>();
    Map<Integer, String> named = new LinkedHashMap<>();
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery(HOLDERS)) {
      while (row.next()) {
        all.putIfAbsent(row.getInt(2), holder(row));
        if (!statement.isEmpty() && statement.mentions(row.getString(1))) {
          named.putIfAbsent(row.getInt(2), holder(row));
        }
      }
    } catch (SQLException unknown) {
      return "";
    }
    return (named.isEmpty() ? all : named)
        .values().stream().limit(MOST).collect(Collectors.joining("; "));
  }

  private static String holder(ResultSet row) throws SQLException {
    String application = row.getString(3).isEmpty() ? "" : " (" + row.getString(3) + ")";
    return "process " + row.getInt(2) + application + ", " + row.getString(5)
        + ", in its transaction" + " since " + row.getString(4) + " UTC, holds a lock on "
        + row.getString(1);
  }
}
