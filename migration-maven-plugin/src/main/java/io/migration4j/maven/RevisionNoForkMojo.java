package io.migration4j.maven;

import io.migration4j.maven.autogenerate.HandWritten;
import io.migration4j.maven.autogenerate.NewRevision;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes a migration class whose methods are filled in by hand. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "revision-no-fork",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public class RevisionNoForkMojo extends RevisionWritingMojo {
  @Override
  void run(ProjectLayout layout) {
    NewRevision revision = revision(layout);
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() ->
          new HandWritten(layout, console()).write(migrations.revisions(), revision, dryRun()));
    }
  }
}
