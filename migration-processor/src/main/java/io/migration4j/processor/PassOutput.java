package io.migration4j.processor;

import io.migration4j.MigrationException;
import io.migration4j.processor.source.RevisionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory that a full pass leaves its results in; it writes nothing elsewhere. */
final class PassOutput {
  private final Path directory;

  PassOutput(Path directory) {
    this.directory = directory;
  }

  /** The file of a class beneath {@code sources}. */
  void writeSource(RevisionSource source, String text) {
    write("sources/" + source.qualifiedName().replace('.', '/') + ".java", text);
  }

  void writeSnapshot(String text) {
    write("schema-snapshot.json", text);
  }

  void writeResult(PassResult result) {
    write("result.json", result.toJson());
  }

  private void write(String name, String text) {
    Path file = directory.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new MigrationException(
          "Cannot write " + file + ": " + failed.getMessage() + ".", failed);
    }
  }
}
