package io.migration4j.maven.goal;

import io.migration4j.MigrationListener;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.output.Elapsed;
import io.migration4j.revision.Direction;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Tells what a migrator does, in columns: a line as a revision starts, which says that it is running, and
 * one with its time as it ends. Before a person the first waits for a second, and is left out for a revision
 * that takes less.
 */
final class Progress implements MigrationListener {
  private static final int MOVE = "  upgrade 3f2a9c1b7d04 -> 8d0c55e1f2ab".length();
  private static final int DESCRIPTION = 40;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Console console;
  private final Executor start;

  /** The line of the revision that runs, and is not shown yet. */
  private String running = "";

  /** The line of the revision that runs. */
  private String started = "";

  Progress(Console console) {
    this(console, console.isWatched() ? PATIENCE : Duration.ZERO);
  }

  Progress(Console console, Duration patience) {
    this.console = console;
    start = patience.isZero()
        ? Runnable::run
        : CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void revisionStarted(
      Direction direction, String id, List<String> parents, String description) {
    String line = line(direction, id, parents, description);
    if (!started.equals(line)) {
      started = line;
      running = line;
      start.execute(() -> showRunning(line));
    }
  }

  private synchronized void showRunning(String line) {
    if (running.equals(line)) {
      showRunning();
    }
  }

  private void showRunning() {
    if (!running.isEmpty()) {
      console.info(end(running, "running"));
      running = "";
    }
  }

  @Override
  public synchronized void revisionFinished(
      Direction direction, String id, List<String> parents, String description, Duration duration) {
    revisionStopped(direction, id, parents, description);
    console.info(end(line(direction, id, parents, description), Elapsed.of(duration)));
  }

  @Override
  public synchronized void revisionStopped(
      Direction direction, String id, List<String> parents, String description) {
    started = "";
    running = "";
  }

  private static String end(String line, String word) {
    return line + String.format(Locale.ROOT, "  %8s", word);
  }

  @Override
  public synchronized void progress(String message) {
    showRunning();
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
