package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotRemains;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
}
