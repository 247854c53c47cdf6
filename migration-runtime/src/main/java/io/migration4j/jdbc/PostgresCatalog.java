package io.migration4j.jdbc;

import io.migration4j.dialect.PostgresDialect;
import io.migration4j.schema.Database;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The constraints and indexes of single tables, as PostgreSQL's catalog has them. */
final class PostgresCatalog {
  private static final String CONSTRAINTS = "select c.conname, " + columns("conkey", "conrelid")
      + ", " + columns("confkey", "confrelid")
      + ", coalesce(c.confrelid = pg_catalog.to_regclass(?), false) from pg_catalog.pg_constraint c"
      + " where c.conrelid = pg_catalog.to_regclass(?) and c.contype::text = ? order by c.conname";

  /** An index that a constraint stands on is no index of its own; a part that is null is an expression. */
  private static final String INDEXES = "select x.relname, i.indisunique, i.indpred is not null,"
      + " array(select a.attname::text from generate_series(0, i.indnkeyatts - 1) part"
      + " left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid"
      + " and a.attnum = i.indkey[part] and a.attnum > 0 order by part)"
      + " from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid"
      + " where i.indrelid = pg_catalog.to_regclass(?) and not exists (select 1 from"
      + " pg_catalog.pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))"
      + " order by x.relname";

  private final Connection connection;
  private final PostgresDialect dialect = new PostgresDialect();

  PostgresCatalog(Connection connection) {
    this.connection = connection;
  }

  private static String columns(String key, String table) {
    return "array(select a.attname::text from unnest(c." + key
        + ") with ordinality k(number, place)"
        + " join pg_catalog.pg_attribute a on a.attrelid = c." + table
        + " and a.attnum = k.number order by k.place)";
  }

  /**
   * Some constraints of a table, by name.
   *
   * @param kind {@code contype}: p, u, f or c
   * @param referenced the table that foreign keys may refer to; the table itself for other kinds
   */
  List<Constraint> constraints(String table, String kind, String referenced) throws SQLException {
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

  List<LiveIndex> indexes(String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INDEXES)) {
      statement.setString(1, dialect.qualified(table));
      try (ResultSet row = statement.executeQuery()) {
        List<LiveIndex> indexes = new ArrayList<>();
        while (row.next()) {
          indexes.add(
              new LiveIndex(row.getString(1), texts(row, 4), row.getBoolean(2), row.getBoolean(3)));
        }
        return indexes;
      }
    }
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.stream((Object[]) row.getArray(column).getArray())
        .map(text -> text == null ? "" : text.toString())
        .collect(Collectors.toList());
  }

  /**
   * A constraint of a table.
   *
   * @param referenced the columns a foreign key refers to, else empty
   * @param refersThere whether it refers to the table that was asked for
   */
  record Constraint(
      String name, List<String> columns, List<String> referenced, boolean refersThere) {
    Constraint {
      columns = List.copyOf(columns);
      referenced = List.copyOf(referenced);
    }

    /** It ties the same columns to the same columns of the same table. */
    boolean isLike(ForeignKey key) {
      return refersThere
          && pairs(columns, referenced).equals(pairs(key.columns(), key.referencedColumns()));
    }

    private static Map<String, String> pairs(List<String> from, List<String> to) {
      Map<String, String> pairs = new HashMap<>();
      for (int i = 0; i < from.size(); i++) {
        pairs.put(from.get(i), to.get(i));
      }
      return pairs;
    }
  }

  /**
   * An index of a table.
   *
   * @param parts its columns; an empty text for an expression
   * @param partial whether it holds some of the rows only
   */
  record LiveIndex(String name, List<String> parts, boolean unique, boolean partial) {
    LiveIndex {
      parts = List.copyOf(parts);
    }

    static LiveIndex of(Index index) {
      return new LiveIndex(
          index.name(),
          index.columns().stream().map(LiveIndex::part).collect(Collectors.toList()),
          index.unique(),
          !index.where().forDatabase(Database.POSTGRESQL).isEmpty());
    }

    private static String part(IndexColumn column) {
      return column.expression() ? "" : column.text();
    }

    boolean isLike(LiveIndex other) {
      return parts.equals(other.parts) && unique == other.unique && partial == other.partial;
    }
  }
}
