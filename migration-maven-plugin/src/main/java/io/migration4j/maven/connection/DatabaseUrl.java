package io.migration4j.maven.connection;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a database is: a JDBC url without credentials, and the credentials that stood in the text it
 * was read from. Forms: {@code jdbc:postgresql:}, {@code jdbc:sqlite:}, and the ones of the variable
 * {@code DATABASE_URL} that Heroku began and SQLAlchemy, Rails and Django share:
 * {@code postgresql://user:password@host:5432/name?sslmode=require}, {@code postgres://},
 * {@code sqlite:///relative}, {@code sqlite:////absolute}.
 *
 * @param jdbc begins with {@code jdbc:postgresql:} or {@code jdbc:sqlite:}
 * @param user empty when the text names none
 * @param password empty when the text names none
 */
record DatabaseUrl(String jdbc, String user, String password) {

  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * Reads one of those forms.
   *
   * @param directory what a relative path of an SQLite file starts from
   * @throws MigrationException when it is none of them; the message shows no password
   */
  static DatabaseUrl parse(String text, Path directory) {
    String url = text.trim();
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith(SQLITE)) {
      return sqlite(url.substring(SQLITE.length()), directory);
    }
    if (lower.startsWith("sqlite:")) {
      return sqlite(sqlitePath(url.substring("sqlite:".length())), directory);
    }
    if (lower.startsWith(POSTGRESQL)) {
      return postgresql(url.substring(POSTGRESQL.length()), false);
    }
    if (lower.startsWith("postgres://") || lower.startsWith("postgresql://")) {
      return postgresql(url.substring(url.indexOf(':') + 1), true);
    }
    throw new MigrationException("No database that migration4j knows: "
        + UrlDisplay.of(url)
        + ". The url begins with jdbc:postgresql:, jdbc:sqlite:, postgresql:// or sqlite:///.");
  }

  /** A record would show its password. */
  @Override
  public String toString() {
    return "DatabaseUrl[" + UrlDisplay.of(jdbc) + "]";
  }

  Database database() {
    return jdbc.startsWith(SQLITE) ? Database.SQLITE : Database.POSTGRESQL;
  }

  /** Three slashes lead a relative path, four an absolute one; that is SQLAlchemy's rule. */
  private static String sqlitePath(String rest) {
    return rest.startsWith("///")
        ? decoded(rest.substring(3))
        : decoded(rest.replaceFirst("^//", ""));
  }

  private static DatabaseUrl sqlite(String rest, Path directory) {
    int query = rest.indexOf('?');
    String path = query < 0 ? rest : rest.substring(0, query);
    boolean file = !path.isEmpty() && !path.startsWith(":") && !path.startsWith("file:");
    String resolved = file ? directory.resolve(path).normalize().toString() : path;
    return new DatabaseUrl(SQLITE + resolved + (query < 0 ? "" : rest.substring(query)), "", "");
  }

  private static DatabaseUrl postgresql(String rest, boolean encoded) {
    int query = rest.indexOf('?');
    String address = query < 0 ? rest : rest.substring(0, query);
    String user = "";
    String password = "";
    int at = address.lastIndexOf('@');
    if (address.startsWith("//") && at >= 0) {
      String[] credentials = address.substring(2, at).split(":", 2);
      user = decoded(credentials[0]);
      password = credentials.length > 1 ? decoded(credentials[1]) : "";
      address = "//" + address.substring(at + 1);
    }
    List<String> kept = new ArrayList<>();
    for (String parameter :
        query < 0 ? new String[0] : rest.substring(query + 1).split("&")) {
      String[] pair = parameter.split("=", 2);
      String value = pair.length > 1 ? pair[1] : "";
      switch (pair[0]) {
        case "user" -> user = decoded(value);
        case "password" -> password = decoded(value);
        default -> kept.add(parameter);
      }
    }
    if (encoded && !address.substring(2).contains("/")) {
      address = address + "/";
    }
    String parameters = kept.isEmpty() ? "" : "?" + String.join("&", kept);
    return new DatabaseUrl(POSTGRESQL + address + parameters, user, password);
  }

  /** A plus sign means itself: these are parts of a URI, not a form. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new MigrationException(
          "The database url has a percent sign that encodes no character. Write it as %25.",
          malformed);
    }
  }
}
