package io.migration4j.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a SQLite database holds, as its pragmas tell it, whatever the order it was made in. */
final class SqliteCatalogReader {
  private static final Pattern CONSTRAINT = Pattern.compile(
      "constraint\\s+(\"(?:[^\"]|\"\")+\"|\\w+)\\s+(check|primary key|foreign key)",
      Pattern.CASE_INSENSITIVE);

  private SqliteCatalogReader() {}

  static TreeMap<String, TreeSet<String>> read(Connection connection) throws SQLException {
    TreeMap<String, TreeSet<String>> tables = new TreeMap<>();
    for (List<String> row : rows(
        connection,
        "select name, sql from sqlite_schema where type = 'table' and name not like 'sqlite%'")) {
      tables.put(row.get(0), table(connection, row.get(0), row.get(1)));
    }
    return tables;
  }

  private static TreeSet<String> table(Connection connection, String name, String sql)
      throws SQLException {
    String text = "'" + name.replace("'", "''") + "'";
    TreeSet<String> facts = new TreeSet<>();
    rows(
            connection,
            "select 'column', name, type, \"notnull\", dflt_value, pk, hidden from"
                + " pragma_table_xinfo(" + text + ")")
        .forEach(row -> facts.add(row.toString()));
    TreeMap<String, List<String>> keys = new TreeMap<>();
    for (List<String> row : rows(
        connection,
        "select id, \"table\", \"from\", \"to\", on_update,"
            + " on_delete from pragma_foreign_key_list(" + text + ") order by id, seq")) {
      keys.computeIfAbsent(row.get(0), id -> new ArrayList<>())
          .add(row.subList(1, 6).toString());
    }
    keys.values().forEach(key -> facts.add("foreign key " + key));
    for (List<String> index : rows(
        connection,
        "select name, \"unique\", origin, partial from" + " pragma_index_list(" + text
            + ") where origin <> 'pk'")) {
      facts.add("index " + index
          + rows(
              connection,
              "select name, \"desc\", coll from" + " pragma_index_xinfo('"
                  + index.get(0).replace("'", "''") + "') where key"));
    }
    Matcher constraint = CONSTRAINT.matcher(sql);
    while (constraint.find()) {
      facts.add(constraint.group(2).toLowerCase(Locale.ROOT) + " "
          + constraint.group(1).replace("\"", ""));
    }
    return facts;
  }

  private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getString(i)));
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
