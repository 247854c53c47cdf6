package io.migration4j.jdbc;

import static io.migration4j.jdbc.SqliteStatements.quote;
import static io.migration4j.jdbc.SqliteStatements.text;

import io.migration4j.MigrationException;
import io.migration4j.operation.RunJava;
import io.migration4j.schema.SchemaModel;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A script for the shell of SQLite. How a table is changed depends on its stored definition, so each
 * revision runs on a {@linkplain SqliteScratch database in memory} that has the definitions, and what it
 * does there is written down, with a condition on the rows wherever a session would look at them. The
 * script stops before it changes anything where a definition is another.
 */
final class SqliteScript implements ScriptForm {
  private final ScriptBasis basis;
  private final SqliteScratch scratch;
  private boolean begun;

  SqliteScript(ScriptBasis basis) {
    this.basis = basis;
    try {
      this.scratch = SqliteScratch.open();
    } catch (SQLException broken) {
      throw new MigrationException(
          "SQLite cannot make a database in memory: " + broken.getMessage() + ".", broken);
    }
  }

  @Override
  public List<String> usage() {
    return List.of("sqlite3 <database> < <this file>");
  }

  /** Dot commands, which no other program takes for SQL. */
  @Override
  public void opening(ScriptText text, SchemaModel before) {
    SqliteVersion version = SqliteVersion.OLDEST;
    text.comment("For SQLite " + version.major() + "." + version.minor()
        + " or later. The shell ends, and rolls back, at the first error.");
    text.command(".bail on");
    text.command(".timeout 10000");
    claim(
        text,
        "This script is for SQLite " + version.major() + "." + version.minor() + " or later",
        "cast(substr(sqlite_version(), 3) as real) >= " + version.minor()
            + " or sqlite_version() not like '3.%'");
  }

  @Override
  public void begin(ScriptText text, ScriptStart start) {
    text.statement("pragma foreign_keys = off");
    text.statement("begin immediate");
    claim(
        text,
        "Foreign keys cannot be switched off inside a transaction",
        "(select foreign_keys from pragma_foreign_keys) = 0");
    if (start.isFirst()) {
      text.statement(
          "create table if not exists " + historyTable() + " (" + HistoryTable.DEFINITION + ")");
    }
    claim(text, "The history is not what this script goes on from", history(start));
  }

  private String history(ScriptStart start) {
    if (start.isFirst()) {
      return "(select coalesce(group_concat(id, ', '), '') from (select id from " + historyTable()
          + " order by id)) = " + text(String.join(", ", start.ids()));
    }
    return "(select count(*) from " + historyTable() + ") = " + start.count() + " and "
        + (start.present() ? "" : "not ") + "exists (select 1 from " + historyTable()
        + " where id = " + text(start.last().orElseThrow()) + ")";
  }

  @Override
  public void execute(ScriptText text, RevisionRun run) {
    try {
      if (!begun) {
        begun = true;
        basis.make(scratch);
        requireSchema(text, expected());
      }
      scratch.run(run.operations(), run.before(), new Writing(text, run));
    } catch (SQLException | StatementFailedException refused) {
      throw impossible(run, refused);
    }
  }

  private static MigrationException impossible(RevisionRun run, Exception refused) {
    return new MigrationException(
        "No script can be made of revision " + run.label() + ", which fails on a database without"
            + " rows: " + ServerMessage.of(refused) + ". Run the goal without -Dsql.",
        refused);
  }

  /** The definitions as this script or an online run would have made them. */
  private Set<List<String>> expected() throws SQLException {
    Set<List<String>> expected = new LinkedHashSet<>(scratch.schema());
    try (SqliteScratch online = SqliteScratch.openAsOnline()) {
      basis.make(online);
      expected.addAll(online.schema());
    }
    return expected;
  }

  private static void requireSchema(ScriptText text, Set<List<String>> definitions) {
    String expected = definitions.stream()
        .map(row ->
            row.stream().map(SqliteStatements::text).collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.joining(",\n  "));
    text.statement("create temp table migration_schema (type, name, tbl_name, sql)");
    if (!expected.isEmpty()) {
      text.statement("insert into migration_schema values\n  " + expected);
    }
    claim(
        text,
        "sqlite_schema is not what this script was made for; make it with the url of the database",
        "not exists (select type, name from temp.migration_schema except select type, name from ("
            + SqliteScratch.query() + ")) and not exists (" + SqliteScratch.query()
            + " except select * from temp.migration_schema)");
    text.statement("drop table temp.migration_schema");
  }

  /** An error that has the text in its message, in any version of the shell. */
  private static void claim(ScriptText text, String problem, String condition) {
    text.statement("create temp table migration_claim (holds constraint " + quote(problem)
        + " check (holds))");
    text.statement("insert into migration_claim select " + condition);
    text.statement("drop table temp.migration_claim");
  }

  @Override
  public void commit(ScriptText text) {
    text.statement("commit");
  }

  @Override
  public String historyTable() {
    return "main." + HistoryTable.NAME;
  }

  @Override
  public String now() {
    return "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')";
  }

  /** No statement could keep the beginning but a table. */
  @Override
  public String elapsed() {
    return "0";
  }

  @Override
  public void close() {
    try {
      scratch.close();
    } catch (SQLException broken) {
      throw new IllegalStateException("A database in memory did not close", broken);
    }
  }

  /** Writes down what a session does. */
  private static final class Writing implements SqliteScribe {
    private final ScriptText text;
    private final RevisionRun run;

    Writing(ScriptText text, RevisionRun run) {
      this.text = text;
      this.run = run;
    }

    @Override
    public boolean writes() {
      return true;
    }

    @Override
    public void statement(String sql) {
      text.statement(sql);
    }

    @Override
    public void claim(String problem, String condition) {
      SqliteScript.claim(text, problem, condition);
    }

    @Override
    public void java(int index, RunJava step) {
      MigrationScript.omitted(text, run, index);
    }
  }
}
