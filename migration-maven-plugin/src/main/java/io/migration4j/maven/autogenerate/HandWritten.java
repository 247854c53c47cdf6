package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.processor.source.MigrationWriter;
import io.migration4j.processor.source.RevisionSource;
import io.migration4j.revision.RevisionNode;
import io.migration4j.schema.Database;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import io.migration4j.snapshot.SnapshotUnreadableException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Writes the class of a revision whose methods a person fills in, and the snapshot with its new head. */
public final class HandWritten {
  private static final int ID_BYTES = 6;

  private final ProjectLayout project;
  private final Console console;

  public HandWritten(ProjectLayout project, Console console) {
    this.project = project;
    this.console = console;
  }

  /**
   * Writes both files.
   *
   * @param existing the migrations that are there; the new one follows their head
   * @throws MigrationException when they have several heads, or the id is taken or cannot be one
   */
  public void write(Revisions existing, NewRevision revision) {
    String id = revision.id().isEmpty() ? randomId() : revision.id();
    if (!RevisionNode.isName(id) || existing.graph().contains(id)) {
      throw new MigrationException("The revision cannot be named " + id
          + (existing.graph().contains(id) ? ": there is one of that id already." : ".")
          + " Give -Dmigration.revId= 1 to 64 letters, digits and underscores, or leave it out.");
    }
    RevisionSource source = RevisionSource.byHand(
        revision.packageName(),
        id,
        existing.graph().head().stream().toList(),
        revision.message(),
        revision.created());
    Path target = project
        .javaSources()
        .resolve(revision.packageName().replace('.', '/'))
        .resolve(source.className() + ".java");
    Path snapshotFile = SnapshotFile.of(project);
    new Placement(target, snapshotFile)
        .put(MigrationWriter.write(source), SnapshotFormat.write(snapshot(existing, id)));
    console.info("Written: " + project.shown(target));
    console.info("Fill in upgrade and downgrade, then run mvn migration:upgrade.");
  }

  private Snapshot snapshot(Revisions existing, String id) {
    Optional<Snapshot> before = stored();
    return new Snapshot(
        List.of(id),
        before.map(Snapshot::modelDialect).orElse(Database.POSTGRESQL),
        before.map(Snapshot::hibernateVersion).orElse(""),
        existing.replayHeads(),
        before.map(Snapshot::origins).orElse(Origins.NONE));
  }

  /** One that cannot be read is written anew, since the schema is known without it. */
  private Optional<Snapshot> stored() {
    try {
      return SnapshotFile.text(SnapshotFile.of(project)).map(SnapshotFormat::read);
    } catch (SnapshotUnreadableException damaged) {
      console.warn(damaged.getMessage());
      return Optional.empty();
    }
  }

  private static String randomId() {
    byte[] bytes = new byte[ID_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
