package io.migration4j.jdbc;

import io.migration4j.dialect.Dialect;
import io.migration4j.dialect.Dialects;
import io.migration4j.operation.RunJava;
import io.migration4j.revision.Direction;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A script that does to a database, and to its history, what {@link MigrationDatabase} does online: each
 * revision with its row in a transaction of its own, which fails where the history is not what the script
 * goes on from. The same input gives the same text.
 */
public final class MigrationScript implements AutoCloseable {
  private final ScriptForm form;
  private final Dialect dialect;
  private final ScriptText text = new ScriptText();
  private ScriptStart place;

  private MigrationScript(ScriptForm form, Dialect dialect, ScriptStart start) {
    this.form = form;
    this.dialect = dialect;
    this.place = start;
  }

  /**
   * Begins a script.
   *
   * @param historySchema the schema of the history; empty for the connection's own
   * @param title what it does, for the first line
   * @param start the history that it goes on from
   * @param before the schema model that it begins with
   * @param basis the tables that it begins with
   */
  public static MigrationScript of(
      Database database,
      String historySchema,
      String title,
      List<HistoryEntry> start,
      SchemaModel before,
      ScriptBasis basis) {
    ScriptForm form = ScriptForms.of(database, historySchema, basis, before);
    MigrationScript script =
        new MigrationScript(form, Dialects.of(database), ScriptStart.at(start));
    script.text.comment(title);
    script.text.comment(
        "Each step is a transaction with its row of the history, and fails where the"
            + " history is not what it goes on from.");
    form.usage().forEach(line -> script.text.comment("  " + line));
    form.opening(script.text, before);
    return script;
  }

  /**
   * Adds a revision.
   *
   * @param remarks what to say of it besides its name, such as how its conditions went
   */
  public void run(RevisionRun run, List<String> remarks) {
    String id = run.entry().id();
    boolean up = run.direction() == Direction.UP;
    text.blank();
    text.comment((up ? "upgrade " : "downgrade ") + run.label());
    text.comment("  " + run.className());
    remarks.forEach(remark -> text.comment("  " + remark));
    form.begin(text, place);
    form.execute(text, run);
    text.statement(up ? insert(run.entry(), form.elapsed()) : delete(id));
    form.commit(text);
    place = place.after(id, up);
  }

  /** Adds a change of the history that runs nothing. */
  public void rewrite(Collection<String> removed, List<HistoryEntry> written) {
    text.blank();
    form.begin(text, place);
    removed.forEach(id -> text.statement(delete(id)));
    written.forEach(entry -> text.statement(insert(entry, "0")));
    form.commit(text);
  }

  /** Its lines; a statement may have several. */
  public List<String> lines() {
    return text.lines();
  }

  @Override
  public void close() {
    form.close();
  }

  /** Says where code is missing. */
  static void omitted(ScriptText text, RevisionRun run, int index) {
    RunJava step = (RunJava) run.operations().get(index);
    text.comment("JAVA, not in this script: " + step.describe() + " at "
        + run.place(run.recording().lines().get(index))
        + ". What it does must be done here by other means.");
  }

  private String delete(String id) {
    return "delete from " + form.historyTable() + " where id = " + dialect.text(id);
  }

  private String insert(HistoryEntry entry, String duration) {
    return "insert into " + form.historyTable() + "\n  (" + HistoryTable.COLUMNS + ")\nvalues (\n  "
        + String.join(
            ",\n  ",
            dialect.text(entry.id()),
            dialect.text(String.join(",", entry.revises())),
            dialect.text(String.join(",", entry.dependsOn())),
            dialect.text(entry.description()),
            dialect.text(entry.checksum()),
            form.now(),
            dialect.text(entry.appliedBy()),
            duration,
            dialect.text(entry.how().name().toLowerCase(Locale.ROOT)),
            dialect.text(String.join("\n", entry.branches())),
            String.valueOf(HistoryTable.FORMAT))
        + ")";
  }
}
