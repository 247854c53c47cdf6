package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a new migration class and the snapshot that belongs to it into the sources: both, or neither. Each
 * is written beside its place first, under a name of its own, and then moved there at once, so that nobody
 * sees half a file, whoever else writes at the same time. A class that is there already is never overwritten.
 */
final class Placement {
  private final Path classFile;
  private final Path snapshotFile;

  Placement(Path classFile, Path snapshotFile) {
    this.classFile = classFile;
    this.snapshotFile = snapshotFile;
  }

  /**
   * Writes both.
   *
   * @throws MigrationException when one cannot be written; then both are as they were
   */
  void put(String source, String snapshot) {
    if (Files.exists(classFile)) {
      throw new MigrationException("There is a file " + classFile
          + " already, which is not overwritten. Move it away, or give another -Dmessage=.");
    }
    try {
      Path newClass = beside(classFile, source);
      try {
        Path newSnapshot = beside(snapshotFile, snapshot);
        try {
          move(newClass, newSnapshot);
        } finally {
          Files.deleteIfExists(newSnapshot);
        }
      } finally {
        Files.deleteIfExists(newClass);
      }
    } catch (IOException failed) {
      throw new MigrationException(
          "Cannot write " + classFile + " and " + snapshotFile + ": " + reason(failed)
              + ". Neither was changed.",
          failed);
    }
  }

  /**
   * Writes one file alone, whole or not at all.
   *
   * @throws MigrationException when it cannot be written
   */
  static void replace(Path file, String text) {
    try {
      Path written = beside(file, text);
      try {
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException failed) {
      throw new MigrationException("Cannot write " + file + ": " + reason(failed), failed);
    }
  }

  /** The class goes last, and alone can tell that it is new: only the snapshot has something to undo. */
  private void move(Path newClass, Path newSnapshot) throws IOException {
    Optional<byte[]> before = Files.exists(snapshotFile)
        ? Optional.of(Files.readAllBytes(snapshotFile))
        : Optional.empty();
    Files.move(newSnapshot, snapshotFile, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(newClass, classFile);
    } catch (IOException failed) {
      if (before.isPresent()) {
        Files.write(snapshotFile, before.get());
      } else {
        Files.deleteIfExists(snapshotFile);
      }
      throw failed;
    }
  }

  private static Path beside(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      return Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      Files.deleteIfExists(temporary);
      throw failed;
    }
  }

  private static String reason(IOException failed) {
    return failed instanceof FileAlreadyExistsException
        ? "there is a file " + failed.getMessage() + " already"
        : failed.toString();
  }
}
