package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.diff.Renames;
import io.migration4j.diff.SchemaDiff;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.operation.Operation;
import io.migration4j.schema.SchemaModel;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import io.migration4j.snapshot.SnapshotRemains;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The committed snapshot of a project. */
final class SnapshotFile {
  private SnapshotFile() {}

  /** Where it is, or where it goes. */
  static Path of(ProjectLayout project) {
    return project.resources().stream()
        .map(directory -> directory.resolve(Snapshot.PATH))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(project.mainResources().resolve(Snapshot.PATH));
  }

  /** What it holds, if it is there; bytes that are no text do not matter here. */
  static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }

  /** What the file must hold: the schema by replay, the origins as far as they can be read in it. */
  static Snapshot rebuilt(ProjectLayout project, Revisions existing, List<String> heads) {
    return text(of(project))
        .map(SnapshotRemains::of)
        .orElse(SnapshotRemains.NONE)
        .with(heads, existing.replayHeads());
  }

  /**
   * How the file differs from what the migrations give, with the remedy; empty when it does not.
   *
   * @throws MigrationException when it cannot be read
   */
  static Optional<String> staleness(ProjectLayout project, Revisions existing) {
    Path file = of(project);
    Optional<String> text = text(file);
    if (text.isEmpty()) {
      return existing.isEmpty()
          ? Optional.empty()
          : Optional.of(project.shown(file) + " is missing. Run mvn migration:snapshot.");
    }
    Snapshot stored = SnapshotFormat.read(text.get());
    SchemaModel schema = existing.replayHeads();
    List<String> heads = existing.graph().heads();
    String difference = "";
    if (!stored.heads().equals(heads.stream().sorted().toList())) {
      difference = "its heads are " + stored.heads() + ", theirs " + heads;
    } else if (!stored.schema().equals(schema)) {
      String operations = SchemaDiff.between(stored.schema(), schema, Renames.NONE).stream()
          .map(Operation::describe)
          .collect(Collectors.joining(", "));
      difference = operations.isEmpty()
          ? "the order of its elements or white space is another"
          : "from it to them would be " + operations;
    }
    return difference.isEmpty()
        ? Optional.empty()
        : Optional.of(project.shown(file) + " is not what the migrations give: " + difference
            + ". Run mvn migration:snapshot, which builds it again.");
  }
}
