package io.migration4j.processor.hibernate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQLite says it has, one line a fact. Foreign keys and indexes behind unique constraints are left
 * out: Hibernate writes no foreign keys and only some uniques there, ours are in addition. So are its
 * tables for bulk operations, which it makes itself at start, and the order of the columns of a key,
 * which Hibernate chooses by the sizes of the types on each database. It says "not null" of a computed column
 * on SQLite, but not on PostgreSQL, whose word we take.
 */
final class SqliteCatalog {
  private static final Pattern CHECK = Pattern.compile("check\\s*\\(", Pattern.CASE_INSENSITIVE);

  private SqliteCatalog() {}

  static List<String> read(TestDatabase database) throws SQLException {
    List<String> facts = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      List<String[]> tables = rows(
          statement,
          "select lower(name), sql from sqlite_schema where type = 'table'"
              + " and sql not like '%hib_sess_id%'",
          2);
      for (String[] table : tables) {
        facts.add("table " + table[0]);
        checks(table[1]).forEach(check -> facts.add("check " + table[0] + " " + check));
        String columns = "select lower(name), lower(type), \"notnull\", dflt_value, pk, hidden"
            + " from pragma_table_xinfo('" + table[0] + "')";
        for (String[] column : rows(statement, columns, 6)) {
          boolean key = !column[4].equals("0");
          facts.add("column " + table[0] + "." + column[0] + " " + column[1]
              + (column[2].equals("1") && !key && column[5].equals("0") ? " not null" : "")
              + (column[3] == null ? "" : " default " + unwrapped(column[3]))
              + (key ? " key" : "")
              + (column[5].equals("0") ? "" : " generated"));
        }
        facts.addAll(indexes(statement, table[0]));
      }
    }
    return facts.stream().sorted().toList();
  }

  /** Only those of {@code create index}; an expression has no name. */
  private static List<String> indexes(Statement statement, String table) throws SQLException {
    List<String> facts = new ArrayList<>();
    String indexes = "select name, partial from pragma_index_list('" + table
        + "') where origin = 'c' and \"unique\" = 0";
    for (String[] index : rows(statement, indexes, 2)) {
      StringBuilder fact = new StringBuilder("index " + table);
      String columns =
          "select coalesce(lower(name), '(expression)'), \"desc\" from pragma_index_xinfo('"
              + index[0] + "') where key = 1 order by seqno";
      for (String[] column : rows(statement, columns, 2)) {
        fact.append(' ').append(column[0]).append(column[1].equals("1") ? " desc" : "");
      }
      facts.add(fact.append(index[1].equals("1") ? " partial" : "").toString());
    }
    return facts;
  }

  /** The conditions, without space and the parentheses around them. */
  private static List<String> checks(String sql) {
    List<String> checks = new ArrayList<>();
    Matcher matcher = CHECK.matcher(sql);
    for (int from = 0; matcher.find(from); ) {
      int end = matcher.end();
      for (int depth = 1; depth > 0; end++) {
        depth += sql.charAt(end) == '(' ? 1 : sql.charAt(end) == ')' ? -1 : 0;
      }
      String condition = sql.substring(matcher.end(), end - 1);
      checks.add(unwrapped(condition.replaceAll("\\s+", "").toLowerCase(Locale.ROOT)));
      from = end;
    }
    return checks;
  }

  private static String unwrapped(String text) {
    String inner = text;
    while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
      inner = inner.substring(1, inner.length() - 1);
    }
    return inner;
  }

  private static int closing(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static List<String[]> rows(Statement statement, String sql, int width)
      throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        String[] row = new String[width];
        for (int i = 0; i < width; i++) {
          row[i] = result.getString(i + 1);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
