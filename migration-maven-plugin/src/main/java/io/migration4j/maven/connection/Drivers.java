package io.migration4j.maven.connection;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * Opens connections with the driver that the project or the plugin's dependencies bring. The driver is
 * made from their class loaders: {@code DriverManager} knows only what Maven itself could load.
 */
public final class Drivers {
  private static final int LOGIN_SECONDS = 20;

  private final List<ClassLoader> loaders;

  /** Looks in those class loaders, in their order. */
  public Drivers(List<ClassLoader> loaders) {
    this.loaders = List.copyOf(loaders);
  }

  /**
   * That database, for whom a data source is easier; see {@link #connect} for what it throws.
   *
   * @param mayCreate whether an SQLite file is made where there is none; else an empty one is shown
   */
  public DataSource dataSource(ConnectionSettings settings, boolean mayCreate) {
    return new DriverDataSource(this, mayCreate ? settings : settings.withoutMakingAFile());
  }

  /**
   * A connection to close by the caller.
   *
   * @throws MigrationException when there is no driver, or the database refuses or cannot be reached
   */
  public Connection connect(ConnectionSettings settings) {
    Properties properties = new Properties();
    if (!settings.user().isEmpty()) {
      properties.setProperty("user", settings.user());
    }
    if (!settings.password().isEmpty()) {
      properties.setProperty("password", settings.password());
    }
    if (settings.database() == Database.POSTGRESQL) {
      properties.setProperty("loginTimeout", Integer.toString(LOGIN_SECONDS));
      properties.setProperty("ApplicationName", "migration4j");
    }
    try {
      Connection connection = driver(settings.database()).connect(settings.jdbcUrl(), properties);
      if (connection == null) {
        throw new MigrationException("The driver does not understand the url " + settings.display()
            + ", read from " + settings.source() + ".");
      }
      return connection;
    } catch (SQLException refused) {
      throw new MigrationException(
          "Cannot connect to " + settings.display() + ", read from " + settings.source() + ": "
              + withoutPassword(refused.getMessage(), settings).replaceFirst("\\.$", "")
              + state(refused) + ". " + remedy(settings.database()),
          refused);
    }
  }

  private static String remedy(Database database) {
    return switch (database) {
      case POSTGRESQL -> "Check that the database runs, and its url, user and password.";
      case SQLITE -> "Check that the directory of the file is there, and that both may be written.";
    };
  }

  private static String state(SQLException refused) {
    String state = refused.getSQLState();
    return state == null || state.isEmpty() ? "" : " (SQLSTATE " + state + ")";
  }

  private static String withoutPassword(String message, ConnectionSettings settings) {
    String text = message == null ? "no reason given" : message.strip();
    return settings.password().isEmpty() ? text : text.replace(settings.password(), "***");
  }

  private Driver driver(Database database) {
    String className = className(database);
    for (ClassLoader loader : loaders) {
      try {
        return (Driver)
            Class.forName(className, true, loader).getDeclaredConstructor().newInstance();
      } catch (ClassNotFoundException absent) {
        continue;
      } catch (InvocationTargetException
          | InstantiationException
          | IllegalAccessException
          | NoSuchMethodException
          | LinkageError broken) {
        throw new MigrationException(
            "The driver " + className + " does not start: " + broken, broken);
      }
    }
    throw new MigrationException("No JDBC driver for " + database.label() + ": " + className
        + " is neither on the project's runtime class path nor among the plugin's dependencies. Add "
        + artifact(database)
        + " to the <dependencies> of the project (scope runtime) or of the plugin.");
  }

  private static String className(Database database) {
    return switch (database) {
      case POSTGRESQL -> "org.postgresql.Driver";
      case SQLITE -> "org.sqlite.JDBC";
    };
  }

  private static String artifact(Database database) {
    return switch (database) {
      case POSTGRESQL -> "org.postgresql:postgresql";
      case SQLITE -> "org.xerial:sqlite-jdbc";
    };
  }
}
