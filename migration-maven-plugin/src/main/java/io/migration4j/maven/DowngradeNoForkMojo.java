package io.migration4j.maven;

import io.migration4j.maven.goal.Moves;
import io.migration4j.maven.goal.OpenDatabase;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Takes revisions of the database back. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "downgrade-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class DowngradeNoForkMojo extends DatabaseMojo {
  /** Where to go: -1, a revision, base. There is no default. */
  @Parameter(property = "migration.to")
  private String to;

  /** Shows what would run, and runs nothing. */
  @Parameter(property = "migration.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> {
        OpenDatabase database = database(layout, migrations);
        once(database, () -> new Moves(database).downgrade(to == null ? "" : to, dryRun));
      });
    }
  }
}
