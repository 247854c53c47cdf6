package io.migration4j.maven;

import io.migration4j.maven.goal.Moves;
import io.migration4j.maven.goal.OpenDatabase;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Applies revisions to the database. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "upgrade-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class UpgradeNoForkMojo extends DatabaseMojo {
  /** Where to go: head, a revision, +1 .... */
  @Parameter(property = "migration.to", defaultValue = "head")
  private String to;

  /** Shows what would run, and runs nothing. */
  @Parameter(property = "migration.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> {
        OpenDatabase database = database(layout, migrations);
        once(database, () -> new Moves(database).upgrade(to, dryRun));
      });
    }
  }
}
