package io.migration4j.maven;

import io.migration4j.maven.autogenerate.SnapshotRebuild;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Builds the snapshot again from the migration classes. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "snapshot-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class SnapshotNoForkMojo extends ProjectMojo {
  @Override
  void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> new SnapshotRebuild(layout, console()).write(migrations.revisions()));
    }
  }
}
