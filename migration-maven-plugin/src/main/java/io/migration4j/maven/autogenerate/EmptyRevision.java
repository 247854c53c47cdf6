package io.migration4j.maven.autogenerate;

import io.migration4j.Revisions;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.processor.source.MigrationWriter;
import io.migration4j.processor.source.RevisionSource;
import io.migration4j.snapshot.SnapshotFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The class of a revision that records nothing, and the snapshot with its new head. */
final class EmptyRevision {
  private final ProjectLayout project;
  private final Console console;

  EmptyRevision(ProjectLayout project, Console console) {
    this.project = project;
    this.console = console;
  }

  /**
   * Writes both files, or neither.
   *
   * @param existing the migrations that are there
   * @param revises those of their heads that the new one follows
   * @throws io.migration4j.MigrationException when the id is taken or cannot be one
   */
  void write(Revisions existing, NewRevision revision, List<String> revises) {
    String id = revision.idAmong(existing.graph());
    List<String> heads = new ArrayList<>(existing.graph().heads());
    heads.removeAll(revises);
    heads.add(id);
    RevisionSource source = RevisionSource.byHand(
        revision.packageName(), id, revises, revision.message(), revision.created());
    Path target = project
        .javaSources()
        .resolve(revision.packageName().replace('.', '/'))
        .resolve(source.className() + ".java");
    Path snapshotFile = SnapshotFile.of(project);
    new Placement(target, snapshotFile)
        .put(
            MigrationWriter.write(source),
            SnapshotFormat.write(SnapshotFile.rebuilt(project, existing, heads)));
    console.info("Written: " + project.shown(target));
    console.info("         " + project.shown(snapshotFile));
  }
}
