package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.Migration;
import io.migration4j.MigrationListener;
import io.migration4j.Migrator;
import io.migration4j.processor.ProjectPass;
import io.migration4j.schema.Database;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** The generated classes of a project, and a database that they migrate. */
record MigratedProject(ProjectPass project, TestDatabase database) {
  void upgrade(String to) throws Exception {
    try (URLClassLoader loader = loader();
        Connection connection = database.connect()) {
      Migrator migrator = migrator(loader, connection);
      migrator.upgrade(to);
      assertThat(migrator.check().differences()).isEmpty();
    }
  }

  /** Upgrades a database that has more than the migrations are about. */
  void upgradeBeside(String to) throws Exception {
    try (URLClassLoader loader = loader();
        Connection connection = database.connect()) {
      Migrator migrator = migrator(loader, connection);
      migrator.upgrade(to);
      assertThat(migrator.check().differences())
          .allMatch(difference -> difference.describe().matches("table \\S+ is unmanaged: .*"));
    }
  }

  void downgrade(String to) throws Exception {
    try (URLClassLoader loader = loader();
        Connection connection = database.connect()) {
      migrator(loader, connection).downgrade(to);
    }
  }

  private Migrator migrator(ClassLoader loader, Connection connection) throws Exception {
    List<Class<? extends Migration>> classes = new ArrayList<>();
    for (String name : project.migrations()) {
      classes.add(loader.loadClass(name).asSubclass(Migration.class));
    }
    return Migrator.builder()
        .connection(connection)
        .migrations(classes)
        .listener(new MigrationListener() {})
        .build();
  }

  private URLClassLoader loader() throws IOException {
    return new URLClassLoader(
        new URL[] {project.classes().toUri().toURL()}, MigratedProject.class.getClassLoader());
  }

  /** @param entities the simple names, which all are in one package */
  void hibernateCreates(List<String> entities) throws Exception {
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.jdbc.url", database.url());
    settings.put("jakarta.persistence.jdbc.user", database.user());
    settings.put("hibernate.hbm2ddl.auto", "create-only");
    settings.put("jakarta.persistence.validation.mode", "none");
    settings.put(
        "hibernate.dialect",
        database.kind() == Database.POSTGRESQL
            ? "org.hibernate.dialect.PostgreSQLDialect"
            : "org.hibernate.community.dialect.SQLiteDialect");
    try (URLClassLoader loader = loader()) {
      QuietLog.during(() -> {
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder(
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build())
            .applySettings(settings)
            .build();
        MetadataSources sources = new MetadataSources(registry);
        entities.forEach(entity -> sources.addAnnotatedClassName("com.example." + entity));
        sources.buildMetadata().buildSessionFactory().close();
        return null;
      });
    }
  }
}
