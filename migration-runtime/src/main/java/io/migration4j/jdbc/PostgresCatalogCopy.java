package io.migration4j.jdbc;

import io.migration4j.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All constraints and indexes of a database as they were at one moment: for a script, which is written
 * when the connection is gone.
 */
final class PostgresCatalogCopy implements PostgresTableObjects {
  private static final String TABLE =
      "%1$sn.nspname, %1$s.relname," + " pg_catalog.pg_table_is_visible(%1$s.oid)";

  private static final String CONSTRAINTS = "select " + TABLE.formatted("t") + ", "
      + TABLE.formatted("f") + ", c.contype::text, c.conname, "
      + PostgresCatalog.columns("conkey", "conrelid") + ", "
      + PostgresCatalog.columns("confkey", "confrelid")
      + " from pg_catalog.pg_constraint c"
      + " join pg_catalog.pg_class t on t.oid = c.conrelid"
      + " join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace"
      + " left join pg_catalog.pg_class f on f.oid = c.confrelid"
      + " left join pg_catalog.pg_namespace fn on fn.oid = f.relnamespace"
      + " where tn.nspname not in ('pg_catalog', 'information_schema') order by c.conname";

  private static final String INDEXES = "select " + TABLE.formatted("t") + ", "
      + PostgresCatalog.INDEX
      + " join pg_catalog.pg_class t on t.oid = i.indrelid"
      + " join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace"
      + " where tn.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and "
      + PostgresCatalog.OF_ITS_OWN;

  private final List<OwnedConstraint> constraints;
  private final List<OwnedIndex> indexes;

  private PostgresCatalogCopy(List<OwnedConstraint> constraints, List<OwnedIndex> indexes) {
    this.constraints = List.copyOf(constraints);
    this.indexes = List.copyOf(indexes);
  }

  static PostgresCatalogCopy of(Connection connection) throws SQLException {
    List<OwnedConstraint> constraints = new ArrayList<>();
    List<OwnedIndex> indexes = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(CONSTRAINTS)) {
        while (row.next()) {
          constraints.add(new OwnedConstraint(
              place(row, 1),
              place(row, 4),
              row.getString(7),
              row.getString(8),
              PostgresCatalog.texts(row, 9),
              PostgresCatalog.texts(row, 10)));
        }
      }
      try (ResultSet row = statement.executeQuery(INDEXES)) {
        while (row.next()) {
          indexes.add(new OwnedIndex(place(row, 1), PostgresCatalog.index(row, 4)));
        }
      }
    }
    return new PostgresCatalogCopy(constraints, indexes);
  }

  private static Place place(ResultSet row, int column) throws SQLException {
    String schema = row.getString(column);
    return row.wasNull()
        ? Place.NONE
        : new Place(schema, row.getString(column + 1), row.getBoolean(column + 2));
  }

  @Override
  public List<Constraint> constraints(String table, String kind, String referenced) {
    return constraints.stream()
        .filter(constraint -> constraint.kind().equals(kind))
        .filter(constraint -> constraint.table().is(table))
        .map(constraint -> constraint.asked(referenced))
        .collect(Collectors.toList());
  }

  @Override
  public List<LiveIndex> indexes(String table) {
    return indexes.stream()
        .filter(owned -> owned.table().is(table))
        .map(OwnedIndex::index)
        .collect(Collectors.toList());
  }

  /**
   * A table.
   *
   * @param visible whether it is found without its schema
   */
  private record Place(String schema, String name, boolean visible) {
    static final Place NONE = new Place("", "", false);

    boolean is(String table) {
      QualifiedName wanted = QualifiedName.parse(table);
      return name.equals(wanted.name())
          && (wanted.schema().isEmpty() ? visible : schema.equals(wanted.schema()));
    }
  }

  private record OwnedConstraint(
      Place table,
      Place refersTo,
      String kind,
      String name,
      List<String> columns,
      List<String> referenced) {
    Constraint asked(String referencedTable) {
      return new Constraint(name, columns, referenced, refersTo.is(referencedTable));
    }
  }

  private record OwnedIndex(Place table, LiveIndex index) {}
}
