package io.migration4j.maven.autogenerate;

import io.migration4j.Revisions;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.processor.source.MigrationWriter;
import io.migration4j.processor.source.RevisionSource;
import io.migration4j.revision.RevisionNode;
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
   * @param dryRun only show the class
   * @throws io.migration4j.MigrationException when the id is taken or cannot be one
   */
  void write(Revisions existing, NewRevision revision, boolean dryRun) {
    String id = revision.idAmong(existing.graph());
    RevisionNode node =
        revision.place().node(existing.graph(), id, revision.message(), "the new class");
    List<String> heads = new ArrayList<>(existing.graph().heads());
    heads.removeAll(node.parents());
    heads.add(id);
    RevisionSource source =
        RevisionSource.byHand(revision.packageName(), node, revision.message(), revision.created());
    if (dryRun) {
      MigrationWriter.write(source).lines().forEach(console::info);
      console.info("Nothing was written (dryRun).");
      return;
    }
    Path target = project
        .javaSources()
        .resolve(revision.packageName().replace('.', '/'))
        .resolve(source.className() + ".java");
    Path snapshotFile = SnapshotFile.of(project);
    new Placement(project.written(target), project.written(snapshotFile))
        .put(
            MigrationWriter.write(source),
            SnapshotFormat.write(SnapshotFile.rebuilt(project, existing, heads)));
    console.info("Written: " + project.shown(target));
    console.info("         " + project.shown(snapshotFile));
  }
}
