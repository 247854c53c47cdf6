package io.migration4j.processor;

import io.migration4j.MigrationException;
import io.migration4j.processor.source.RevisionSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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

  /** The stack trace of what went wrong, and where it is. */
  Path writeFailure(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return write("failure.txt", text.toString());
  }

  private Path write(String name, String text) {
    Path file = directory.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException failed) {
      throw new MigrationException(
          "Cannot write " + file + ": " + failed.getMessage() + ".", failed);
    }
  }
}
