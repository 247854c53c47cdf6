package io.migration4j;

import io.migration4j.jdbc.ConnectionSource;
import java.sql.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** Says what a {@link Migrator} works with; a data source or a connection is all that is needed. */
public final class MigratorBuilder {
  /** PostgreSQL takes a timeout of up to 24 days, and the one of statements is twice that of locks. */
  private static final Duration LONGEST = Duration.ofDays(10);

  private Optional<ConnectionSource> source = Optional.empty();
  private Optional<ClassLoader> classLoader = Optional.empty();
  private Optional<Revisions> revisions = Optional.empty();
  private String historySchema = "";
  private Duration lockTimeout = Duration.ofMinutes(5);
  private Duration ddlLockTimeout = Duration.ofSeconds(5);
  private Function<String, Optional<String>> environment =
      name -> Optional.ofNullable(System.getenv(name));
  private Ahead ahead = Ahead.WARN;
  private Mismatch mismatch = Mismatch.WARN;
  private MigrationListener listener = new LoggingListener();

  MigratorBuilder() {}

  /** Where each command takes its one connection from. */
  public MigratorBuilder dataSource(DataSource dataSource) {
    source = Optional.of(ConnectionSource.of(dataSource));
    return this;
  }

  /** The connection for all commands, one at a time; it is in no transaction, and is not closed. */
  public MigratorBuilder connection(Connection connection) {
    source = Optional.of(ConnectionSource.of(connection));
    return this;
  }

  /**
   * Where index and migration classes are; unless said, the context class loader, else that of this
   * library.
   */
  public MigratorBuilder classLoader(ClassLoader loader) {
    classLoader = Optional.of(loader);
    return this;
  }

  /** The migration classes themselves, instead of those that an index names. */
  public MigratorBuilder migrations(Collection<? extends Class<? extends Migration>> classes) {
    return revisions(Revisions.of(classes));
  }

  /** Migration classes that are loaded already. */
  public MigratorBuilder revisions(Revisions loaded) {
    revisions = Optional.of(loaded);
    return this;
  }

  /** The schema for the table of the history; unless said, the connection's own. */
  public MigratorBuilder historySchema(String schema) {
    historySchema = schema;
    return this;
  }

  /**
   * How long to wait while another process migrates, or lets nobody read; unless said, 5 minutes.
   *
   * @throws MigrationException when it is negative, or more than 10 days
   */
  public MigratorBuilder lockTimeout(Duration timeout) {
    lockTimeout = required("lockTimeout", timeout);
    return this;
  }

  /**
   * How long a statement waits for the lock of a table on PostgreSQL, before its revision is rolled back
   * and tried again, since everyone who comes later waits behind it; unless said, 5 seconds. Zero is
   * without end.
   *
   * @throws MigrationException when it is negative, or more than 10 days
   */
  public MigratorBuilder ddlLockTimeout(Duration timeout) {
    ddlLockTimeout = required("ddlLockTimeout", timeout);
    return this;
  }

  /** What answers conditions on the environment; unless said, that of the process. */
  public MigratorBuilder environment(Function<String, Optional<String>> variables) {
    environment = variables;
    return this;
  }

  /** What to do when the database is ahead; unless said, warn. */
  public MigratorBuilder ahead(Ahead behaviour) {
    ahead = behaviour;
    return this;
  }

  /** What a stamp does when the schema is another; unless said, warn. */
  public MigratorBuilder mismatch(Mismatch behaviour) {
    mismatch = behaviour;
    return this;
  }

  /** Who is told what happens; unless said, the log of the platform. */
  public MigratorBuilder listener(MigrationListener told) {
    listener = told;
    return this;
  }

  /**
   * Loads the migration classes.
   *
   * @throws MigrationException when there is no index, or classes do not fit it or one another
   */
  public Migrator build() {
    ConnectionSource connections = source.orElseThrow(() -> new MigrationException(
        "A Migrator needs a database. Call dataSource or connection before build."));
    return new Migrator(new MigratorSettings(
        connections,
        revisions.orElseGet(() -> Revisions.load(loader())),
        historySchema,
        lockTimeout,
        ddlLockTimeout,
        environment,
        ahead,
        mismatch,
        listener));
  }

  private static Duration required(String name, Duration timeout) {
    if (timeout.isNegative() || timeout.compareTo(LONGEST) > 0) {
      throw new MigrationException(
          name + " is " + timeout + ". Give a time from zero to " + LONGEST.toDays() + " days.");
    }
    return timeout;
  }

  private ClassLoader loader() {
    return classLoader
        .or(() -> Optional.ofNullable(Thread.currentThread().getContextClassLoader()))
        .orElse(Migrator.class.getClassLoader());
  }
}
