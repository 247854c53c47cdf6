package io.migration4j.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What PostgreSQL says it has. Names of constraints and indexes are facts of their own; of names of
 * schemas {@code public} is left out.
 */
final class PostgresCatalog {
  private static final String OWNER =
      "case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname";
  private static final String CLASS = " pg_class c join pg_namespace n on n.oid = c.relnamespace"
      + " and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') ";

  private static final List<String> QUERIES = List.of(
      "select 'table', " + OWNER
          + ", coalesce('comment ' || obj_description(c.oid, 'pg_class'), '')"
          + " || coalesce(' options ' || c.reloptions::text, '')" + " from " + CLASS
          + " where c.relkind = 'r'",
      "select 'column', " + OWNER + """
          , a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || case when a.attnotnull then ' not null' else '' end
            || case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end
            || case when a.attgenerated <> '' then ' generated ' || a.attgenerated::text else '' end
            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
            || case when co.collname <> 'default' then ' collate ' || co.collname else '' end
            || case when a.attcompression <> '' then ' compression ' || a.attcompression::text else '' end
            || ' storage ' || a.attstorage::text
            || coalesce(' comment ' || col_description(c.oid, a.attnum), '')
          from pg_attribute a
          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          left join pg_collation co on co.oid = a.attcollation
          join""" + CLASS + " on c.oid = a.attrelid"
          + " where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped",
      "select case contype when 'c' then 'check' when 'p' then 'primary' when 'u' then 'unique'"
          + " else 'foreign' end, " + OWNER + ", pg_get_constraintdef(o.oid), o.conname"
          + " from pg_constraint o join" + CLASS + "on c.oid = o.conrelid"
          + " where o.contype in ('c', 'p', 'u', 'f')",
      "select 'index', " + OWNER
          + ", regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX \\S+ ON \\S+', 'INDEX'),"
          + " (select relname from pg_class where oid = i.indexrelid)"
          + " from pg_index i join" + CLASS + "on c.oid = i.indrelid"
          + " where not exists (select 1 from pg_constraint o where o.conindid = i.indexrelid)",
      "select 'sequence', " + OWNER + """
          , format('%s start %s increment %s from %s to %s cache %s%s', format_type(s.seqtypid, null),
            s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
            case when s.seqcycle then ' cycle' else '' end)
          from pg_sequence s join""" + CLASS + "on c.oid = s.seqrelid",
      """
      select 'enum', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder)
      from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.oid, t.typname""",
      """
      select 'cast', format_type(c.castsource, null) || ' as ' || format_type(c.casttarget, null),
        c.castmethod::text || c.castcontext::text || c.castfunc::regprocedure::text
      from pg_cast c where c.oid >= 16384""",
      "select 'view', " + OWNER + ", pg_get_viewdef(c.oid) from" + CLASS
          + "where c.relkind in ('v', 'm')",
      """
      select 'function', p.proname, pg_get_functiondef(p.oid) from pg_proc p
      where p.prokind <> 'a' and p.pronamespace not in
        ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)""",
      """
      select 'trigger', tgrelid::regclass::text, pg_get_triggerdef(oid) from pg_trigger
      where not tgisinternal""",
      """
      select 'domain', t.typname, format_type(t.typbasetype, t.typtypmod)
        || coalesce(' ' || pg_get_constraintdef(o.oid), '')
      from pg_type t left join pg_constraint o on o.contypid = t.oid
      where t.typtype = 'd' and t.typnamespace <> 'information_schema'::regnamespace""");

  private static final String TABLES = "select 'table', " + OWNER
      + ", format('%I.%I', n.nspname, c.relname) from" + CLASS + "where c.relkind = 'r'";

  private PostgresCatalog() {}

  static List<Fact> read(Connection connection) throws SQLException {
    List<Fact> facts = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (String query : QUERIES) {
        facts.addAll(facts(statement, query));
      }
      for (Fact table : facts(statement, TABLES)) {
        String rows = "select 'row', '" + table.owner().replace("'", "''") + "', t::text from "
            + table.text() + " t";
        facts.addAll(facts(statement, rows));
      }
    }
    return facts;
  }

  private static List<Fact> facts(Statement statement, String query) throws SQLException {
    List<Fact> facts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        Fact fact = new Fact(rows.getString(1), rows.getString(2), rows.getString(3));
        facts.add(fact);
        if (rows.getMetaData().getColumnCount() > 3) {
          fact.named(rows.getString(4)).ifPresent(facts::add);
        }
      }
    }
    return facts;
  }
}
