package io.migration4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The views over a table, as PostgreSQL's catalog has them. */
final class PostgresViewCatalog {
  /**
   * Those over the table or its partitions and heirs, and those over these views; each after what it
   * stands on. A rule of a table is one, too ({@code pg_depend}, {@code pg_rewrite}).
   */
  private static final String USERS = """
      with recursive tables(id) as (
        select pg_catalog.to_regclass(?)::oid
        union
        select i.inhrelid from tables join pg_catalog.pg_inherits i on i.inhparent = id),
      uses(view, used, part) as (
        select r.ev_class, d.refobjid, d.refobjsubid from pg_catalog.pg_depend d
        join pg_catalog.pg_rewrite r on r.oid = d.objid
        where d.classid = 'pg_catalog.pg_rewrite'::regclass
          and d.refclassid = 'pg_catalog.pg_class'::regclass and r.ev_class <> d.refobjid),
      users(view, depth) as (
        select u.view, 1 from uses u join tables t on t.id = u.used
        where ?::text = '' or u.part = (select a.attnum from pg_catalog.pg_attribute a
          where a.attrelid = u.used and a.attname = ?)
        union
        select u.view, n.depth + 1 from users n join uses u on u.used = n.view)
      select view from users group by view order by max(depth), view""";

  private static final String VIEW = """
      select c.oid::regclass::text, c.relkind::text, pg_catalog.pg_get_viewdef(c.oid),
        coalesce(array_to_string(c.reloptions, ', '), ''), pg_catalog.quote_ident(r.rolname),
        r.rolname = current_user,
        exists (select from pg_catalog.pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal),
        (select count(*) from pg_catalog.pg_rewrite w where w.ev_class = c.oid) > 1
      from pg_catalog.pg_class c join pg_catalog.pg_roles r on r.oid = c.relowner
      where c.oid = ?""";

  /**
   * What a new view does not have by itself. What its owner gives to others by default ({@code
   * pg_default_acl}) is taken away first, since the view may be without it.
   */
  private static final String EXTRAS = """
      with view as (select c.*, c.oid::regclass::text as name from pg_catalog.pg_class c
        where c.oid = ?),
      grants(part, privilege, grantee, option) as (
        select '', x.privilege_type, x.grantee, x.is_grantable
        from view, pg_catalog.aclexplode(relacl) x
        union all
        select ' (' || pg_catalog.quote_ident(attname) || ')', x.privilege_type, x.grantee,
          x.is_grantable
        from view join pg_catalog.pg_attribute a on a.attrelid = view.oid,
          pg_catalog.aclexplode(attacl) x)
      select text from (
        select 1 as place, 'revoke all on ' || name || ' from '
          || case when x.grantee = 0 then 'public' else x.grantee::regrole::text end as text
        from view, pg_catalog.pg_default_acl d, pg_catalog.aclexplode(d.defaclacl) x
        where d.defaclobjtype = 'r' and d.defaclrole = current_user::regrole
          and d.defaclnamespace in (0, relnamespace) and x.grantee <> relowner
        union
        select 1, 'revoke all on ' || name || ' from ' || relowner::regrole::text
        from view where relacl is not null
        union
        select 2, 'grant ' || privilege || part || ' on ' || name || ' to '
          || case when grantee = 0 then 'public' else grantee::regrole::text end
          || case when option then ' with grant option' else '' end
        from view, grants
        union
        select 3, 'alter view ' || name || ' alter column ' || pg_catalog.quote_ident(a.attname)
          || ' set default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid)
        from view join pg_catalog.pg_attrdef d on d.adrelid = view.oid
        join pg_catalog.pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
        union
        select 4, 'comment on view ' || name || ' is ' || pg_catalog.quote_literal(description)
        from view join pg_catalog.pg_description d on d.objoid = view.oid
          and d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid = 0
        union
        select 5, 'comment on column ' || name || '.' || pg_catalog.quote_ident(a.attname) || ' is '
          || pg_catalog.quote_literal(description)
        from view join pg_catalog.pg_description d on d.objoid = view.oid
          and d.classoid = 'pg_catalog.pg_class'::regclass
        join pg_catalog.pg_attribute a on a.attrelid = view.oid and a.attnum = d.objsubid
          and a.attnum > 0) statements
      order by place, text""";

  private final Connection connection;

  PostgresViewCatalog(Connection connection) {
    this.connection = connection;
  }

  /**
   * A view, or a rule of a table.
   *
   * @param kind what people call it
   * @param name for statements
   * @param obstacle why it cannot be made again by statements; empty where it can
   * @param creation the statements that make it, with all that it has
   */
  record View(String kind, String name, String obstacle, List<String> creation) {
    View {
      creation = List.copyOf(creation);
    }
  }

  /** @param column empty for any */
  List<View> users(String table, String column) throws SQLException {
    List<View> views = new ArrayList<>();
    for (long id : ids(table, column)) {
      views.add(view(id));
    }
    return views;
  }

  private List<Long> ids(String table, String column) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(USERS)) {
      statement.setString(1, table);
      statement.setString(2, column);
      statement.setString(3, column);
      List<Long> ids = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
      return ids;
    }
  }

  private View view(long id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(VIEW)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String name = row.getString(1);
        return switch (row.getString(2)) {
          case "v" -> {
            List<String> creation = new ArrayList<>(List.of(create(row)));
            if (!row.getBoolean(6)) {
              creation.add("alter view " + name + " owner to " + row.getString(5));
            }
            creation.addAll(extras(id));
            yield new View("view", name, obstacle(row), creation);
          }
          case "m" ->
            new View("materialized view", name, "would have to be filled anew", List.of());
          default -> new View("a rule of table", name, "uses it", List.of());
        };
      }
    }
  }

  private static String create(ResultSet row) throws SQLException {
    String options = row.getString(4);
    return "create view " + row.getString(1) + (options.isEmpty() ? "" : " with (" + options + ")")
        + " as " + row.getString(3).strip().replaceAll(";$", "");
  }

  private static String obstacle(ResultSet row) throws SQLException {
    return row.getBoolean(7) ? "has triggers" : row.getBoolean(8) ? "has rules" : "";
  }

  private List<String> extras(long id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EXTRAS)) {
      statement.setLong(1, id);
      List<String> statements = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          statements.add(row.getString(1));
        }
      }
      return statements;
    }
  }
}
