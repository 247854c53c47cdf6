package io.migration4j.maven;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.maven.goal.Answer;
import io.migration4j.maven.goal.OpenDatabase;
import io.migration4j.maven.goal.Questions;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows the revisions, and which are applied where a database is named. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "history-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class HistoryNoForkMojo extends ReadingMojo {
  /** Tells more. */
  @Parameter(property = "migration.verbose", defaultValue = "false")
  private boolean verbose;

  /** A part of the history: from:to, either side may be left out. */
  @Parameter(property = "migration.range", defaultValue = "")
  private String range;

  @Override
  void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> {
        Questions questions = new Questions(migrations.revisions());
        Optional<OpenDatabase> database = find(layout, migrations);
        Optional<List<HistoryEntry>> applied = questions.applied(database);
        Answer answer = questions.history(
            range == null ? "" : range,
            verbose,
            applied,
            applied.isEmpty() ? Optional.empty() : questions.halfDone(database));
        report().show(answer.lines(), answer.json());
      });
    }
  }
}
