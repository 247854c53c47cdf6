package io.migration4j.jdbc;

/**
 * What PostgreSQL's catalog is asked of tables and sequences, each for all of them at once, by their oid.
 * Columns of later versions are read as JSON, which has none where the catalog has none.
 */
final class PostgresObjectQueries {
  static final String COLUMNS = """
      select a.attrelid, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then 'not allowed' else '' end,
        case when a.attgenerated = '' then coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid), '')
          else '' end,
        case a.attidentity when 'd' then 'by default' when 'a' then 'always' else '' end,
        case when a.attgenerated = '' then '' else pg_catalog.pg_get_expr(d.adbin, d.adrelid) end,
        coalesce((select l.collname from pg_catalog.pg_collation l join pg_catalog.pg_type t
          on t.oid = a.atttypid where l.oid = a.attcollation and l.oid <> t.typcollation), ''),
        coalesce(pg_catalog.col_description(a.attrelid, a.attnum), ''),
        coalesce((select case when s.seqstart = 1 then '' else 'start ' || s.seqstart || ' ' end
            || case when s.seqincrement = 1 then '' else 'increment ' || s.seqincrement || ' ' end
            || case when s.seqcycle then 'cycle ' else '' end
            || case when s.seqcache = 1 then '' else 'cache ' || s.seqcache end
          from pg_catalog.pg_depend p join pg_catalog.pg_sequence s on s.seqrelid = p.objid
          where p.refobjid = a.attrelid and p.refobjsubid = a.attnum and p.deptype = 'i'
            and a.attidentity <> '' and p.refclassid = 'pg_catalog.pg_class'::regclass), ''),
        case when a.attstorage = (select t.typstorage from pg_catalog.pg_type t
            where t.oid = a.atttypid) then '' else a.attstorage::text end,
        coalesce(to_jsonb(a) ->> 'attcompression', '')
      from pg_catalog.pg_attribute a left join pg_catalog.pg_attrdef d
        on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = any(?) and a.attnum > 0 and not a.attisdropped
      order by a.attrelid, a.attnum""";

  static final String CONSTRAINTS =
      """
      select c.conrelid, c.conname, c.contype::text, %s, %s, c.confrelid,
        case when c.confrelid = 0 then '' else c.confrelid::regclass::text end,
        c.confdeltype::text, c.confupdtype::text,
        case when c.condeferred then 'initially deferred' when c.condeferrable then 'deferrable'
          else '' end,
        case when c.contype in ('c', 'x') then pg_catalog.pg_get_constraintdef(c.oid) else '' end,
        case when c.contype = 'f' and not c.convalidated then 'not valid' else '' end,
        case c.confmatchtype when 'f' then 'full' when 'p' then 'partial' else '' end,
        coalesce((select string_agg(a.attname, ', ' order by a.attname)
          from pg_catalog.pg_index i join pg_catalog.pg_attribute a on a.attrelid = i.indrelid
            and a.attnum = any((i.indkey::int2[])[i.indnkeyatts:])
          where i.indexrelid = c.conindid and c.contype in ('p', 'u')), ''),
        coalesce((select case to_jsonb(i) ->> 'indnullsnotdistinct' when 'true' then 'not distinct'
            else '' end
          from pg_catalog.pg_index i where i.indexrelid = c.conindid and c.contype = 'u'), ''),
        coalesce((select array_to_string(x.reloptions, ', ') from pg_catalog.pg_class x
          where x.oid = c.conindid and c.contype in ('p', 'u')), '')
      from pg_catalog.pg_constraint c
      where c.conrelid = any(?) and c.contype in ('p', 'u', 'f', 'c', 'x')
      order by c.conrelid, c.conname""".formatted(names("conkey", "conrelid"), names("confkey", "confrelid"));

  static final String INDEXES = """
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
        || case to_jsonb(i) ->> 'indnullsnotdistinct' when 'true' then ' nulls not distinct'
          else '' end
        || coalesce(' where ' || pg_catalog.pg_get_expr(i.indpred, i.indrelid), ''),
        case when i.indisvalid then '' else 'invalid' end,
        case when i.indisunique and i.indpred is null and i.indexprs is null
            and i.indnatts = i.indnkeyatts and not 0 <> any(i.indoption::int2[])
            and x.reloptions is null and to_jsonb(i) ->> 'indnullsnotdistinct' is distinct from 'true'
            and not exists (select from unnest(i.indclass::oid[], i.indkey::int2[],
                i.indcollation::oid[]) k(class, part, words)
              join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.part
              join pg_catalog.pg_opclass o on o.oid = k.class
              where not o.opcdefault or a.attcollation <> k.words)
          then array(select a.attname::text from pg_catalog.pg_attribute a
            where a.attrelid = i.indrelid and a.attnum = any(i.indkey::int2[]))
          else array[]::text[] end,
        coalesce(array_to_string(x.reloptions, ', '), '')
      from pg_catalog.pg_index i join pg_catalog.pg_class x on x.oid = i.indexrelid
        join pg_catalog.pg_am m on m.oid = x.relam
      where i.indrelid = any(?) and not exists (select 1 from pg_catalog.pg_constraint c
        where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
      order by i.indrelid, x.relname""";

  static final String TABLES =
      "select c.oid, coalesce(pg_catalog.obj_description(c.oid, 'pg_class'), ''),"
          + " coalesce(array_to_string(c.reloptions, ', '), ''),"
          + " case c.relpersistence when 'u' then 'unlogged' else '' end,"
          + " coalesce(pg_catalog.pg_get_partkeydef(c.oid), '')"
          + " from pg_catalog.pg_class c where c.oid = any(?) and c.relkind in ('r', 'p')"
          + " order by c.oid";

  /** What {@code create sequence} says by itself is left out. */
  static final String SEQUENCES = """
      select seqrelid, seqstart, seqincrement,
        case when seqtypid = 'int8'::regtype then '' else pg_catalog.format_type(seqtypid, null) end,
        case when seqmin = case when seqincrement > 0 then least(1, seqstart) else lowest end then ''
          else seqmin::text end,
        case when seqmax = case when seqincrement < 0 then greatest(-1, seqstart) else highest end
          then '' else seqmax::text end,
        case when seqcycle then 'yes' else '' end,
        case when seqcache = 1 then '' else seqcache::text end
      from pg_catalog.pg_sequence join (values ('int2'::regtype, -32768::bigint, 32767::bigint),
          ('int4', -2147483648, 2147483647),
          ('int8', -9223372036854775808, 9223372036854775807)) range(type, lowest, highest)
        on type = seqtypid
      where seqrelid = any(?) order by seqrelid""";

  /** A sequence that a column owns is part of the column. */
  static final String OTHERS = """
      select case when n.nspname = current_schema() then '' else n.nspname end, c.relname,
        c.relkind = 'S'
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.oid <> all(?) and (n.nspname = current_schema() or n.nspname = any(?))
        and c.relkind in ('r', 'p', 'S') and not c.relispartition
        and not exists (select 1 from pg_catalog.pg_depend d where d.objid = c.oid
          and d.classid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i', 'e'))
      order by n.nspname, c.relname""";

  private PostgresObjectQueries() {}

  private static String names(String key, String table) {
    return "array(select a.attname::text from unnest(c." + key
        + ") with ordinality k(number, place)"
        + " join pg_catalog.pg_attribute a on a.attrelid = c." + table
        + " and a.attnum = k.number order by k.place)";
  }
}
