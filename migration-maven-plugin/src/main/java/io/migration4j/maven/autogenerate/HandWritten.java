package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.project.ProjectLayout;

/** Writes the class of a revision whose methods a person fills in, and the snapshot with its new head. */
public final class HandWritten {
  private final ProjectLayout project;
  private final Console console;

  public HandWritten(ProjectLayout project, Console console) {
    this.project = project;
    this.console = console;
  }

  /**
   * Writes both files.
   *
   * @param existing the migrations that are there
   * @param dryRun only show the class
   * @throws MigrationException when its place is not clear, or id or label are taken or cannot be ones
   */
  public void write(Revisions existing, NewRevision revision, boolean dryRun) {
    new EmptyRevision(project, console).write(existing, revision, dryRun);
    if (!dryRun) {
      console.info("Fill in upgrade and downgrade, then run mvn migration:upgrade.");
    }
  }
}
