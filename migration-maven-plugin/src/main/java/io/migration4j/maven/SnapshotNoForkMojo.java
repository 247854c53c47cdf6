package io.migration4j.maven;

import io.migration4j.maven.autogenerate.SnapshotRebuild;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Builds the snapshot again from the migration classes. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "snapshot-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class SnapshotNoForkMojo extends ProjectMojo {
  /** Says whether the snapshot is as the migrations give it, and writes nothing. */
  @Parameter(property = "migration.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(
          () -> new SnapshotRebuild(layout, console()).write(migrations.revisions(), dryRun));
    }
  }
}
