package io.migration4j.jdbc;

/**
 * The version of the SQLite that runs, which is not that of the driver's jar.
 *
 * @param major the first number
 * @param minor the second
 */
record SqliteVersion(int major, int minor) {
  /** The oldest that is supported, whose statements every later one takes. */
  static final SqliteVersion OLDEST = new SqliteVersion(3, 40);

  /** Reads {@code 3.54.1}. */
  static SqliteVersion parse(String text) {
    String[] parts = text.split("\\.");
    return new SqliteVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /**
   * It has {@code ALTER TABLE .. SET NOT NULL}, {@code DROP NOT NULL}, {@code ADD CHECK} and {@code DROP
   * CONSTRAINT}, which came with 3.53.
   */
  boolean altersConstraints() {
    return major > 3 || major == 3 && minor >= 53;
  }
}
