package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The border to Hibernate: lets the project's own Hibernate map the project's classes, without a database,
 * and reads what it would create. Equal requests give equal models.
 */
public final class HibernateModel {
  private HibernateModel() {}

  /**
   * @throws UnmappableException when Hibernate refuses the classes, or something in them has no place in a
   *     schema model
   */
  public static MappedModel read(HibernateRequest request) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(request.classLoader());
    try {
      return QuietLog.during(() -> map(request));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static MappedModel map(HibernateRequest request) {
    Map<Database, Boot> boots = new EnumMap<>(Database.class);
    try {
      for (Database database : databases(request)) {
        boots.put(database, Boot.start(request, database));
      }
      return new ModelReader(boots, request).read();
    } finally {
      boots.values().forEach(Boot::close);
    }
  }

  private static List<Database> databases(HibernateRequest request) {
    Set<Database> databases = new LinkedHashSet<>(List.of(Database.POSTGRESQL));
    request.databases().stream()
        .filter(database -> HibernateDialects.isPresent(database, request.classLoader()))
        .forEach(databases::add);
    return new ArrayList<>(databases);
  }
}
