package io.migration4j.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command line shell of a database: psql, sqlite3. */
final class Shell {
  private Shell() {}

  static boolean isInstalled(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /** Runs a shell on a script, which succeeds. */
  static void run(List<String> command, String script) {
    try {
      Path input = Files.createTempFile("script", ".sql");
      Path output = Files.createTempFile("script", ".out");
      Files.writeString(input, script);
      int exit = new ProcessBuilder(command)
          .redirectInput(input.toFile())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start()
          .waitFor();
      assertThat(exit).as(Files.readString(output)).isZero();
      Files.delete(input);
      Files.delete(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
