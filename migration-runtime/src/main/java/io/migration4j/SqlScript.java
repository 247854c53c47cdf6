package io.migration4j;

import java.util.List;

/**
 * A script, and what it does.
 *
 * @param lines its text; a statement may have several
 * @param steps the revisions that it runs; none where there is nothing to do, or it changes the history only
 */
public record SqlScript(List<String> lines, List<PlannedStep> steps) {
  public SqlScript {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }

  /** The lines as a file holds them. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }
}
