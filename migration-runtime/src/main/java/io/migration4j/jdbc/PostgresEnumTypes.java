package io.migration4j.jdbc;

import io.migration4j.dialect.PostgresDialect;
import io.migration4j.inspection.CatalogObject;
import io.migration4j.inspection.ObjectKind;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The enum types of a schema model, and those that PostgreSQL has; their values count in their order. */
final class PostgresEnumTypes {
  private static final String OID =
      "select coalesce(pg_catalog.to_regtype(?)::pg_catalog.oid::bigint, 0)";

  private static final String LIVE = """
      select t.oid, case when n.nspname = current_schema() then '' else n.nspname end, t.typname,
        coalesce((select string_agg(pg_catalog.quote_literal(e.enumlabel), ', '
            order by e.enumsortorder)
          from pg_catalog.pg_enum e where e.enumtypid = t.oid), '')
      from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
      where t.typtype = 'e' and (n.nspname = current_schema() or n.nspname = any(?))
        and not exists (select 1 from pg_catalog.pg_depend d where d.objid = t.oid
          and d.classid = 'pg_catalog.pg_type'::regclass and d.deptype = 'e')
      order by n.nspname, t.typname""";

  private final Connection connection;
  private final PostgresDialect dialect;

  PostgresEnumTypes(Connection connection, PostgresDialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  List<CatalogObject> wanted(SchemaModel expected) {
    return expected.enums().stream()
        .map(type -> object(
            type.name(),
            type.values().stream()
                .map(PostgresEnumTypes::quoted)
                .collect(Collectors.joining(", "))))
        .collect(Collectors.toList());
  }

  /**
   * Those of the model under its names, and the others.
   *
   * @param schemas those to look into besides the connection's own
   */
  List<CatalogObject> live(SchemaModel expected, Collection<String> schemas) throws SQLException {
    Map<Long, String> names = new HashMap<>();
    for (EnumType type : expected.enums()) {
      names.put(oid(dialect.qualified(type.name())), type.name());
    }
    List<CatalogObject> live = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(LIVE)) {
      statement.setArray(1, connection.createArrayOf("text", schemas.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String name = new QualifiedName(row.getString(2), row.getString(3)).toString();
          live.add(object(names.getOrDefault(row.getLong(1), name), row.getString(4)));
        }
      }
    }
    return live;
  }

  private long oid(String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OID)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static CatalogObject object(String name, String values) {
    return CatalogObject.named(ObjectKind.ENUM, name, name, Map.of("values", values));
  }

  /** As {@code quote_literal} writes it. */
  private static String quoted(String value) {
    String text = "'" + value.replace("'", "''") + "'";
    return value.indexOf('\\') < 0 ? text : "E" + text.replace("\\", "\\\\");
  }
}
