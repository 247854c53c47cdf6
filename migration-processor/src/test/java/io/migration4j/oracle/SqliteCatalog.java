package io.migration4j.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQLite says it has. Left out are the names of primary and foreign keys, Hibernate's tables for bulk
 * operations, which it makes itself at start, and the order of the columns of a key, which Hibernate
 * chooses by the sizes of the types on each database. Hibernate says "not null" of a computed column on
 * SQLite, but not on PostgreSQL, whose word we take.
 */
final class SqliteCatalog {
  private static final Pattern COLLATE =
      Pattern.compile("\\bcollate\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

  private final Statement statement;
  private final List<Fact> facts = new ArrayList<>();

  private SqliteCatalog(Statement statement) {
    this.statement = statement;
  }

  static List<Fact> read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return new SqliteCatalog(statement).read();
    }
  }

  private List<Fact> read() throws SQLException {
    List<String[]> tables = rows("select lower(s.name), s.sql, t.wr, t.strict from sqlite_schema s"
        + " join pragma_table_list t on t.name = s.name and t.schema = 'main'"
        + " where s.type = 'table' and s.name not like 'sqlite%'"
        + " and s.sql not like '%hib_sess_id%'");
    for (String[] table : tables) {
      String name = table[0];
      SqlText sql = new SqlText(table[1]);
      add(
          "table",
          name,
          (table[2].equals("1") ? "without rowid" : "") + (table[3].equals("1") ? "strict" : ""));
      sql.conditions("check").forEach(check -> add("check", name, check));
      sql.named("check").forEach(check -> addName(new Fact("check", name, check[1]), check[0]));
      columns(name, sql);
      foreignKeys(name);
      indexes(name);
      data(name);
    }
    for (String[] code : rows("select type, lower(tbl_name), sql from sqlite_schema"
        + " where type in ('trigger', 'view')")) {
      add(code[0], code[1], new SqlText(code[2]).normal());
    }
    return facts;
  }

  /** Such as the next value in a table that stands for a sequence. */
  private void data(String table) throws SQLException {
    for (String[] row : rows("select * from \"" + table + "\"")) {
      add("row", table, String.join(", ", row));
    }
  }

  private void columns(String table, SqlText sql) throws SQLException {
    String columns = "select lower(name), lower(type), \"notnull\", dflt_value, pk, hidden"
        + " from pragma_table_xinfo(" + literal(table) + ") order by cid";
    List<String> definitions = sql.definitions();
    Set<String> key = new TreeSet<>();
    List<String[]> rows = rows(columns);
    for (int i = 0; i < rows.size(); i++) {
      String[] column = rows.get(i);
      boolean isKey = !column[4].equals("0");
      boolean isComputed = !column[5].equals("0");
      SqlText definition = new SqlText(definitions.get(i));
      StringBuilder text = new StringBuilder(column[0] + " " + column[1]);
      text.append(column[2].equals("1") && !isKey && !isComputed ? " not null" : "");
      text.append(column[3] == null ? "" : " default " + new SqlText(column[3]).normal());
      if (isComputed) {
        text.append(column[5].equals("3") ? " stored " : " virtual ");
        text.append(definition.conditions("as"));
      }
      Matcher collation = COLLATE.matcher(definition.sql());
      text.append(
          collation.find() ? " collate " + collation.group(1).toLowerCase(Locale.ROOT) : "");
      text.append(
          definition.sql().toLowerCase(Locale.ROOT).contains("autoincrement")
              ? " autoincrement"
              : "");
      add("column", table, text.toString());
      if (isKey) {
        key.add(column[0]);
      }
    }
    if (!key.isEmpty()) {
      add("primary", table, key.toString());
    }
  }

  /** In the words of PostgreSQL. */
  private void foreignKeys(String table) throws SQLException {
    Map<String, List<String[]>> keys = new LinkedHashMap<>();
    String columns = "select id, lower(\"table\"), lower(\"from\"), lower(\"to\"), on_update,"
        + " on_delete from pragma_foreign_key_list(" + literal(table) + ") order by id, seq";
    for (String[] row : rows(columns)) {
      keys.computeIfAbsent(row[0], id -> new ArrayList<>()).add(row);
    }
    for (List<String[]> key : keys.values()) {
      String[] first = key.get(0);
      add(
          "foreign",
          table,
          "FOREIGN KEY (" + joined(key, 2) + ") REFERENCES " + first[1] + "(" + joined(key, 3) + ")"
              + (first[4].equals("NO ACTION") ? "" : " ON UPDATE " + first[4])
              + (first[5].equals("NO ACTION") ? "" : " ON DELETE " + first[5]));
    }
  }

  private static String joined(List<String[]> rows, int column) {
    StringJoiner joined = new StringJoiner(", ");
    rows.forEach(row -> joined.add(row[column]));
    return joined.toString();
  }

  /** Unique ones in the words of PostgreSQL, whether of a constraint or of their own. */
  private void indexes(String table) throws SQLException {
    String indexes =
        "select l.name, l.partial, l.\"unique\", s.sql from pragma_index_list(" + literal(table)
            + ") l left join sqlite_schema s on s.name = l.name where l.origin <> 'pk'";
    for (String[] index : rows(indexes)) {
      String columns =
          "select coalesce(lower(name), '(expression)') || case \"desc\" when 1 then ' desc' else ''"
              + " end || case coll when 'BINARY' then '' else ' collate ' || lower(coll) end"
              + " from pragma_index_xinfo(" + literal(index[0]) + ") where key = 1 order by seqno";
      String key = "(" + joined(rows(columns), 0) + ")";
      boolean isPlain = index[1].equals("0") && !key.contains("(expression)");
      if (index[2].equals("1") && isPlain) {
        add("unique", table, "UNIQUE " + key);
        addName(new Fact("unique", table, "UNIQUE " + key), index[0]);
      } else {
        String words = index[3].substring(index[3].indexOf('('));
        String text =
            (index[2].equals("1") ? "unique " : "") + (isPlain ? key : new SqlText(words).normal());
        add("index", table, text);
        addName(new Fact("index", table, text), index[0]);
      }
    }
  }

  private static String literal(String name) {
    return "'" + name.replace("'", "''") + "'";
  }

  private void add(String kind, String table, String text) {
    facts.add(new Fact(kind, table, text));
  }

  private void addName(Fact of, String name) {
    if (!name.startsWith("sqlite_autoindex_")) {
      of.named(name.toLowerCase(Locale.ROOT)).ifPresent(facts::add);
    }
  }

  private List<String[]> rows(String sql) throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        String[] row = new String[result.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = result.getString(i + 1);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
