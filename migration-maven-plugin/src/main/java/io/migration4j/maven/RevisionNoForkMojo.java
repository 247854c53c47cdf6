package io.migration4j.maven;

import io.migration4j.maven.autogenerate.HandWritten;
import io.migration4j.maven.autogenerate.NewRevision;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import java.time.Instant;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes a migration class whose methods are filled in by hand. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "revision-no-fork",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public class RevisionNoForkMojo extends ModelMojo {
  /** What the revision does, in a few words. */
  @Parameter(property = "migration.message", defaultValue = "")
  private String message;

  /** The id of the revision; unless said, 12 hexadecimal digits at random. */
  @Parameter(property = "migration.revId", defaultValue = "")
  private String revId;

  @Override
  void run(ProjectLayout layout) {
    NewRevision revision =
        new NewRevision(packageOf(layout), text(message), text(revId), Instant.now());
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(
          () -> new HandWritten(layout, console()).write(migrations.revisions(), revision));
    }
  }
}
