package io.migration4j.maven.output;

import java.util.ArrayList;
import java.util.List;

/** A console that keeps what it is told, each line with its level before it. */
public final class Lines implements Console {
  private final List<String> all = new ArrayList<>();
  private final boolean quiet;
  private final boolean watched;

  public Lines(boolean quiet) {
    this(quiet, true);
  }

  private Lines(boolean quiet, boolean watched) {
    this.quiet = quiet;
    this.watched = watched;
  }

  /** A log that nobody watches. */
  public static Lines log() {
    return new Lines(false, false);
  }

  public List<String> all() {
    return List.copyOf(all);
  }

  @Override
  public void info(String line) {
    all.add("INFO " + line);
  }

  @Override
  public void warn(String line) {
    all.add("WARN " + line);
  }

  @Override
  public void error(String line) {
    all.add("ERROR " + line);
  }

  @Override
  public boolean isWatched() {
    return watched;
  }

  @Override
  public boolean isQuiet() {
    return quiet;
  }
}
