package io.migration4j.it.hibernate;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Project;
import io.migration4j.oracle.Catalog;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** The entities of a project that is built, as Hibernate sees them when the application starts. */
public final class CompiledEntities implements AutoCloseable {
  private final Path classes;
  private final URLClassLoader loader;

  private CompiledEntities(Path classes, URLClassLoader loader) {
    this.classes = classes;
    this.loader = loader;
  }

  public static CompiledEntities of(Project project) {
    return in(project.path("target/classes"));
  }

  /** Those of a directory of class files. */
  public static CompiledEntities in(Path classes) {
    try {
      URLClassLoader loader = new URLClassLoader(
          new URL[] {classes.toUri().toURL()}, CompiledEntities.class.getClassLoader());
      return new CompiledEntities(classes, loader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Hibernate creates for them in an empty database. */
  public Catalog created(TestDatabase.Kind kind) {
    TestDatabase database = TestDatabase.empty(kind);
    sessionFactory(database, "create").close();
    return database.catalog();
  }

  /**
   * With the settings of the project's {@code hibernate.properties}, if there is one.
   *
   * @param action of {@code hibernate.hbm2ddl.auto}
   */
  public SessionFactory sessionFactory(TestDatabase database, String action) {
    StandardServiceRegistry registry = new StandardServiceRegistryBuilder(
            new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build())
        .applySettings(properties())
        .applySetting("jakarta.persistence.jdbc.url", database.url())
        .applySetting(
            "hibernate.dialect",
            switch (database.kind()) {
              case SQLITE -> "org.hibernate.community.dialect.SQLiteDialect";
              case POSTGRESQL -> "org.hibernate.dialect.PostgreSQLDialect";
            })
        .applySetting("hibernate.connection.pool_size", "2")
        .applySetting("hibernate.hbm2ddl.halt_on_error", true)
        .applySetting("hibernate.hbm2ddl.auto", action)
        .build();
    try {
      MetadataSources sources = new MetadataSources(registry);
      entities().forEach(sources::addAnnotatedClass);
      return sources.buildMetadata().buildSessionFactory();
    } catch (RuntimeException e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    Path file = classes.resolve("hibernate.properties");
    if (Files.isRegularFile(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }

  private List<Class<?>> entities() {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .sorted()
          .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.')))
          .filter(type -> type.isAnnotationPresent(Entity.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
