package io.migration4j.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Javac in a process of its own, as a build tool that is started anew has it. */
public final class FreshJavac {
  private FreshJavac() {}

  /** Compiles with the arguments of javac, and prints the CPU seconds of the whole process. */
  public static void main(String[] arguments) {
    int failed = ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, arguments);
    var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(process.getProcessCpuTime() / 1e9);
    System.exit(failed);
  }

  /** The CPU seconds of the process that compiles so. */
  static double seconds(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", place(FreshJavac.class), FreshJavac.class.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String printed = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("javac failed: " + String.join(" ", command));
    }
    return Double.parseDouble(printed.strip());
  }

  /** The directory or jar that a class comes from. */
  static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
