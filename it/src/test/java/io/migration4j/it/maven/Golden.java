package io.migration4j.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Files that a story makes and that are committed with a sample. {@code -Dgolden.update=true} commits
 * what the story makes now.
 */
public final class Golden {
  private static final Path SAMPLES = Path.of(System.getProperty("projects", "projects"));
  private static final String CREATED = "created [0-9TZ:.-]+\\.";

  private Golden() {}

  /** The migration of that id is the one of the sample, but for the time it was made at. */
  public static void compareMigration(Project project, String folder, String sample, String id) {
    Path made = find(project.path(folder), id);
    compare(made, sample + "/" + folder + made.getFileName());
  }

  public static void compare(Path made, String committed) {
    try {
      String actual = Files.readString(made).replaceAll(CREATED, "created 2026-11-22T12:00:00Z.");
      Path golden = SAMPLES.resolve(committed);
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path find(Path folder, String id) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("R" + id))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no class for revision " + id + " in " + folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
