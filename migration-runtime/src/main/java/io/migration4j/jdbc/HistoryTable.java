package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;
import io.migration4j.schema.OwnTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The table {@code migration_history}: a row means that the revision is applied, and nothing else. It is
 * the same on every database, with times in UTC as ISO 8601 text, and is made with the first row.
 */
final class HistoryTable {
  static final String NAME = OwnTables.HISTORY;

  /** What a row of this version looks like; a higher number was written by a later version. */
  static final int FORMAT = 1;

  static final String COLUMNS = "id, revises, depends_on, description, checksum, applied_at,"
      + " applied_by, duration_ms, how, branches, format";
  static final String DEFINITION = "id varchar(64) NOT NULL PRIMARY KEY,"
      + " revises text NOT NULL,"
      + " depends_on text NOT NULL,"
      + " description text NOT NULL,"
      + " checksum varchar(200) NOT NULL,"
      + " applied_at varchar(30) NOT NULL,"
      + " applied_by text NOT NULL,"
      + " duration_ms bigint NOT NULL,"
      + " how varchar(10) NOT NULL,"
      + " branches text NOT NULL,"
      + " format integer NOT NULL";

  /** Always of 27 characters, so that the order of the text is that of time. */
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
          "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  private final Connection connection;
  private final OwnTable table;

  /** @param schema where it lies; empty for the connection's own */
  HistoryTable(Connection connection, Database database, String schema) {
    this.connection = connection;
    table = new OwnTable(connection, database, schema, NAME);
  }

  /** Its name in messages, with the schema where one was given. */
  String label() {
    return table.label();
  }

  /** @throws MigrationException when the schema that was given is not there */
  void requireSchema() throws SQLException {
    table.requireSchema();
  }

  boolean exists() throws SQLException {
    return table.exists();
  }

  void create() throws SQLException {
    table.create(DEFINITION);
  }

  /**
   * The rows in the order in which they were applied, those of one moment by id; none where there is no
   * table.
   *
   * @throws MigrationException when a later version wrote one
   */
  List<HistoryEntry> read() throws SQLException {
    if (!exists()) {
      return List.of();
    }
    requireKnownFormat();
    List<HistoryEntry> entries = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(
            "SELECT " + COLUMNS + " FROM " + table.qualified() + " ORDER BY applied_at, id")) {
      while (rows.next()) {
        entries.add(entry(rows));
      }
    }
    return entries;
  }

  void insert(HistoryEntry entry) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table.qualified()
        + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, entry.id());
      insert.setString(2, String.join(",", entry.revises()));
      insert.setString(3, String.join(",", entry.dependsOn()));
      insert.setString(4, entry.description());
      insert.setString(5, entry.checksum());
      insert.setString(6, TIME.format(entry.appliedAt()));
      insert.setString(7, entry.appliedBy());
      insert.setLong(8, entry.duration().toMillis());
      insert.setString(9, entry.how().name().toLowerCase(Locale.ROOT));
      insert.setString(10, String.join("\n", entry.branches()));
      insert.setInt(11, FORMAT);
      insert.executeUpdate();
    }
  }

  void delete(String id) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM " + table.qualified() + " WHERE id = ?")) {
      delete.setString(1, id);
      delete.executeUpdate();
    }
  }

  private void requireKnownFormat() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet newest = statement.executeQuery("SELECT max(format) FROM " + table.qualified())) {
      newest.next();
      if (newest.getInt(1) > FORMAT) {
        throw new MigrationException("The table " + label() + " has rows of format "
            + newest.getInt(1) + ", and this version of migration4j knows " + FORMAT
            + " only: a later one has migrated this database. Use that version or a later one.");
      }
    }
  }

  private static HistoryEntry entry(ResultSet row) throws SQLException {
    return new HistoryEntry(
        row.getString("id"),
        split(row.getString("revises"), ","),
        split(row.getString("depends_on"), ","),
        row.getString("description"),
        row.getString("checksum"),
        Instant.parse(row.getString("applied_at")),
        row.getString("applied_by"),
        Duration.ofMillis(row.getLong("duration_ms")),
        HistoryEntry.How.valueOf(row.getString("how").toUpperCase(Locale.ROOT)),
        split(row.getString("branches"), "\n"));
  }

  private static List<String> split(String text, String separator) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(separator)).collect(Collectors.toList());
  }
}
