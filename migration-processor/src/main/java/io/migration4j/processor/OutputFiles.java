package io.migration4j.processor;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/**
 * Resources that the compiler can reach. Compilers answer differently for what is not there, or that
 * they do not show: all of that means that there is none.
 */
final class OutputFiles {
  private final Filer filer;

  OutputFiles(Filer filer) {
    this.filer = filer;
  }

  /** The text of a resource of the class output. */
  Optional<String> read(String path) {
    return read(StandardLocation.CLASS_OUTPUT, path);
  }

  /** The text of the first such resource of the class path. */
  Optional<String> readFromClassPath(String path) {
    return read(StandardLocation.CLASS_PATH, path);
  }

  private Optional<String> read(Location location, String path) {
    try (var stream = filer.getResource(location, "", path).openInputStream()) {
      return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | UnsupportedOperationException absent) {
      return Optional.empty();
    }
  }

  void write(String path, String text) throws IOException {
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openWriter()) {
      writer.write(text);
    }
  }
}
