package io.migration4j.jdbc;

import io.migration4j.inspection.CatalogObject;
import io.migration4j.inspection.ObjectKind;
import io.migration4j.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What PostgreSQL's catalog says of tables and sequences, by their oid: a fixed number of queries,
 * however many there are.
 */
final class PostgresObjects {
  static final String NULLS = "null";
  static final String NOT_ALLOWED = "not allowed";
  static final String COMMENT = "comment";
  static final String DEFERRED = "deferred";
  static final String PARTITIONS = "partitioned by";

  /** {@code pg_attribute.attstorage}. */
  private static final Map<String, String> STORAGE =
      Map.of("p", "plain", "e", "external", "m", "main", "x", "extended");

  /** {@code pg_attribute.attcompression}. */
  private static final Map<String, String> COMPRESSION = Map.of("p", "pglz", "l", "lz4");

  private final Connection connection;

  PostgresObjects(Connection connection) {
    this.connection = connection;
  }

  /** The oid of a table or sequence; none where there is none. */
  Optional<Long> find(String qualifiedName) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_catalog.to_regclass(?)::oid")) {
      statement.setString(1, qualifiedName);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        long oid = row.getLong(1);
        return row.wasNull() ? Optional.empty() : Optional.of(oid);
      }
    }
  }

  /** As a schema model has it: PostgreSQL is not asked what its options mean. */
  static CatalogObject table(String name, String comment) {
    return CatalogObject.named(ObjectKind.TABLE, name, name, Map.of(COMMENT, comment));
  }

  static CatalogObject sequence(String name, long start, long increment) {
    Map<String, String> facets = new LinkedHashMap<>();
    facets.put("start", Long.toString(start));
    facets.put("increment", Long.toString(increment));
    return CatalogObject.named(ObjectKind.SEQUENCE, name, name, facets);
  }

  /** The order of the columns of a key means nothing to rows. */
  static CatalogObject key(
      ObjectKind kind,
      String table,
      String name,
      List<String> columns,
      Map<String, String> facets) {
    String identity = columns.stream().sorted().collect(Collectors.joining(", "));
    return new CatalogObject(kind, table, name, identity, facets);
  }

  static CatalogObject foreignKey(
      String table,
      String name,
      Map<String, String> pairs,
      String referenced,
      Map<String, String> facets) {
    String identity = pairs.entrySet().stream()
        .map(pair -> pair.getKey() + " to " + pair.getValue())
        .collect(Collectors.joining(", ", "(", ") references " + referenced));
    return new CatalogObject(ObjectKind.FOREIGN_KEY, table, name, identity, facets);
  }

  /** Sorted, so that the order in which they are named does not count. */
  static Map<String, String> pairs(List<String> columns, List<String> referenced) {
    Map<String, String> pairs = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      pairs.put(columns.get(i), referenced.get(i));
    }
    return pairs;
  }

  List<CatalogObject> tables(Map<Long, String> names) throws SQLException {
    return query(PostgresObjectQueries.TABLES, names, row -> {
      Map<String, String> facets = new LinkedHashMap<>();
      facets.put(COMMENT, row.getString(2));
      facets.put("options", row.getString(3));
      facets.put("kept", row.getString(4));
      facets.put(PARTITIONS, row.getString(5));
      String name = names.get(row.getLong(1));
      return CatalogObject.named(ObjectKind.TABLE, name, name, facets);
    });
  }

  List<CatalogObject> columns(Map<Long, String> names) throws SQLException {
    return query(PostgresObjectQueries.COLUMNS, names, row -> {
      Map<String, String> facets = new LinkedHashMap<>();
      facets.put("type", row.getString(3));
      facets.put(NULLS, row.getString(4));
      facets.put("default", row.getString(5));
      facets.put("identity", row.getString(6));
      facets.put("computed as", row.getString(7));
      facets.put("collation", row.getString(8));
      facets.put(COMMENT, row.getString(9));
      facets.put("numbers", row.getString(10).strip());
      facets.put("storage", STORAGE.getOrDefault(row.getString(11), row.getString(11)));
      facets.put("compression", COMPRESSION.getOrDefault(row.getString(12), ""));
      return CatalogObject.named(
          ObjectKind.COLUMN, names.get(row.getLong(1)), row.getString(2), facets);
    });
  }

  List<CatalogObject> constraints(Map<Long, String> names) throws SQLException {
    return query(PostgresObjectQueries.CONSTRAINTS, names, row -> {
      String table = names.get(row.getLong(1));
      String name = row.getString(2);
      return switch (row.getString(3)) {
        case "p" -> key(ObjectKind.PRIMARY_KEY, table, name, texts(row, 4), keyFacets(row));
        case "u" -> key(ObjectKind.UNIQUE, table, name, texts(row, 4), keyFacets(row));
        case "f" ->
          foreignKey(
              table,
              name,
              pairs(texts(row, 4), texts(row, 5)),
              names.getOrDefault(row.getLong(6), row.getString(7)),
              Map.of(
                  "on delete",
                  action(row.getString(8)),
                  "on update",
                  action(row.getString(9)),
                  DEFERRED,
                  row.getString(10),
                  "state",
                  row.getString(12),
                  "match",
                  row.getString(13)));
        case "x" ->
          new CatalogObject(ObjectKind.EXCLUSION, table, name, row.getString(11), Map.of());
        default -> new CatalogObject(ObjectKind.CHECK, table, name, row.getString(11), Map.of());
      };
    });
  }

  private static Map<String, String> keyFacets(ResultSet row) throws SQLException {
    Map<String, String> facets = new LinkedHashMap<>();
    facets.put(DEFERRED, row.getString(10));
    facets.put("includes", row.getString(14));
    facets.put("nulls", row.getString(15));
    facets.put("options", row.getString(16));
    return facets;
  }

  /** A unique index over whole columns is what a unique constraint is: Hibernate makes either. */
  List<CatalogObject> indexes(Map<Long, String> names) throws SQLException {
    return query(PostgresObjectQueries.INDEXES, names, row -> {
      String table = names.get(row.getLong(1));
      String name = row.getString(2);
      String state = row.getString(4);
      List<String> columns = texts(row, 5);
      return columns.isEmpty() || !state.isEmpty()
          ? new CatalogObject(
              ObjectKind.INDEX,
              table,
              name,
              row.getString(3),
              Map.of("state", state, "options", row.getString(6)))
          : key(ObjectKind.UNIQUE, table, name, columns, Map.of());
    });
  }

  List<CatalogObject> sequences(Map<Long, String> names) throws SQLException {
    return query(PostgresObjectQueries.SEQUENCES, names, row -> {
      CatalogObject plain = sequence(names.get(row.getLong(1)), row.getLong(2), row.getLong(3));
      Map<String, String> facets = new LinkedHashMap<>(plain.facets());
      facets.put("type", row.getString(4));
      facets.put("minimum", row.getString(5));
      facets.put("maximum", row.getString(6));
      facets.put("cycle", row.getString(7));
      facets.put("cache", row.getString(8));
      return CatalogObject.named(ObjectKind.SEQUENCE, plain.table(), plain.name(), facets);
    });
  }

  /** The tables and sequences of those schemas, and of the connection's own, that are not known. */
  List<CatalogObject> others(Collection<String> schemas, Collection<Long> known)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PostgresObjectQueries.OTHERS)) {
      statement.setArray(1, oids(known));
      statement.setArray(2, connection.createArrayOf("text", schemas.toArray()));
      return read(statement, row -> {
            String name = new QualifiedName(row.getString(1), row.getString(2)).toString();
            ObjectKind kind = row.getBoolean(3) ? ObjectKind.SEQUENCE : ObjectKind.TABLE;
            return CatalogObject.named(kind, name, name, Map.of());
          })
          .stream()
          .filter(
              object -> !Inspection.isForeign(QualifiedName.parse(object.name()).name()))
          .collect(Collectors.toList());
    }
  }

  private List<CatalogObject> query(String sql, Map<Long, String> names, Rows rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, oids(names.keySet()));
      return read(statement, rows);
    }
  }

  private static List<CatalogObject> read(PreparedStatement statement, Rows rows)
      throws SQLException {
    List<CatalogObject> objects = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        objects.add(rows.object(row));
      }
    }
    return objects;
  }

  private Array oids(Collection<Long> oids) throws SQLException {
    return connection.createArrayOf("oid", oids.toArray());
  }

  private static String action(String code) {
    return switch (code) {
      case "r" -> "RESTRICT";
      case "c" -> "CASCADE";
      case "n" -> "SET NULL";
      case "d" -> "SET DEFAULT";
      default -> "NO ACTION";
    };
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return Arrays.stream((Object[]) row.getArray(column).getArray())
        .map(String::valueOf)
        .collect(Collectors.toList());
  }

  /** How a row of the catalog is read. */
  @FunctionalInterface
  private interface Rows {
    CatalogObject object(ResultSet row) throws SQLException;
  }
}
