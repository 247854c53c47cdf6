package io.migration4j.jdbc;

import io.migration4j.schema.Database;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The constraints and indexes of single tables, as PostgreSQL has them. */
interface PostgresTableObjects {
  /**
   * Some constraints of a table, by name.
   *
   * @param kind {@code contype}: p, u, f or c
   * @param referenced the table that foreign keys may refer to; the table itself for other kinds
   */
  List<Constraint> constraints(String table, String kind, String referenced) throws SQLException;

  /** The indexes of a table, by name, but those that a constraint stands on. */
  List<LiveIndex> indexes(String table) throws SQLException;

  /**
   * A constraint of a table.
   *
   * @param referenced the columns a foreign key refers to, else empty
   * @param refersThere whether it refers to the table that was asked for
   */
  record Constraint(
      String name, List<String> columns, List<String> referenced, boolean refersThere) {
    public Constraint {
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
    public LiveIndex {
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
