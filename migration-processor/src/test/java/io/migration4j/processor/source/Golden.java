package io.migration4j.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with the expected text; {@code -Dgolden.update=true} writes it anew. */
public record Golden(Path path) {

  static Golden file(String name) {
    return new Golden(Path.of("src/test/golden", name));
  }

  public void matches(String text) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
      }
      assertThat(text).isEqualTo(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
