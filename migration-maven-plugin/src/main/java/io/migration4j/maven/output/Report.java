package io.migration4j.maven.output;

import io.migration4j.MigrationException;
import io.migration4j.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the answer of a goal that reads goes: as text to the log, as JSON, or when the log is quiet, to
 * the standard output, and either to a file instead where one is asked for.
 */
public final class Report {
  private final boolean json;
  private final Optional<Path> file;
  private final Console console;
  private final PrintStream standardOutput;

  /**
   * As asked for.
   *
   * @param format {@code text} or {@code json}
   * @throws MigrationException when the format is another
   */
  public Report(String format, Optional<Path> file, Console console, PrintStream standardOutput) {
    if (!List.of("text", "json").contains(format)) {
      throw new MigrationException(
          "There is no format " + format + ". Give -Dmigration.format=text or json.");
    }
    this.json = format.equals("json");
    this.file = file;
    this.console = console;
    this.standardOutput = standardOutput;
  }

  /**
   * Shows an answer.
   *
   * @throws MigrationException when the file cannot be written
   */
  public void show(List<String> lines, Object values) {
    String text = json ? Json.pretty(values) : String.join("\n", lines) + "\n";
    if (file.isPresent()) {
      write(file.get(), text);
      console.info("Written: " + file.get());
    } else if (json || console.isQuiet()) {
      standardOutput.print(text);
      standardOutput.flush();
    } else {
      lines.forEach(console::info);
    }
  }

  private static void write(Path target, String text) {
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(target, text);
    } catch (IOException failed) {
      throw new MigrationException("Cannot write " + target + ": " + failed.getMessage(), failed);
    }
  }
}
