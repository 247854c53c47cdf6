package io.migration4j.maven.goal;

import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.ScriptWriter;
import io.migration4j.SqlScript;
import io.migration4j.maven.output.Report;
import io.migration4j.schema.Database;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The goals that move a database, as SQL scripts. */
public final class Scripts {
  private final Revisions revisions;
  private final Supplier<Optional<OpenDatabase>> named;
  private final List<Database> targets;
  private final String historySchema;
  private final boolean omitJava;
  private final Report report;

  /**
   * For one project.
   *
   * @param named the database that is named; looked at only where the target is no range
   * @param targets the kinds of databases that the project is for
   */
  public Scripts(
      Revisions revisions,
      Supplier<Optional<OpenDatabase>> named,
      List<Database> targets,
      String historySchema,
      boolean omitJava,
      Report report) {
    this.revisions = revisions;
    this.named = named;
    this.targets = List.copyOf(targets);
    this.historySchema = historySchema;
    this.omitJava = omitJava;
    this.report = report;
  }

  public void upgrade(String to) {
    show(writer(to).upgrade(to));
  }

  /** @throws MigrationException when no target is given */
  public void downgrade(String to) {
    Moves.requireTarget(to);
    show(writer(to).downgrade(to));
  }

  public void stamp(String to, boolean purge) {
    ScriptWriter writer = writer(to);
    show(purge ? writer.purgeAndStamp(to.split(",")) : writer.stamp(to.split(",")));
  }

  private void show(SqlScript script) {
    report.show(script.lines(), script.lines());
  }

  private ScriptWriter writer(String to) {
    Optional<OpenDatabase> database =
        named.get().filter(known -> targets.contains(known.kind()) || targets.size() > 1);
    ScriptWriter writer = database.isPresent() && !to.contains(":")
        ? database.get().migrator().script()
        : ScriptWriter.of(revisions, kind(database)).historySchema(historySchema);
    return omitJava ? writer.omittingJava() : writer;
  }

  private Database kind(Optional<OpenDatabase> database) {
    if (database.isEmpty() && targets.size() > 1) {
      throw new MigrationException("A script for which database? Give -Dmigration.databases="
          + targets.stream().map(Database::label).collect(Collectors.joining(" or "))
          + ", or the url of the database that it is for.");
    }
    return database.map(OpenDatabase::kind).orElseGet(() -> targets.get(0));
  }
}
