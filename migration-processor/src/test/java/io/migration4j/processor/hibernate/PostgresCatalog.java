package io.migration4j.processor.hibernate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What PostgreSQL says it has, one line a fact, without the names of constraints and indexes. Plain queries
 * of the catalog; nothing of the product is used.
 */
final class PostgresCatalog {
  private static final String SCHEMAS = " not in ('pg_catalog', 'information_schema', 'pg_toast') ";

  private PostgresCatalog() {}

  static List<String> read(TestDatabase database) throws SQLException {
    List<String> facts = new ArrayList<>();
    try (Connection connection = database.connect()) {
      facts.addAll(query(connection, """
          select 'column ' || n.nspname || '.' || c.relname || '.' || a.attname || ' '
            || format_type(a.atttypid, a.atttypmod)
            || case when a.attnotnull then ' not null' else '' end
            || case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end
            || case when a.attgenerated <> '' then ' generated' else '' end
            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            || case when co.collname <> 'default' then ' collate ' || co.collname else '' end
            || coalesce(' comment ' || col_description(c.oid, a.attnum), '')
          from pg_attribute a join pg_class c on c.oid = a.attrelid
          join pg_namespace n on n.oid = c.relnamespace
          left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
          left join pg_collation co on co.oid = a.attcollation
          where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and n.nspname""" + SCHEMAS));
      facts.addAll(query(connection, """
          select 'table ' || n.nspname || '.' || c.relname
            || coalesce(' comment ' || obj_description(c.oid, 'pg_class'), '')
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where c.relkind = 'r' and n.nspname""" + SCHEMAS));
      facts.addAll(query(connection, """
          select case contype when 'c' then 'check ' when 'p' then 'primary ' when 'u' then 'unique '
              else 'foreign ' end
            || n.nspname || '.' || c.relname || ' ' || pg_get_constraintdef(o.oid)
          from pg_constraint o join pg_class c on c.oid = o.conrelid
          join pg_namespace n on n.oid = c.relnamespace
          where o.contype in ('c', 'p', 'u', 'f') and n.nspname""" + SCHEMAS));
      facts.addAll(query(connection, """
          select 'index ' || regexp_replace(pg_get_indexdef(i.indexrelid),
            'INDEX \\S+ ON', 'INDEX ON')
          from pg_index i join pg_class c on c.oid = i.indrelid
          join pg_namespace n on n.oid = c.relnamespace
          where not exists (select 1 from pg_constraint o where o.conindid = i.indexrelid)
          and n.nspname""" + SCHEMAS));
      facts.addAll(query(connection, """
          select 'sequence ' || n.nspname || '.' || c.relname || ' ' || s.seqstart || ' '
            || s.seqincrement || ' ' || format_type(s.seqtypid, null)
          from pg_sequence s join pg_class c on c.oid = s.seqrelid
          join pg_namespace n on n.oid = c.relnamespace where n.nspname""" + SCHEMAS));
    }
    return facts;
  }

  private static List<String> query(Connection connection, String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    lines.sort(Comparator.naturalOrder());
    return lines;
  }
}
