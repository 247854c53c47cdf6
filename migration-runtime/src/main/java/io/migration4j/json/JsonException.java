package io.migration4j.json;

import io.migration4j.MigrationException;
import java.util.Locale;

/** A text is not JSON, or not the JSON that was expected; says on which line. */
public final class JsonException extends MigrationException {
  private static final long serialVersionUID = 1L;
  private final int line;

  JsonException(int line, String message) {
    super(String.format(Locale.ROOT, "line %d: %s", line, message));
    this.line = line;
  }

  /** The line of the text, from 1. */
  public int line() {
    return line;
  }
}
