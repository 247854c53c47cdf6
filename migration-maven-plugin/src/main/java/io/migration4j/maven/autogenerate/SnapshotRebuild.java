package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.snapshot.SnapshotFormat;
import io.migration4j.snapshot.SnapshotUnreadableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Builds the snapshot again by replay, with the origins that can be read in the old one. */
public final class SnapshotRebuild {
  private final ProjectLayout project;
  private final Console console;

  public SnapshotRebuild(ProjectLayout project, Console console) {
    this.project = project;
    this.console = console;
  }

  /**
   * Writes it, unless it is there as it must be.
   *
   * @throws MigrationException when there are several heads, or a migration makes no sense
   */
  public void write(Revisions existing, boolean dryRun) {
    List<String> heads = existing.graph().heads();
    if (heads.size() > 1) {
      throw new MigrationException(heads.size() + " heads: " + String.join(", ", heads)
          + ". Run mvn migration:merge, which writes the snapshot too.");
    }
    if (heads.isEmpty()) {
      console.info("There is no revision yet, so there is no snapshot to build.");
      return;
    }
    Path file = SnapshotFile.of(project);
    String text = SnapshotFormat.write(SnapshotFile.rebuilt(project, existing, heads));
    if (SnapshotFile.text(file).equals(Optional.of(text))) {
      console.info(project.shown(file) + " is as the migrations give it, at " + heads.get(0) + ".");
    } else if (dryRun) {
      console.info(project.shown(file) + " would be written, the schema at " + heads.get(0)
          + ". Nothing was written (dryRun).");
    } else {
      Placement.replace(project.written(file), text);
      console.info("Written: " + project.shown(file) + ", the schema at " + heads.get(0) + ".");
    }
  }

  /** Writes it where git left conflict markers although there are no two heads, or it is damaged. */
  void mend(Revisions existing) {
    try {
      SnapshotFile.text(SnapshotFile.of(project)).ifPresent(SnapshotFormat::read);
    } catch (SnapshotUnreadableException damaged) {
      write(existing, false);
    }
  }
}
