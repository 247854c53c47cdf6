package io.migration4j.maven.project;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The Java compiler in a process of its own, since it may be of another Java than the one that runs
 * Maven, and runs the user's Hibernate. It speaks English and logs errors only, whatever the machine is
 * set to.
 */
public final class Javac {
  private static final String QUIET =
      "handlers=java.util.logging.ConsoleHandler\n.level=SEVERE\njava.util.logging.ConsoleHandler.level=SEVERE\n";

  private final Path executable;
  private final Path work;

  /**
   * One compiler.
   *
   * @param work a directory for the files it is called with
   */
  public Javac(Path executable, Path work) {
    this.executable = executable;
    this.work = work;
  }

  /**
   * Runs it and waits.
   *
   * @param name of the file that keeps the arguments, for whoever wants to run it again
   * @throws MigrationException when it cannot be started
   */
  public Compilation run(String name, List<String> arguments) {
    try {
      Files.createDirectories(work);
      Path logging = Files.writeString(work.resolve("logging.properties"), QUIET);
      Path file = work.resolve(name + ".args");
      Files.writeString(file, argumentFile(arguments));
      Process process =
          new ProcessBuilder(command(logging, file)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      Files.writeString(work.resolve(name + ".log"), output);
      return new Compilation(status == 0, Diagnostics.parse(output));
    } catch (IOException failed) {
      throw new MigrationException(
          "Cannot run " + executable + ": " + failed.getMessage()
              + ". Maven must run on a JDK, or the project have a JDK toolchain.",
          failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new MigrationException("Interrupted while " + executable + " ran.", stopped);
    }
  }

  private List<String> command(Path logging, Path file) {
    return List.of(
        executable.toString(),
        "-J-Duser.language=en",
        "-J-Duser.country=US",
        "-J-Dfile.encoding=UTF-8",
        "-J-Dstdout.encoding=UTF-8",
        "-J-Dstderr.encoding=UTF-8",
        "-J-Djava.util.logging.config.file=" + logging,
        "-J-Dorg.jboss.logging.provider=jdk",
        "@" + file);
  }

  /** The format of javac's documentation: quoted, a backslash before a backslash or a quote. */
  static String argumentFile(List<String> arguments) {
    return arguments.stream()
        .map(argument -> '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n")
        .collect(Collectors.joining());
  }

  /** A class path as one argument. */
  public static String path(List<Path> entries) {
    return entries.stream()
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  /** The Java sources below some directories, sorted; a module's declaration is left out. */
  public static List<String> sources(List<Path> roots) {
    List<String> sources = new ArrayList<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        try (var files = Files.walk(root)) {
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .sorted()
              .forEach(file -> sources.add(file.toString()));
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return sources;
  }

  /**
   * What a run has said.
   *
   * @param successful whether there was no error
   */
  public record Compilation(boolean successful, List<Diagnostics.Diagnostic> diagnostics) {
    public Compilation {
      diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostics.Diagnostic> errors() {
      return diagnostics.stream().filter(Diagnostics.Diagnostic::isError).toList();
    }
  }
}
