package io.migration4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a session of PostgreSQL is set to while it migrates, and was before. Literals are standard SQL
 * (with {@code standard_conforming_strings=off} a backslash would end one); a lock that is not to be had
 * soon fails the statement, since everyone who comes later waits behind it. The server looks often whether
 * the client is still there, since the lock of one that died in a long statement is free only then. The time
 * zone is UTC, where a driver would set that of the machine; a policy that would hide rows from a statement
 * makes it fail.
 */
final class PostgresSettings {
  /** How long a statement waits for a lock, unless said. */
  static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

  private static final String APPLICATION = "migration4j";
  private static final String SEARCH_PATH = "search_path";
  private static final String IDLE = "idle_in_transaction_session_timeout";
  private static final List<String> NAMES = List.of(
      "standard_conforming_strings",
      "lock_timeout",
      "statement_timeout",
      "application_name",
      IDLE,
      "timezone",
      "row_security",
      SEARCH_PATH);

  /** PostgreSQL 14 and later have the first; on some platforms a server takes no other value than 0. */
  private static final Map<String, String> WATCHFUL = new TreeMap<>(Map.of(
      "client_connection_check_interval", "2s",
      "tcp_keepalives_idle", "30",
      "tcp_keepalives_interval", "10",
      "tcp_keepalives_count", "3"));

  /** A client that hangs, as in a debugger, keeps its locks no longer than that, unless its role may. */
  private static final Duration LONGEST_IDLE = Duration.ofMinutes(5);

  /**
   * Temporary tables last, where they would come first: they would hide those to change. Not where nothing
   * else is in the path, since new tables would be temporary ones then.
   */
  private static final String PATH = "select case when pg_catalog.current_schema() is null"
      + " or current_setting('search_path') ~ '(^|[, \"])pg_temp($|[, \"])'"
      + " then current_setting('search_path')"
      + " else current_setting('search_path') || ', pg_temp' end";

  private static final String INVALID_VALUE = "22023";

  private final Connection connection;
  private final Map<String, String> before;
  private final Map<String, String> during;
  private Optional<PostgresSessionState> state = Optional.empty();
  private String searchPath;
  private boolean changed;

  private PostgresSettings(
      Connection connection,
      Map<String, String> before,
      long statementLimit,
      Duration lockTimeout) {
    this.connection = connection;
    this.before = before;
    searchPath = before.get(SEARCH_PATH);
    during = new LinkedHashMap<>();
    during.put("standard_conforming_strings", "on");
    during.put("timezone", "UTC");
    during.put("row_security", "off");
    long lockLimit = lockTimeout.isZero() ? 0 : Math.max(1, lockTimeout.toMillis());
    boolean tooShort = lockLimit == 0 || statementLimit > 0 && statementLimit <= lockLimit;
    during.put("lock_timeout", lockLimit + "ms");
    during.put(
        "statement_timeout", tooShort ? 2 * lockLimit + "ms" : before.get("statement_timeout"));
  }

  /** Looks at the settings of a connection and leaves them as they are. */
  static PostgresSettings remember(Connection connection, Duration lockTimeout)
      throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      values.put(name, value(connection, "select current_setting('" + name + "')"));
    }
    for (String name : WATCHFUL.keySet()) {
      String value = value(connection, "select current_setting('" + name + "', true)");
      if (value != null) {
        values.put(name, value);
      }
    }
    long limit = milliseconds(connection, "statement_timeout");
    return new PostgresSettings(connection, values, limit, lockTimeout);
  }

  private static long milliseconds(Connection connection, String name) throws SQLException {
    return Long.parseLong(value(
        connection, "select setting from pg_catalog.pg_settings where name = '" + name + "'"));
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  /**
   * Outside a transaction, once the lock is held. Others who wait for it see by the name of the application
   * who holds it.
   */
  void begin() throws SQLException {
    if (state.isEmpty()) {
      state = Optional.of(PostgresSessionState.of(connection, before.keySet()));
    }
    set(Map.of("application_name", APPLICATION));
    long idle = milliseconds(connection, IDLE);
    if (idle == 0 || idle < LONGEST_IDLE.toMillis()) {
      set(Map.of(IDLE, LONGEST_IDLE.toMillis() + "ms"));
    }
    for (Map.Entry<String, String> setting : WATCHFUL.entrySet()) {
      if (before.containsKey(setting.getKey())) {
        setWherePossible(setting.getKey(), setting.getValue());
      }
    }
  }

  private void setWherePossible(String name, String value) throws SQLException {
    try {
      set(Map.of(name, value));
    } catch (SQLException refused) {
      if (!INVALID_VALUE.equals(refused.getSQLState())) {
        throw refused;
      }
    }
  }

  /** At the beginning of a transaction. */
  void apply() throws SQLException {
    searchPath = value(connection, PATH);
    applyAgain();
  }

  /** In the same transaction, after statements that are not ours. */
  void applyAgain() throws SQLException {
    Map<String, String> values = new LinkedHashMap<>(during);
    values.put(SEARCH_PATH, searchPath);
    set(values);
  }

  /**
   * Outside a transaction, for one statement.
   *
   * @param patient whether it may take and wait as long as it likes
   */
  void applyAlone(boolean patient) throws SQLException {
    Map<String, String> values = new LinkedHashMap<>(during);
    values.put(SEARCH_PATH, value(connection, PATH));
    if (patient) {
      values.put("lock_timeout", "0");
      values.put("statement_timeout", "0");
    }
    set(values);
  }

  /** Makes all else that statements which are not ours have changed as it was when the lock was had. */
  void clean() throws SQLException {
    if (state.isPresent()) {
      state.get().restore();
    }
  }

  /** As it was when it was remembered. */
  void restore() throws SQLException {
    if (changed) {
      set(before);
      changed = false;
    }
  }

  private void set(Map<String, String> values) throws SQLException {
    changed = true;
    List<String> calls = new ArrayList<>();
    values.keySet().forEach(name -> calls.add("pg_catalog.set_config('" + name + "', ?, false)"));
    try (PreparedStatement statement =
        connection.prepareStatement("select " + String.join(", ", calls))) {
      int position = 1;
      for (String value : values.values()) {
        statement.setString(position++, value);
      }
      statement.execute();
    }
  }
}
