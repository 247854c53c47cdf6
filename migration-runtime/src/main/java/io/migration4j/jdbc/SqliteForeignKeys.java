package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sees to it that no rows lose what they refer to while foreign keys are not enforced. What was broken
 * before is not our doing, and may stay so.
 */
final class SqliteForeignKeys {
  private static final System.Logger LOG = System.getLogger("io.migration4j");
  private static final int EXAMPLES = 5;

  private final SqliteStatements statements;
  private Map<String, Violations> known = Map.of();
  private boolean looked;

  SqliteForeignKeys(SqliteStatements statements) {
    this.statements = statements;
  }

  /** The rows of one table that refer to none in another. */
  private record Violations(String table, String parent, long rows) {}

  boolean looked() {
    return looked;
  }

  /** Before something that may break them. */
  void look() throws SQLException {
    if (looked) {
      return;
    }
    looked = true;
    known = violations();
    writeDown();
    known
        .values()
        .forEach(each -> LOG.log(
            System.Logger.Level.WARNING,
            "Before the migration, " + each.rows() + " rows of table " + each.table()
                + " refer to no row of " + each.parent() + " already."));
  }

  /**
   * After it.
   *
   * @param what what was done, for the message
   */
  void requireUnbroken(String what) throws SQLException {
    claimUnbroken(what);
    Map<String, Violations> now = violations();
    for (Map.Entry<String, Violations> entry : now.entrySet()) {
      Violations found = entry.getValue();
      long before =
          known.containsKey(entry.getKey()) ? known.get(entry.getKey()).rows() : 0;
      if (found.rows() > before) {
        throw new MigrationException("After \"" + what + "\", " + (found.rows() - before)
            + " rows of table " + found.table() + " refer to no row of " + found.parent()
            + examples(found)
            + (before == 0 ? "" : "; " + before + " more did so before the migration")
            + ". Foreign keys do not act during a migration of SQLite: delete or correct those rows"
            + " in the migration too.");
      }
    }
    known = now;
  }

  /** What a script compares with later. */
  private void writeDown() throws SQLException {
    SqliteScribe scribe = statements.scribe();
    if (scribe.writes()) {
      scribe.statement("drop table if exists temp.migration_orphans");
      scribe.statement("create temp table migration_orphans (child, parent, number)");
      for (String orphans : orphans().stream().toList()) {
        scribe.statement("insert into migration_orphans " + orphans);
      }
    }
  }

  private void claimUnbroken(String what) throws SQLException {
    if (statements.scribe().writes()) {
      for (String orphans : orphans().stream().toList()) {
        statements
            .scribe()
            .claim(
                "After \"" + what + "\", rows refer to no row of their parent",
                "not exists (select 1 from (" + orphans + ") as now where now.number > coalesce(("
                    + "select before.number from temp.migration_orphans as before where before.child"
                    + " = now.child and before.parent = now.parent), 0))");
      }
      writeDown();
    }
  }

  /** A query for the rows that refer to none; nothing where no table refers to another. */
  private Optional<String> orphans() throws SQLException {
    List<String> tables = new ArrayList<>();
    for (String table : referring()) {
      if (statements.compiles(
          "select 1 from pragma_foreign_key_check(" + SqliteStatements.text(table) + ") limit 1")) {
        tables.add("(" + SqliteStatements.text(table) + ")");
      }
    }
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of("select found.\"table\" as child, found.parent as parent, count(*) as number"
            + " from (values " + String.join(", ", tables)
            + ") as referring join pragma_foreign_key_check(referring.column1) as found group by 1,"
            + " 2");
  }

  /**
   * A new table refers to unique keys only; without this SQLite would say so at the first insert.
   *
   * @throws MigrationException when it does not
   */
  void requireKeys(String table) throws SQLException {
    for (List<String> row : check(table)) {
      throw new MigrationException("Table " + table + " refers to " + row.get(1)
          + ". Make the columns it refers to the primary key, or unique.");
    }
  }

  private String examples(Violations found) throws SQLException {
    List<String> rows = statements.column("select coalesce(rowid, '') from pragma_foreign_key_check"
        + " where \"table\" = " + SqliteStatements.text(found.table()) + " and parent = "
        + SqliteStatements.text(found.parent()) + " limit " + EXAMPLES);
    rows.removeIf(String::isEmpty);
    return rows.isEmpty() ? "" : " (rowid " + String.join(", ", rows) + ")";
  }

  private Map<String, Violations> violations() throws SQLException {
    Map<String, Violations> found = new TreeMap<>();
    for (String table : referring()) {
      for (List<String> row : check(table)) {
        String key = (row.get(0) + "\0" + row.get(1)).toLowerCase(Locale.ROOT);
        found.put(key, new Violations(row.get(0), row.get(1), Long.parseLong(row.get(2))));
      }
    }
    return found;
  }

  /** Each table by itself, since a key that refers to nothing unique makes the whole check fail. */
  private List<List<String>> check(String table) throws SQLException {
    try {
      return statements.rows("select \"table\", parent, count(*) from pragma_foreign_key_check("
          + SqliteStatements.text(table) + ") group by 1, 2");
    } catch (SQLException mismatch) {
      if (!String.valueOf(mismatch.getMessage()).contains("mismatch")) {
        throw mismatch;
      }
      return List.of(List.of(table, "a unique key (" + mismatch.getMessage() + ")", "1"));
    }
  }

  private List<String> referring() throws SQLException {
    return new ArrayList<>(statements.column("select distinct m.name from sqlite_schema m join"
        + " pragma_foreign_key_list(m.name) where m.type = 'table' order by 1"));
  }
}
