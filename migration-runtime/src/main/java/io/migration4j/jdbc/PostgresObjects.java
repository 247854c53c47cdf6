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

  private static final String COLUMNS = """
      select a.attrelid, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then 'not allowed' else '' end,
        case when a.attgenerated = '' then coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid), '')
          else '' end,
        case a.attidentity when 'd' then 'by default' when 'a' then 'always' else '' end,
        case when a.attgenerated = '' then '' else pg_catalog.pg_get_expr(d.adbin, d.adrelid) end,
        coalesce((select l.collname from pg_catalog.pg_collation l join pg_catalog.pg_type t
          on t.oid = a.atttypid where l.oid = a.attcollation and l.oid <> t.typcollation), ''),
        coalesce(pg_catalog.col_description(a.attrelid, a.attnum), '')
      from pg_catalog.pg_attribute a left join pg_catalog.pg_attrdef d
        on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = any(?) and a.attnum > 0 and not a.attisdropped
      order by a.attrelid, a.attnum""";

  private static final String CONSTRAINTS =
      """
      select c.conrelid, c.conname, c.contype::text, %s, %s, c.confrelid,
        case when c.confrelid = 0 then '' else c.confrelid::regclass::text end,
        c.confdeltype::text, c.confupdtype::text,
        case when c.condeferred then 'initially deferred' when c.condeferrable then 'deferrable'
          else '' end,
        case when c.contype = 'c' then pg_catalog.pg_get_constraintdef(c.oid) else '' end
      from pg_catalog.pg_constraint c
      where c.conrelid = any(?) and c.contype in ('p', 'u', 'f', 'c')
      order by c.conrelid, c.conname""".formatted(names("conkey", "conrelid"), names("confkey", "confrelid"));

  private static final String INDEXES = """
      select i.indrelid, x.relname,
        case when i.indisunique then 'unique ' else '' end || m.amname || ' ('
        || (select string_agg(pg_catalog.pg_get_indexdef(i.indexrelid, k, false)
            || case when o.opcdefault then '' else ' ' || o.opcname end
            || case when l.collname is null or l.collname = 'default' then ''
              else ' collate ' || l.collname end
            || case when i.indoption[k - 1] & 1 = 1 then ' desc' else '' end
            || case when i.indoption[k - 1] & 1 = i.indoption[k - 1] >> 1 & 1 then ''
              when i.indoption[k - 1] & 2 = 2 then ' nulls first' else ' nulls last' end,
            ', ' order by k)
          from generate_series(1, i.indnkeyatts) k
          join pg_catalog.pg_opclass o on o.oid = i.indclass[k - 1]
          left join pg_catalog.pg_collation l on l.oid = i.indcollation[k - 1])
        || ')'
        || coalesce((select ' include (' || string_agg(
            pg_catalog.pg_get_indexdef(i.indexrelid, k, false), ', ' order by k) || ')'
          from generate_series(i.indnkeyatts + 1, i.indnatts) k), '')
        || coalesce(' where ' || pg_catalog.pg_get_expr(i.indpred, i.indrelid), ''),
        case when i.indisvalid then '' else 'invalid' end,
        case when i.indisunique and i.indpred is null and i.indexprs is null
            and i.indnatts = i.indnkeyatts and not 0 <> any(i.indoption::int2[])
          then array(select a.attname::text from pg_catalog.pg_attribute a
            where a.attrelid = i.indrelid and a.attnum = any(i.indkey::int2[]))
          else array[]::text[] end
      from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid
        join pg_catalog.pg_am m on m.oid = x.relam
      where i.indrelid = any(?) and not exists (select 1 from pg_catalog.pg_constraint c
        where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
      order by i.indrelid, x.relname""";

  private static final String TABLES =
      "select c.oid, coalesce(pg_catalog.obj_description(c.oid, 'pg_class'), '')"
          + " from pg_catalog.pg_class c where c.oid = any(?) and c.relkind in ('r', 'p')"
          + " order by c.oid";

  private static final String SEQUENCES = "select seqrelid, seqstart, seqincrement"
      + " from pg_catalog.pg_sequence where seqrelid = any(?) order by seqrelid";

  /** A sequence that a column owns is part of the column. */
  private static final String OTHERS = """
      select case when n.nspname = current_schema() then '' else n.nspname end, c.relname,
        c.relkind = 'S'
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.oid <> all(?) and (n.nspname = current_schema() or n.nspname = any(?))
        and c.relkind in ('r', 'p', 'S') and not c.relispartition
        and not exists (select 1 from pg_catalog.pg_depend d where d.objid = c.oid
          and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i', 'e'))
      order by n.nspname, c.relname""";

  private final Connection connection;

  PostgresObjects(Connection connection) {
    this.connection = connection;
  }

  private static String names(String key, String table) {
    return "array(select a.attname::text from unnest(c." + key
        + ") with ordinality k(number, place)"
        + " join pg_catalog.pg_attribute a on a.attrelid = c." + table
        + " and a.attnum = k.number order by k.place)";
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

  static CatalogObject table(String name, String comment) {
    return CatalogObject.named(ObjectKind.TABLE, name, name, Map.of("comment", comment));
  }

  static CatalogObject sequence(String name, long start, long increment) {
    Map<String, String> facets = new LinkedHashMap<>();
    facets.put("start", Long.toString(start));
    facets.put("increment", Long.toString(increment));
    return CatalogObject.named(ObjectKind.SEQUENCE, name, name, facets);
  }

  /** The order of the columns of a key means nothing to rows. */
  static CatalogObject key(
      ObjectKind kind, String table, String name, List<String> columns, String deferred) {
    String identity = columns.stream().sorted().collect(Collectors.joining(", "));
    return new CatalogObject(kind, table, name, identity, Map.of("deferred", deferred));
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
    return query(TABLES, names, row -> table(names.get(row.getLong(1)), row.getString(2)));
  }

  List<CatalogObject> columns(Map<Long, String> names) throws SQLException {
    return query(COLUMNS, names, row -> {
      Map<String, String> facets = new LinkedHashMap<>();
      facets.put("type", row.getString(3));
      facets.put(NULLS, row.getString(4));
      facets.put("default", row.getString(5));
      facets.put("identity", row.getString(6));
      facets.put("computed as", row.getString(7));
      facets.put("collation", row.getString(8));
      facets.put("comment", row.getString(9));
      return CatalogObject.named(
          ObjectKind.COLUMN, names.get(row.getLong(1)), row.getString(2), facets);
    });
  }

  List<CatalogObject> constraints(Map<Long, String> names) throws SQLException {
    return query(CONSTRAINTS, names, row -> {
      String table = names.get(row.getLong(1));
      String name = row.getString(2);
      String deferred = row.getString(10);
      return switch (row.getString(3)) {
        case "p" -> key(ObjectKind.PRIMARY_KEY, table, name, texts(row, 4), deferred);
        case "u" -> key(ObjectKind.UNIQUE, table, name, texts(row, 4), deferred);
        case "f" ->
          foreignKey(
              table,
              name,
              pairs(texts(row, 4), texts(row, 5)),
              names.getOrDefault(row.getLong(6), row.getString(7)),
              Map.of(
                  "on delete", action(row.getString(8)),
                  "on update", action(row.getString(9)),
                  "deferred", deferred));
        default -> new CatalogObject(ObjectKind.CHECK, table, name, row.getString(11), Map.of());
      };
    });
  }

  /** A unique index over whole columns is what a unique constraint is: Hibernate makes either. */
  List<CatalogObject> indexes(Map<Long, String> names) throws SQLException {
    return query(INDEXES, names, row -> {
      String table = names.get(row.getLong(1));
      String name = row.getString(2);
      String state = row.getString(4);
      List<String> columns = texts(row, 5);
      return columns.isEmpty() || !state.isEmpty()
          ? new CatalogObject(
              ObjectKind.INDEX, table, name, row.getString(3), Map.of("state", state))
          : key(ObjectKind.UNIQUE, table, name, columns, "");
    });
  }

  List<CatalogObject> sequences(Map<Long, String> names) throws SQLException {
    return query(
        SEQUENCES,
        names,
        row -> sequence(names.get(row.getLong(1)), row.getLong(2), row.getLong(3)));
  }

  /** The tables and sequences of those schemas, and of the connection's own, that are not known. */
  List<CatalogObject> others(Collection<String> schemas, Collection<Long> known)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OTHERS)) {
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
