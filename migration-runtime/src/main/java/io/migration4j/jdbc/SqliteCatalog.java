package io.migration4j.jdbc;

import static io.migration4j.jdbc.SqliteStatements.quote;
import static io.migration4j.jdbc.SqliteStatements.text;

import io.migration4j.MigrationException;
import io.migration4j.dialect.sqlite.TableText;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a live SQLite database holds. Names are found whatever their case. */
final class SqliteCatalog {
  private final SqliteStatements statements;

  SqliteCatalog(SqliteStatements statements) {
    this.statements = statements;
  }

  /**
   * An object as {@code sqlite_schema} keeps it.
   *
   * @param sql empty for an index that belongs to a constraint
   */
  record Entry(String type, String name, String table, String sql) {
    boolean is(String wanted) {
      return type.equals(wanted);
    }

    boolean belongsTo(String tableName) {
      return table.equalsIgnoreCase(tableName) && !is("view");
    }

    /** For people: {@code trigger count_orders}. */
    @Override
    public String toString() {
      return type + " " + name;
    }
  }

  List<Entry> entries() throws SQLException {
    return statements
        .rows("select type, name, tbl_name, sql from sqlite_schema order by rowid")
        .stream()
        .map(row -> new Entry(row.get(0), row.get(1), row.get(2), row.get(3)))
        .collect(Collectors.toList());
  }

  Optional<Entry> find(String type, String name) throws SQLException {
    return entries().stream()
        .filter(entry -> entry.is(type) && entry.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** @throws MigrationException when there is none, or it is a virtual table */
  TableText table(String name) throws SQLException {
    Entry entry = find("table", name)
        .orElseThrow(() -> new MigrationException("The SQLite database has no table " + name
            + ". It is not what the migrations made: compare it with their history."));
    return TableText.read(entry.sql());
  }

  /** The indexes of a table that were made by themselves. */
  List<Entry> indexes(String table) throws SQLException {
    return own("index", table);
  }

  List<Entry> triggers(String table) throws SQLException {
    return own("trigger", table);
  }

  private List<Entry> own(String type, String table) throws SQLException {
    return entries().stream()
        .filter(
            entry -> entry.is(type) && entry.belongsTo(table) && !entry.sql().isEmpty())
        .collect(Collectors.toList());
  }

  /** The tables that hold rows of their own. */
  List<String> tables() throws SQLException {
    return statements.column("select name from pragma_table_list where schema = 'main' and type ="
        + " 'table' and name not like 'sqlite\\_%' escape '\\' order by name");
  }

  boolean isEmpty(String table) throws SQLException {
    return statements.rows("select 1 from " + quote(table) + " limit 1").isEmpty();
  }

  /** The column, if there is one, that is the number of a row itself. */
  boolean isNumbered(TableText table) throws SQLException {
    List<String> key = statements.column(
        "select type from pragma_table_info(" + text(table.name()) + ") where pk > 0");
    return !table.is("ROWID") && key.size() == 1 && key.get(0).equalsIgnoreCase("integer");
  }

  /** The name under which the number of a row is had; none where columns bear all three. */
  static Optional<String> rowid(TableText table) {
    return table.is("ROWID")
        ? Optional.empty()
        : List.of("rowid", "_rowid_", "oid").stream()
            .filter(name -> table.column(name).isEmpty())
            .findFirst();
  }

  boolean has(String table) throws SQLException {
    return find("table", table).isPresent();
  }
}
