package io.migration4j.jdbc;

import java.util.ArrayList;
import java.util.List;

/** The text of a script as it grows: statements, each ended by a semicolon, and comments. */
final class ScriptText {
  private final List<String> lines = new ArrayList<>();

  /** A comment on one line, whatever the text holds. */
  void comment(String text) {
    lines.add(("-- " + text.replaceAll("\\R|\\p{Cntrl}", " ")).stripTrailing());
  }

  /** A statement without its semicolon; a comment at its end does not swallow that. */
  void statement(String sql) {
    int lastLine = sql.lastIndexOf('\n') + 1;
    boolean swallows = sql.indexOf("--", lastLine) >= 0;
    (sql + (swallows ? "\n;" : ";")).lines().forEach(lines::add);
  }

  /** A line that is no SQL, for the shell itself. */
  void command(String line) {
    lines.add(line);
  }

  void blank() {
    lines.add("");
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
