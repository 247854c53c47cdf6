package io.migration4j.schema;

import java.util.Locale;

/** The databases a schema can be built on; the name of one is what per-database text is kept under. */
public enum Database {
  POSTGRESQL,
  SQLITE;

  /** The name in snapshots, scripts and on the command line: {@code postgresql}, {@code sqlite}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
