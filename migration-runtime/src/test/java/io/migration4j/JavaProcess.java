package io.migration4j;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own, which runs a class of the tests and ends with them at the latest. */
final class JavaProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private JavaProcess(Process process) {
    this.process = process;
    output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** @param classPath what is before the class path of the tests; may be empty */
  static JavaProcess start(String classPath, Class<?> program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xshare:auto",
        "-Xmx128m",
        "-cp",
        classPath + File.pathSeparator + System.getProperty("java.class.path"),
        program.getName()));
    command.addAll(List.of(arguments));
    return new JavaProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  void say(String line) throws IOException {
    process.outputWriter().write(line + "\n");
    process.outputWriter().flush();
  }

  /** The lines up to the one that is this word, or all that are left, but those of a driver's logging. */
  List<String> linesUntil(String last) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = output.readLine(); line != null && !line.equals(last); ) {
      if (!line.startsWith("SLF4J")) {
        lines.add(line);
      }
      line = output.readLine();
    }
    return lines;
  }

  /** What it ended with, after its input has ended. */
  int end() throws IOException, InterruptedException {
    process.outputWriter().close();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the process does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
