package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
