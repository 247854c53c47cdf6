package io.migration4j.maven.goal;

import io.migration4j.MigrationListener;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.output.Elapsed;
import io.migration4j.revision.Direction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tells what a migrator does, a line a revision, in columns. */
final class Progress implements MigrationListener {
  private static final int MOVE = "  upgrade 3f2a9c1b7d04 -> 8d0c55e1f2ab".length();
  private static final int DESCRIPTION = 40;

  private final Console console;

  Progress(Console console) {
    this.console = console;
  }

  @Override
  public void revisionFinished(
      Direction direction, String id, List<String> parents, String description, Duration duration) {
    console.info(line(direction, id, parents, description)
        + String.format(Locale.ROOT, "  %8s", Elapsed.of(duration)));
  }

  @Override
  public void progress(String message) {
    console.info("    " + message);
  }

  @Override
  public void waiting(String message) {
    console.info(message);
  }

  @Override
  public void warning(String message) {
    console.warn(message);
  }

  /** {@code   upgrade 3f2a9c1b7d04 -> 8d0c55e1f2ab  add phone number}. */
  static String line(Direction direction, String id, List<String> parents, String description) {
    String lower = parents.isEmpty() ? "base" : String.join(", ", parents);
    String move = direction == Direction.UP
        ? "  upgrade " + lower + " -> " + id
        : "  downgrade " + id + " -> " + lower;
    return String.format(Locale.ROOT, "%-" + MOVE + "s  %-" + DESCRIPTION + "s", move, description);
  }
}
