package io.migration4j.maven.connection;

import io.migration4j.MigrationException;
import io.migration4j.maven.configuration.ApplicationProperties;
import io.migration4j.maven.configuration.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds the database: what was asked for by {@code migration.url}, else {@code DATABASE_URL} of the
 * environment or of a {@code .env} file, else the datasource of Spring, else that of Quarkus. User and
 * password come from where the url comes from, unless they are asked for as well.
 */
public final class ConnectionReader {
  private static final String VARIABLE = "DATABASE_URL";

  private final ConnectionRequest asked;
  private final Environment environment;
  private final List<Path> dotEnvDirectories;
  private final Supplier<ApplicationProperties> application;
  private final Path basedir;

  /**
   * Reads nothing yet.
   *
   * @param dotEnvDirectories where a {@code .env} may be, first the one that counts most
   * @param application read only when the settings are not found before
   * @param basedir what the relative path of an SQLite file starts from
   */
  public ConnectionReader(
      ConnectionRequest asked,
      Environment environment,
      List<Path> dotEnvDirectories,
      Supplier<ApplicationProperties> application,
      Path basedir) {
    this.asked = asked;
    this.environment = environment;
    this.dotEnvDirectories = List.copyOf(dotEnvDirectories);
    this.application = application;
    this.basedir = basedir;
  }

  /**
   * The database, if one is named anywhere.
   *
   * @throws MigrationException when its url is not understood
   */
  public Optional<ConnectionSettings> find() {
    if (!asked.url().isEmpty()) {
      return Optional.of(settings(asked.url(), "", "", "migration.url"));
    }
    return environment
        .variable(VARIABLE)
        .map(url -> settings(url, "", "", "environment variable " + VARIABLE))
        .or(this::dotEnv)
        .or(() -> application(
            "spring.datasource.url", "spring.datasource.username", "spring.datasource.password"))
        .or(() -> application(
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password"));
  }

  /**
   * The database.
   *
   * @throws MigrationException when none is named, listing the ways to name one
   */
  public ConnectionSettings read() {
    return find()
        .orElseThrow(() -> new MigrationException(
            "No database: nothing says which one to work on. Give -Dmigration.url=jdbc:postgresql://host/name"
                + " (with migration.user and migration.password, or a migration.server of settings.xml),"
                + " or set DATABASE_URL=postgresql://user:password@host/name in the environment or in "
                + basedir.resolve(".env")
                + ", or spring.datasource.url or quarkus.datasource.jdbc.url in"
                + " src/main/resources/application.properties or application.yml."));
  }

  private Optional<ConnectionSettings> dotEnv() {
    for (Path directory : dotEnvDirectories) {
      Path file = directory.resolve(".env");
      String url = DotEnv.read(file).getOrDefault(VARIABLE, "");
      if (!url.isBlank()) {
        return Optional.of(settings(url, "", "", VARIABLE + " in " + file));
      }
    }
    return Optional.empty();
  }

  private Optional<ConnectionSettings> application(String url, String user, String password) {
    ApplicationProperties properties = application.get();
    return properties
        .get(url)
        .map(found -> settings(
            found, properties.get(user).orElse(""), properties.get(password).orElse(""), url));
  }

  private ConnectionSettings settings(String text, String user, String password, String source) {
    DatabaseUrl url;
    try {
      url = DatabaseUrl.parse(text, basedir);
    } catch (MigrationException unknown) {
      throw new MigrationException(
          unknown.getMessage() + " It was read from " + source + ".", unknown);
    }
    return new ConnectionSettings(
        url.database(),
        url.jdbc(),
        first(asked.user(), user, url.user()),
        first(asked.password(), password, url.password()),
        source);
  }

  private static String first(String... candidates) {
    for (String candidate : candidates) {
      if (!candidate.isEmpty()) {
        return candidate;
      }
    }
    return "";
  }
}
