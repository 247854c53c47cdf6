package io.migration4j.maven;

import io.migration4j.maven.goal.OpenDatabase;
import io.migration4j.maven.goal.Scripts;
import io.migration4j.maven.output.Report;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that changes a database, or writes an SQL script that does. */
abstract class ScriptingMojo extends DatabaseMojo {
  /** Writes an SQL script of what would run, and runs nothing. */
  @Parameter(property = "migration.sql", defaultValue = "false")
  private boolean sql;

  /** With sql: writes the script even where a step needs Java, with a comment in its place. */
  @Parameter(property = "migration.omitJava", defaultValue = "false")
  private boolean omitJava;

  /**
   * With sql: what the script is for, postgresql or sqlite; unless said, the kind of the database that is
   * named, else the only one that the project has a driver of.
   */
  @Parameter(property = "migration.databases")
  private String databases;

  /** With sql: a file for the script instead of the log. */
  @Parameter(property = "migration.outputFile")
  private File outputFile;

  @Override
  final void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> {
        if (sql) {
          script(scripts(layout, migrations));
        } else {
          OpenDatabase database = database(layout, migrations);
          once(database, () -> run(database));
        }
      });
    }
  }

  @Override
  final boolean mayCreate() {
    return !sql && fills();
  }

  /** Whether the goal has something to do in an empty database. */
  abstract boolean fills();

  /** What the goal does to a database. */
  abstract void run(OpenDatabase database);

  /** What the goal writes as a script. */
  abstract void script(Scripts scripts);

  private Scripts scripts(ProjectLayout layout, ProjectMigrations migrations) {
    Report report = new Report(
        "text", Optional.ofNullable(outputFile).map(File::toPath), console(), System.out);
    return new Scripts(
        migrations.revisions(),
        () -> find(layout, migrations),
        targets(databases, layout),
        schema(),
        omitJava,
        report);
  }
}
