package io.migration4j.maven.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a project's sources are compiled, as far as it changes what they mean.
 *
 * @param javac the compiler of the project's toolchain, else of the Java that runs Maven
 * @param release empty when the project gives source and target instead, or nothing
 * @param source empty when not given
 * @param target empty when not given
 * @param encoding of the sources
 * @param arguments what else must be said: {@code --enable-preview}, {@code --add-modules} ...
 */
public record CompilerSettings(
    Path javac,
    String release,
    String source,
    String target,
    String encoding,
    List<String> arguments) {
  public CompilerSettings {
    arguments = List.copyOf(arguments);
  }

  /** These settings as arguments of javac. */
  public List<String> toArguments() {
    List<String> all = new ArrayList<>(List.of("-encoding", encoding));
    if (release.isEmpty()) {
      add(all, "-source", source);
      add(all, "-target", target);
    } else {
      add(all, "--release", release);
    }
    all.addAll(arguments);
    return all;
  }

  private static void add(List<String> all, String option, String value) {
    if (!value.isEmpty()) {
      all.add(option);
      all.add(value);
    }
  }
}
