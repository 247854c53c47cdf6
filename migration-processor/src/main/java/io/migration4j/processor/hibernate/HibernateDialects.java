package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import java.util.Map;

/** Hibernate's dialect of each of our databases, and the version it is told to write for. */
final class HibernateDialects {
  private static final String DIALECT = "hibernate.dialect";
  private static final String MAJOR = "jakarta.persistence.database-major-version";
  private static final String MINOR = "jakarta.persistence.database-minor-version";

  private HibernateDialects() {}

  static boolean isPresent(Database database, ClassLoader loader) {
    try {
      Class.forName(name(database), false, loader);
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  /**
   * The dialect for a database goes into the settings: the user's own if it is one for this database, else
   * Hibernate's.
   */
  static void choose(Database database, Map<String, Object> settings, ClassLoader loader) {
    if (isFor(database, settings.get(DIALECT), loader)) {
      return;
    }
    settings
        .keySet()
        .removeIf(key -> key.startsWith("jakarta.persistence.database-")
            || key.startsWith("javax.persistence.database-"));
    settings.put(DIALECT, name(database));
    if (database == Database.SQLITE) {
      // Without a version Hibernate takes SQLite for 2.0, which no driver is.
      settings.put(MAJOR, "3");
      settings.put(MINOR, "45");
    }
  }

  private static boolean isFor(Database database, Object dialect, ClassLoader loader) {
    try {
      Class<?> wanted = Class.forName(name(database), false, loader);
      return dialect != null
          && wanted.isAssignableFrom(Class.forName(dialect.toString(), false, loader));
    } catch (ClassNotFoundException unknown) {
      return false;
    }
  }

  private static String name(Database database) {
    return switch (database) {
      case POSTGRESQL -> "org.hibernate.dialect.PostgreSQLDialect";
      case SQLITE -> "org.hibernate.community.dialect.SQLiteDialect";
    };
  }
}
