package io.migration4j.maven;

import io.migration4j.Ahead;
import io.migration4j.MigrationException;
import io.migration4j.Migrator;
import io.migration4j.MigratorBuilder;
import io.migration4j.maven.configuration.ApplicationProperties;
import io.migration4j.maven.connection.ConnectionReader;
import io.migration4j.maven.connection.ConnectionSettings;
import io.migration4j.maven.connection.Drivers;
import io.migration4j.maven.goal.OpenDatabase;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** A goal that works on a database. */
abstract class DatabaseMojo extends ProjectMojo {
  /**
   * The database: jdbc:postgresql:, jdbc:sqlite: or the forms of DATABASE_URL. Unless said: DATABASE_URL
   * of the environment or of .env, else the datasource of Spring or Quarkus. The relative path of an
   * SQLite file starts from the basedir of the module.
   */
  @Parameter(property = "migration.url")
  private String url;

  /** The user; beats the one of the url. */
  @Parameter(property = "migration.user")
  private String user;

  /** The password; beats the one of the url. Better kept in settings.xml, see server. */
  @Parameter(property = "migration.password")
  private String password;

  /** The id of a server in settings.xml whose user and password, maybe encrypted, are taken. */
  @Parameter(property = "migration.server")
  private String server;

  /** The schema of the table that keeps the history; unless said, the connection's own. */
  @Parameter(property = "migration.schema", defaultValue = "")
  private String schema;

  /** How many seconds to wait while another process migrates the database. */
  @Parameter(property = "migration.lockTimeout", defaultValue = "300")
  private int lockTimeout;

  /**
   * How many seconds a statement waits for the lock of a table on PostgreSQL, before its revision is rolled
   * back and tried again; 0 is without end.
   */
  @Parameter(property = "migration.ddlLockTimeout", defaultValue = "5")
  private int ddlLockTimeout;

  /** What to do when the database is ahead of the classes: warn or fail. */
  @Parameter(property = "migration.ahead", defaultValue = "warn")
  private String ahead;

  @Inject
  private SettingsDecrypter decrypter;

  /** The database that is named, if one is. */
  final Optional<OpenDatabase> find(ProjectLayout layout, ProjectMigrations migrations) {
    return reader(layout).find().map(settings -> database(settings, migrations));
  }

  /** The database that is named; none is an error. */
  final OpenDatabase database(ProjectLayout layout, ProjectMigrations migrations) {
    return database(reader(layout).read(), migrations);
  }

  /** Whether an SQLite file is made where there is none; a goal that changes nothing makes none. */
  boolean mayCreate() {
    return false;
  }

  final String schema() {
    return text(schema);
  }

  final boolean urlIsGiven() {
    return url != null;
  }

  /** Does something once for a database and its revisions, in whatever modules they are met. */
  final void once(OpenDatabase database, Runnable work) {
    String key = "migration4j " + execution.getGoal().replace("-no-fork", "") + " "
        + database.display() + " " + database.revisions().graph().heads();
    if (session.getRepositorySession().getData().set(key, null, true)) {
      work.run();
    } else {
      getLog().info("Done before in this build: " + database.display() + ".");
    }
  }

  private ConnectionReader reader(ProjectLayout layout) {
    Path root = session.getRequest().getMultiModuleProjectDirectory().toPath();
    return new ConnectionReader(
        new Servers(session.getSettings(), decrypter).request(url, user, password, server),
        environment(),
        List.of(layout.basedir(), root),
        () -> ApplicationProperties.read(configurationDirectories(layout), environment()),
        layout.basedir());
  }

  private OpenDatabase database(ConnectionSettings settings, ProjectMigrations migrations) {
    Drivers drivers =
        new Drivers(List.of(migrations.classLoader(), DatabaseMojo.class.getClassLoader()));
    MigratorBuilder builder = Migrator.builder()
        .dataSource(drivers.dataSource(settings, mayCreate()))
        .historySchema(schema())
        .lockTimeout(Duration.ofSeconds(lockTimeout))
        .ddlLockTimeout(Duration.ofSeconds(ddlLockTimeout))
        .ahead(behaviour());
    return new OpenDatabase(
        settings.database(), settings.display(), builder, migrations.revisions(), console());
  }

  private Ahead behaviour() {
    return switch (ahead.toLowerCase(Locale.ROOT)) {
      case "warn" -> Ahead.WARN;
      case "fail" -> Ahead.FAIL;
      default ->
        throw new MigrationException("migration.ahead is " + ahead + ". Give warn or fail.");
    };
  }
}
