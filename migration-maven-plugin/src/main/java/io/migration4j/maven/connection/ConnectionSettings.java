package io.migration4j.maven.connection;

import io.migration4j.schema.Database;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

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

  /**
   * The same to look at, or an empty database in memory where this one is an SQLite file that does not exist
   * yet: whoever opens it makes it.
   */
  ConnectionSettings withoutMakingAFile() {
    return database == Database.SQLITE && isAbsent(file())
        ? new ConnectionSettings(database, "jdbc:sqlite::memory:", user, password, source)
        : this;
  }

  private String file() {
    return jdbcUrl.replaceFirst("^jdbc:sqlite:", "").replaceFirst("(?s)\\?.*", "");
  }

  /** In a directory that is there: a mistake in that is an error. */
  private static boolean isAbsent(String path) {
    if (path.isEmpty() || path.startsWith(":") || path.startsWith("file:")) {
      return false;
    }
    try {
      Path file = Path.of(path).toAbsolutePath();
      return Files.notExists(file) && Files.isDirectory(file.getParent());
    } catch (InvalidPathException odd) {
      return false;
    }
  }

  /** As {@link #display}: a record would show its password. */
  @Override
  public String toString() {
    return display();
  }
}
