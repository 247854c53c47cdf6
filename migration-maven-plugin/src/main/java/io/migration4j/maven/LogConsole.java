package io.migration4j.maven;

import io.migration4j.maven.output.Console;
import org.apache.maven.plugin.logging.Log;

/** Maven's log. */
final class LogConsole implements Console {
  private final Log log;
  private final boolean watched;

  LogConsole(Log log, boolean watched) {
    this.log = log;
    this.watched = watched;
  }

  @Override
  public void info(String line) {
    log.info(line);
  }

  @Override
  public void warn(String line) {
    log.warn(line);
  }

  @Override
  public void error(String line) {
    log.error(line);
  }

  @Override
  public boolean isWatched() {
    return watched;
  }

  @Override
  public boolean isQuiet() {
    return !log.isInfoEnabled();
  }
}
