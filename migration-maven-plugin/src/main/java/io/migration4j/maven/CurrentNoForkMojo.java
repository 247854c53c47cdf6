package io.migration4j.maven;

import io.migration4j.maven.goal.Answer;
import io.migration4j.maven.goal.OpenDatabase;
import io.migration4j.maven.goal.Questions;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows where the database is. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "current-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class CurrentNoForkMojo extends ReadingMojo {
  /** Tells more. */
  @Parameter(property = "migration.verbose", defaultValue = "false")
  private boolean verbose;

  /** Fails, after the answer, unless the database has every revision: for CI. */
  @Parameter(property = "migration.checkHeads", defaultValue = "false")
  private boolean checkHeads;

  @Override
  void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> {
        OpenDatabase database = database(layout, migrations);
        Questions questions = new Questions(migrations.revisions());
        Answer answer = questions.current(database, verbose);
        report().show(answer.lines(), answer.json());
        if (checkHeads) {
          questions.requireHeads(database);
        }
      });
    }
  }
}
