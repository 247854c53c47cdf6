package io.migration4j.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads a PostgreSQL catalog with SQL of its own, each row as one text with bars between the values. */
public final class PostgresCatalogReader {
  private final Connection connection;

  public PostgresCatalogReader(Connection connection) {
    this.connection = connection;
  }

  List<String> tables() throws SQLException {
    return rows("select tablename from pg_tables where schemaname = 'public' order by 1");
  }

  /** All there is in the schemas of users: tables with their parts, sequences, types, comments, views and code. */
  public List<String> everything() throws SQLException {
    List<String> all = new ArrayList<>();
    all.addAll(
        rows("select 'table', c.oid::regclass, obj_description(c.oid, 'pg_class') from pg_class c"
            + " where c.relkind in ('r', 'p') and" + OURS));
    all.addAll(rows("select 'column', a.attrelid::regclass, a.attname,"
        + " format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,"
        + " pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated,"
        + " (select collname from pg_collation l where l.oid = a.attcollation),"
        + " col_description(a.attrelid, a.attnum) from pg_attribute a join pg_class c on"
        + " c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum"
        + " where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and" + OURS));
    all.addAll(rows("select 'constraint', conrelid::regclass, conname, pg_get_constraintdef(k.oid)"
        + " from pg_constraint k join pg_class c on c.oid = k.conrelid where contype <> 'n' and"
        + OURS));
    all.addAll(rows("select 'index', pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c"
        + " on c.oid = i.indrelid where" + OURS + ""));
    all.addAll(rows(
        "select 'sequence', s.seqrelid::regclass, s.seqstart, s.seqincrement from pg_sequence s"
            + " where not exists (select 1 from pg_depend d where d.objid = s.seqrelid"
            + " and d.deptype = 'i')"));
    all.addAll(rows("select 'enum', format_type(t.oid, null), array_agg(e.enumlabel order by"
        + " e.enumsortorder), (select count(*) from pg_cast k where t.oid in (k.castsource,"
        + " k.casttarget)) from pg_enum e join pg_type t on t.oid = e.enumtypid group by t.oid"));
    all.addAll(rows(
        "select 'view', c.oid::regclass, pg_get_viewdef(c.oid) from pg_class c where c.relkind = 'v'"
            + " and" + OURS));
    all.addAll(
        rows("select 'function', pg_get_functiondef(p.oid) from pg_proc p where p.prokind = 'f'"
            + " and p.pronamespace not in ('pg_catalog'::regnamespace,"
            + " 'information_schema'::regnamespace)"));
    all.addAll(
        rows("select 'trigger', pg_get_triggerdef(oid) from pg_trigger where not tgisinternal"));
    Collections.sort(all);
    return all;
  }

  private static final String OURS = " c.relnamespace not in ('pg_catalog'::regnamespace,"
      + " 'information_schema'::regnamespace, 'pg_toast'::regnamespace)";

  List<String> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(row.getString(i)));
        }
        rows.add(String.join("|", values));
      }
      return rows;
    }
  }
}
