package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/**
 * Rows of one version of the entities in a migrated database, by Hibernate as its users write and read
 * them ({@link EntityText}), or by SQL: {@code select name from a -> x, null}.
 */
final class EntityRows implements AutoCloseable {
  private final URLClassLoader loader;
  private final List<Class<?>> managed;
  private final Map<String, String> settings;
  private final TestDatabase live;
  private SessionFactory factory;

  /**
   * @param classes the directory of the compiled entities
   * @param live the migrated database
   */
  EntityRows(Path classes, Map<String, String> settings, TestDatabase live) throws IOException {
    this.loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, EntityRows.class.getClassLoader());
    this.settings = settings;
    this.live = live;
    this.managed = managed(classes.resolve("com/example"));
  }

  private List<Class<?>> managed(Path classes) throws IOException {
    try (var files = Files.list(classes)) {
      List<Class<?>> found = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Class<?> type = type(file.getFileName().toString().replace(".class", ""));
        if (Arrays.stream(type.getAnnotations())
            .anyMatch(each -> each.annotationType().getName().startsWith("jakarta.persistence."))) {
          found.add(type);
        }
      }
      return found;
    }
  }

  private Class<?> type(String name) {
    try {
      return Class.forName(EntityText.PACKAGE + name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Has Hibernate make its schema of the entities. */
  void create(TestDatabase fresh) {
    factory = factory(fresh, "create-only");
  }

  private SessionFactory factory(TestDatabase database, String action) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("jakarta.persistence.jdbc.url", database.url());
    all.put("jakarta.persistence.jdbc.user", database.user());
    all.put("hibernate.hbm2ddl.auto", action);
    all.put("hibernate.hbm2ddl.create_namespaces", "true");
    all.put("hibernate.connection.pool_size", "2");
    all.put("jakarta.persistence.validation.mode", "none");
    all.put("hibernate.query.mutation_strategy.persistent.create_tables", "false");
    all.put(
        "hibernate.dialect",
        database.kind() == Database.POSTGRESQL
            ? "org.hibernate.dialect.PostgreSQLDialect"
            : "org.hibernate.community.dialect.SQLiteDialect");
    return QuietLog.during(() -> {
      MetadataSources sources = new MetadataSources(new StandardServiceRegistryBuilder(
              new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build())
          .applySettings(all)
          .build());
      managed.forEach(sources::addAnnotatedClass);
      return sources.buildMetadata().buildSessionFactory();
    });
  }

  private Session session(Connection connection) {
    if (factory == null) {
      factory = factory(live, "none");
    }
    return factory.withOptions().connection(connection).openSession();
  }

  private static boolean isEntity(String line) {
    return Character.isUpperCase(line.charAt(0));
  }

  /** Writes what the lines say, one after the other. */
  void write(List<String> lines) throws SQLException, ReflectiveOperationException {
    for (String line : lines) {
      if (!isEntity(line)) {
        live.run(List.of(line));
        continue;
      }
      try (Connection connection = live.connect();
          Session session = session(connection)) {
        session.beginTransaction();
        session.persist(EntityText.read(session, loader, line));
        session.getTransaction().commit();
      }
    }
  }

  /** What the database holds of what the lines name, in their form. */
  List<String> read(List<String> lines) throws SQLException {
    Map<String, String> questions = new LinkedHashMap<>();
    lines.forEach(
        line -> questions.putIfAbsent(isEntity(line) ? EntityText.name(line) : line, line));
    List<String> found = new ArrayList<>();
    try (Connection connection = live.connect()) {
      for (String line : questions.values()) {
        if (isEntity(line)) {
          found.addAll(entities(connection, line));
        } else {
          found.add(selected(connection, line.replaceFirst("\\s*->.*", "")));
        }
      }
    }
    return found;
  }

  private static String selected(Connection connection, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        values.add(String.join(" ", row));
      }
    }
    return (query + " -> " + String.join(", ", values)).strip();
  }

  /** All rows of an entity, with the attributes that a line has. */
  private List<String> entities(Connection connection, String line) {
    String name = EntityText.name(line);
    try (Session session = session(connection)) {
      return session.createQuery("from " + name, type(name)).getResultList().stream()
          .map(each -> EntityText.write(session, each, line))
          .sorted()
          .toList();
    }
  }

  @Override
  public void close() throws IOException {
    if (factory != null) {
      factory.close();
    }
    loader.close();
  }
}
