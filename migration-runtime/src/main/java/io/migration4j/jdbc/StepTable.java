package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.revision.Direction;
import io.migration4j.schema.Database;
import io.migration4j.schema.OwnTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The table {@code migration_step}, the journal of a revision that cannot be one transaction: a row is a
 * step that was begun or done. The last transaction of the revision deletes its rows, so that without a
 * row nothing is half done. It is made with the first row.
 */
final class StepTable {
  static final String NAME = OwnTables.STEPS;

  /** What a row of this version looks like; a higher number was written by a later version. */
  private static final int FORMAT = 1;

  private static final String COLUMNS = "revision, step, steps, direction, state, fingerprints,"
      + " description, branches, begun_at, begun_by, format";
  private static final String DEFINITION = "revision varchar(64) NOT NULL,"
      + " step integer NOT NULL,"
      + " steps integer NOT NULL,"
      + " direction varchar(10) NOT NULL,"
      + " state varchar(10) NOT NULL,"
      + " fingerprints text NOT NULL,"
      + " description text NOT NULL,"
      + " branches text NOT NULL,"
      + " begun_at varchar(30) NOT NULL,"
      + " begun_by text NOT NULL,"
      + " format integer NOT NULL,"
      + " PRIMARY KEY (revision, step)";

  private final Connection connection;
  private final OwnTable table;

  /** @param schema where it lies, beside the history; empty for the connection's own */
  StepTable(Connection connection, Database database, String schema) {
    this.connection = connection;
    table = new OwnTable(connection, database, schema, NAME);
  }

  String label() {
    return table.label();
  }

  void createIfAbsent() throws SQLException {
    if (!table.exists()) {
      table.create(DEFINITION);
    }
  }

  /**
   * The rows in the order of their steps; none where there is no table.
   *
   * @throws MigrationException when a later version wrote one
   */
  List<StepEntry> read() throws SQLException {
    if (!table.exists()) {
      return List.of();
    }
    List<StepEntry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(
            "SELECT " + COLUMNS + " FROM " + table.qualified() + " ORDER BY revision, step")) {
      while (rows.next()) {
        requireKnownFormat(rows.getInt("format"));
        entries.add(entry(rows));
      }
    }
    return entries;
  }

  private void requireKnownFormat(int format) {
    if (format > FORMAT) {
      throw new MigrationException("The table " + label() + " has rows of format " + format
          + ", and this version of migration4j knows " + FORMAT
          + " only: a later one is migrating this database. Use that version or a later one.");
    }
  }

  void insert(StepEntry entry) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table.qualified()
        + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, entry.revision());
      insert.setInt(2, entry.number());
      insert.setInt(3, entry.steps());
      insert.setString(4, lower(entry.direction()));
      insert.setString(5, lower(entry.state()));
      insert.setString(6, String.join(",", entry.fingerprints()));
      insert.setString(7, entry.description());
      insert.setString(8, String.join("\n", entry.branches()));
      insert.setString(9, HistoryTable.TIME.format(entry.begunAt()));
      insert.setString(10, entry.begunBy());
      insert.setInt(11, FORMAT);
      insert.executeUpdate();
    }
  }

  void change(String revision, int step, StepEntry.State state) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(
        "UPDATE " + table.qualified() + " SET state = ? WHERE revision = ? AND step = ?")) {
      update.setString(1, lower(state));
      update.setString(2, revision);
      update.setInt(3, step);
      update.executeUpdate();
    }
  }

  void delete(String revision, int step) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(
        "DELETE FROM " + table.qualified() + " WHERE revision = ? AND step = ?")) {
      delete.setString(1, revision);
      delete.setInt(2, step);
      delete.executeUpdate();
    }
  }

  /** Forgets all steps, where there is a table. */
  void clear() throws SQLException {
    if (table.exists()) {
      try (Statement delete = connection.createStatement()) {
        delete.executeUpdate("DELETE FROM " + table.qualified());
      }
    }
  }

  private static StepEntry entry(ResultSet row) throws SQLException {
    return new StepEntry(
        row.getString("revision"),
        Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
        row.getInt("step"),
        row.getInt("steps"),
        StepEntry.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        split(row.getString("fingerprints"), ","),
        row.getString("description"),
        split(row.getString("branches"), "\n"),
        Instant.parse(row.getString("begun_at")),
        row.getString("begun_by"));
  }

  private static List<String> split(String text, String separator) {
    return text.isEmpty() ? List.of() : Stream.of(text.split(separator)).toList();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
