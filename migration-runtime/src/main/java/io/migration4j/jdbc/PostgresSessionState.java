package io.migration4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What belongs to a session of PostgreSQL alone and outlives a transaction that is committed: its role,
 * the settings made with {@code SET}, temporary tables. SQL and Java code of a revision may change all of
 * it for themselves; whoever has the connection next, another revision or the application whose
 * connection it is, finds it as it was. Settings that PostgreSQL does not know, such as {@code app.tenant},
 * it does not list, so they stay.
 */
final class PostgresSessionState {
  private static final String ROLE = "role";
  private static final String USER = "session_authorization";

  /** Those of a transaction end with it. */
  private static final String SETTINGS =
      "select pg_catalog.lower(name), setting from pg_catalog.pg_settings where source = 'session'"
          + " and name not in ('transaction_isolation', 'transaction_read_only',"
          + " 'transaction_deferrable')";

  private static final String TEMPORARY =
      "select pg_catalog.format('drop %s if exists pg_temp.%I cascade',"
          + " case relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end, relname)"
          + " from pg_catalog.pg_class where relnamespace = pg_catalog.pg_my_temp_schema()"
          + " and relkind in ('r', 'p', 'v', 'S')";

  private final Connection connection;
  private final Set<String> ours;
  private final Map<String, String> settings;
  private final Map<String, String> roles;
  private final Set<String> temporary;

  private PostgresSessionState(Connection connection, Set<String> ours) throws SQLException {
    this.connection = connection;
    this.ours = ours;
    settings = settings();
    roles = Map.of(USER, role(USER), ROLE, role(ROLE));
    temporary = temporary();
  }

  /** @param ours the settings that somebody else looks after */
  static PostgresSessionState of(Connection connection, Set<String> ours) throws SQLException {
    return new PostgresSessionState(connection, ours);
  }

  /** What differs is made as it was. Inside a transaction it holds from the commit. */
  void restore() throws SQLException {
    for (String name : List.of(USER, ROLE)) {
      if (!role(name).equals(roles.get(name))) {
        set(name, roles.get(name));
      }
    }
    Map<String, String> now = settings();
    Set<String> names = new TreeSet<>(now.keySet());
    names.addAll(settings.keySet());
    for (String name : names) {
      if (!settings.containsKey(name)) {
        execute("reset \"" + name.replace("\"", "\"\"").replace(".", "\".\"") + "\"");
      } else if (!settings.get(name).equals(now.get(name))) {
        set(name, settings.get(name));
      }
    }
    Set<String> left = temporary();
    left.removeAll(temporary);
    for (String drop : left) {
      execute(drop);
    }
  }

  private Map<String, String> settings() throws SQLException {
    Map<String, String> values = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SETTINGS)) {
      while (row.next()) {
        if (!ours.contains(row.getString(1))) {
          values.put(row.getString(1), row.getString(2));
        }
      }
    }
    return values;
  }

  private Set<String> temporary() throws SQLException {
    Set<String> drops = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TEMPORARY)) {
      while (row.next()) {
        drops.add(row.getString(1));
      }
    }
    return drops;
  }

  private String role(String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_setting('" + name + "')")) {
      row.next();
      return row.getString(1);
    }
  }

  private void set(String name, String value) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_catalog.set_config(?, ?, false)")) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.execute();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
