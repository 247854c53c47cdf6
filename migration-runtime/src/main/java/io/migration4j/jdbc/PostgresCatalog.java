package io.migration4j.jdbc;

import io.migration4j.dialect.PostgresDialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The constraints and indexes of single tables, as PostgreSQL's catalog has them. */
final class PostgresCatalog implements PostgresTableObjects {
  private static final String CONSTRAINTS = "select c.conname, " + columns("conkey", "conrelid")
      + ", " + columns("confkey", "confrelid")
      + ", coalesce(c.confrelid = pg_catalog.to_regclass(?), false) from pg_catalog.pg_constraint c"
      + " where c.conrelid = pg_catalog.to_regclass(?) and c.contype::text = ? order by c.conname";

  /** Name, uniqueness, whether it is partial, and parts, of which one that is null is an expression. */
  static final String INDEX = "x.relname, i.indisunique, i.indpred is not null,"
      + " array(select a.attname::text from generate_series(0, i.indnkeyatts - 1) part"
      + " left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid"
      + " and a.attnum = i.indkey[part] and a.attnum > 0 order by part)"
      + " from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid";

  /** An index that a constraint stands on is no index of its own. */
  static final String OF_ITS_OWN = "not exists (select 1 from pg_catalog.pg_constraint c"
      + " where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x')) order by x.relname";

  private static final String INDEXES =
      "select " + INDEX + " where i.indrelid = pg_catalog.to_regclass(?) and " + OF_ITS_OWN;

  private final Connection connection;
  private final PostgresDialect dialect = new PostgresDialect();

  PostgresCatalog(Connection connection) {
    this.connection = connection;
  }

  static String columns(String key, String table) {
    return "array(select a.attname::text from unnest(c." + key
        + ") with ordinality k(number, place)"
        + " join pg_catalog.pg_attribute a on a.attrelid = c." + table
        + " and a.attnum = k.number order by k.place)";
  }

  @Override
  public List<Constraint> constraints(String table, String kind, String referenced)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(CONSTRAINTS)) {
      statement.setString(1, dialect.qualified(referenced));
      statement.setString(2, dialect.qualified(table));
      statement.setString(3, kind);
      try (ResultSet row = statement.executeQuery()) {
        List<Constraint> constraints = new ArrayList<>();
        while (row.next()) {
          constraints.add(
              new Constraint(row.getString(1), texts(row, 2), texts(row, 3), row.getBoolean(4)));
        }
        return constraints;
      }
    }
  }

  @Override
  public List<LiveIndex> indexes(String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INDEXES)) {
      statement.setString(1, dialect.qualified(table));
      try (ResultSet row = statement.executeQuery()) {
        List<LiveIndex> indexes = new ArrayList<>();
        while (row.next()) {
          indexes.add(index(row, 1));
        }
        return indexes;
      }
    }
  }

  /** What {@link #INDEX} asks for, from a column on. */
  static LiveIndex index(ResultSet row, int column) throws SQLException {
    return new LiveIndex(
        row.getString(column),
        texts(row, column + 3),
        row.getBoolean(column + 1),
        row.getBoolean(column + 2));
  }

  static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.stream((Object[]) row.getArray(column).getArray())
        .map(text -> text == null ? "" : text.toString())
        .collect(Collectors.toList());
  }
}
