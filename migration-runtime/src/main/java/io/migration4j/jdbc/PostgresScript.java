package io.migration4j.jdbc;

import io.migration4j.dialect.PostgresDialect;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RunJava;
import io.migration4j.schema.SchemaModel;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A script for PostgreSQL. Its transactions hold the lock that {@link PostgresLock} takes online, so
 * script and online runs keep out of each other's way; statements wait for locks of tables as they do
 * online.
 */
final class PostgresScript implements ScriptForm {
  private static final String TAG = "$migration4j$";

  /** What of a session a user's SQL may change, and is set again after it. */
  private static final Pattern SETTINGS = Pattern.compile(
      "(?i)\\b(search_path|lock_timeout|standard_conforming_strings|set_config|reset|discard)\\b");

  private final PostgresDialect dialect = new PostgresDialect();
  private final String schema;
  private final PostgresScriptNames names;

  /** @param schema where the history lies; empty for the connection's own */
  PostgresScript(String schema, PostgresScriptNames names) {
    this.schema = schema;
    this.names = names;
  }

  @Override
  public List<String> usage() {
    return List.of("psql -X -v ON_ERROR_STOP=1 -f <this file> <database>");
  }

  @Override
  public void opening(ScriptText text, SchemaModel before) {
    text.statement("set standard_conforming_strings = on");
  }

  @Override
  public void begin(ScriptText text, ScriptStart start) {
    lock(text);
    if (start.isFirst()) {
      text.statement(block(
          "if not exists (select from pg_tables where tablename = '" + HistoryTable.NAME
              + "' and schemaname = " + place() + ") then",
          "  create table " + historyTable() + " (" + HistoryTable.DEFINITION + ");",
          "end if;"));
    }
    text.statement(guard(start));
  }

  private void lock(ScriptText text) {
    text.statement("begin");
    text.statement(block(
        "if not pg_try_advisory_xact_lock(" + lockKey() + ") then",
        "  raise exception 'Another process migrates this database. Run the script again when it is"
            + " done.';",
        "end if;",
        "perform set_config('lock_timeout', '" + PostgresSettings.LOCK_TIMEOUT.toMillis()
            + "ms', true);",
        "perform set_config('timezone', 'UTC', true);",
        "perform set_config('row_security', 'off', true);",
        "perform set_config('migration4j.search_path', current_setting('search_path'), true);"));
  }

  private String guard(ScriptStart start) {
    String ids = String.join(", ", start.ids());
    String condition = start.isFirst()
        ? "applied <> " + dialect.text(ids)
        : "(select count(*) from " + historyTable() + ") <> " + start.count() + " or "
            + (start.present() ? "not " : "") + "exists (select from " + historyTable()
            + " where id = " + dialect.text(start.last().orElseThrow()) + ")";
    String expected = start.isFirst()
        ? (ids.isEmpty() ? "base" : ids) + ", but"
        : start.count() + " revisions, the last step being that of "
            + start.last().orElseThrow() + ";";
    return TAG_OPENED
        + "declare\n  applied text := coalesce((select string_agg(id, ', ' order by id"
        + " collate \"C\") from " + historyTable() + "), '');\nbegin\n  if " + condition
        + " then\n    raise exception 'This goes on from " + expected
        + " the database has: %. Nothing of this transaction was kept.',\n      coalesce(nullif(applied, ''), 'nothing');\n  end if;\nend "
        + TAG;
  }

  private static final String TAG_OPENED = "do " + TAG + "\n";

  private static String block(String... lines) {
    return TAG_OPENED + "begin\n  " + String.join("\n  ", lines) + "\nend " + TAG;
  }

  /** As {@link PostgresLock} makes it in Java. */
  private String lockKey() {
    return "('x' || encode(substring(sha256(convert_to('io.migration4j ' || " + place() + " || '."
        + HistoryTable.NAME + "', 'UTF8')) from 1 for 8), 'hex'))::bit(64)::bigint";
  }

  /** The schema of the history, as an expression. */
  private String place() {
    return schema.isEmpty() ? "current_schema()" : dialect.text(schema);
  }

  @Override
  public void execute(ScriptText text, RevisionRun run) {
    PostgresSteps.Receiver receiver = new PostgresSteps.Receiver() {
      /** Rows that do not fit make a statement fail when the script runs. */
      @Override
      public void part(int index, SchemaModel before) {}

      @Override
      public Optional<Operation> named(Operation operation, SchemaModel before)
          throws SQLException {
        return Optional.of(names.live(operation, before));
      }

      @Override
      public void statement(int index, String sql) {
        if (run.operations().get(index).outsideTransaction()) {
          alone(text, sql);
        } else {
          text.statement(sql);
        }
      }

      @Override
      public void java(int index, RunJava step) {
        MigrationScript.omitted(text, run, index);
      }

      @Override
      public void afterOwn(int index, Operation operation, SchemaModel before) {
        restore(text, operation, before);
      }
    };
    try {
      new PostgresSteps(dialect, receiver).tell(run.operations(), run.before());
    } catch (SQLException impossible) {
      throw new IllegalStateException("A script asks no database", impossible);
    }
  }

  /** What was done before it stays, should the script stop there. */
  private void alone(ScriptText text, String sql) {
    commit(text);
    text.comment("Outside a transaction: what stands above it stays, should the script stop here.");
    text.statement(sql);
    lock(text);
  }

  private void restore(ScriptText text, Operation operation, SchemaModel before) {
    if (!(operation instanceof RunJava)
        && dialect.statements(operation, before).stream()
            .anyMatch(sql -> SETTINGS.matcher(sql).find())) {
      text.statement(block(
          "perform set_config('search_path', current_setting('migration4j.search_path'), false);",
          "perform set_config('standard_conforming_strings', 'on', true);",
          "perform set_config('lock_timeout', '" + PostgresSettings.LOCK_TIMEOUT.toMillis()
              + "ms', true);"));
    }
  }

  @Override
  public void commit(ScriptText text) {
    text.statement("commit");
  }

  @Override
  public String historyTable() {
    return schema.isEmpty() ? HistoryTable.NAME : dialect.quote(schema) + "." + HistoryTable.NAME;
  }

  @Override
  public String now() {
    return "to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
  }

  @Override
  public String elapsed() {
    return "(extract(epoch from clock_timestamp() - now()) * 1000)::bigint";
  }
}
