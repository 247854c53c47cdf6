package io.migration4j.maven;

import io.migration4j.maven.goal.Answer;
import io.migration4j.maven.goal.Questions;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows a revision and what it does. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "show-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class ShowNoForkMojo extends ReadingMojo {
  /** The revision: an id, the beginning of one, a label, or head. */
  @Parameter(property = "migration.rev", defaultValue = "head")
  private String rev;

  @Override
  void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> {
        Answer answer = new Questions(migrations.revisions()).show(rev);
        report().show(answer.lines(), answer.json());
      });
    }
  }
}
