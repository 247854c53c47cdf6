package io.migration4j.maven.connection;

import io.migration4j.schema.Database;

/**
 * The database to work on, and who says so.
 *
 * @param jdbcUrl without credentials
 * @param user empty when none is given
 * @param password empty when none is given; never shown
 * @param source where the url was found: {@code migration.url}, {@code DATABASE_URL} ...
 */
public record ConnectionSettings(
    Database database, String jdbcUrl, String user, String password, String source) {

  /** The database as a log may show it: {@code postgresql://host/name (user app)}. */
  public String display() {
    return UrlDisplay.of(jdbcUrl) + (user.isEmpty() ? "" : " (user " + user + ")");
  }

  /** As {@link #display}: a record would show its password. */
  @Override
  public String toString() {
    return display();
  }
}
