package io.migration4j.maven.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what javac prints. */
public final class Diagnostics {
  private static final Pattern POSITION =
      Pattern.compile("^(.+\\.java):(\\d+): (?:(error|warning|Note): )?(.*)$");
  private static final Pattern GENERAL = Pattern.compile("^(error|warning|Note): (.*)$");
  private static final Pattern COUNT = Pattern.compile("^\\d+ (?:errors?|warnings?)$");
  private static final Pattern CARET = Pattern.compile("^\\s*\\^\\s*$");

  private Diagnostics() {}

  /**
   * One message of the compiler.
   *
   * @param kind {@code error}, {@code warning} or {@code Note}
   * @param file empty for a message about no place
   * @param line from 1; 0 for a message about no place
   */
  public record Diagnostic(String kind, Optional<Path> file, int line, String message) {
    public boolean isError() {
      return kind.equals("error");
    }

    /** {@code src/main/java/com/example/User.java:12: message}. */
    public String shown(ProjectLayout project) {
      return file.map(path -> project.shown(path) + ":" + line + ": ").orElse("") + message;
    }
  }

  /** The messages in their order. Text before the first of them, such as a stack trace, is an error. */
  public static List<Diagnostic> parse(String output) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : output.lines().toList()) {
      if (COUNT.matcher(line).matches()) {
        continue;
      }
      if (POSITION.matcher(line).matches() || GENERAL.matcher(line).matches()) {
        add(block, diagnostics);
        block.clear();
      }
      block.add(line);
    }
    add(block, diagnostics);
    return diagnostics;
  }

  private static void add(List<String> block, List<Diagnostic> diagnostics) {
    List<String> lines = new ArrayList<>(block);
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    if (lines.isEmpty()) {
      return;
    }
    withoutSource(lines);
    String rest = lines.stream().skip(1).reduce("", (text, line) -> text + "\n" + line);
    Matcher position = POSITION.matcher(lines.get(0));
    Matcher general = GENERAL.matcher(lines.get(0));
    if (position.matches()) {
      String kind = Optional.ofNullable(position.group(3)).orElse("error");
      diagnostics.add(new Diagnostic(
          kind,
          Optional.of(Path.of(position.group(1))),
          Integer.parseInt(position.group(2)),
          position.group(4) + rest));
    } else if (general.matches()) {
      diagnostics.add(
          new Diagnostic(general.group(1), Optional.empty(), 0, general.group(2) + rest));
    } else {
      diagnostics.add(new Diagnostic("error", Optional.empty(), 0, lines.get(0) + rest));
    }
  }

  /** Takes the line of the source that javac shows, and the caret below it, out of a message. */
  private static void withoutSource(List<String> lines) {
    for (int i = 2; i < lines.size(); i++) {
      if (CARET.matcher(lines.get(i)).matches()) {
        lines.subList(i - 1, i + 1).clear();
        return;
      }
    }
  }
}
