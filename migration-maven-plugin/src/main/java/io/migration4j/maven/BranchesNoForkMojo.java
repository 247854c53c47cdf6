package io.migration4j.maven;

import io.migration4j.maven.goal.Answer;
import io.migration4j.maven.goal.Questions;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Shows the revisions that several follow, with these. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "branches-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class BranchesNoForkMojo extends ReadingMojo {
  /** Tells more. */
  @Parameter(property = "migration.verbose", defaultValue = "false")
  private boolean verbose;

  @Override
  void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> {
        Answer answer = new Questions(migrations.revisions()).branches(verbose);
        report().show(answer.lines(), answer.json());
      });
    }
  }
}
