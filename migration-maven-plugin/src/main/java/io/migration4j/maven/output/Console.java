package io.migration4j.maven.output;

/** Where results are shown; each call is one event of the log, one line unless it says otherwise. */
public interface Console {
  void info(String line);

  void warn(String line);

  void error(String line);

  /** A person sits before it; else it is a log, which others read later. */
  boolean isWatched();

  /** Maven was told to be quiet: what {@link #info} says is not seen. */
  boolean isQuiet();
}
