package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataBuilderContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A session factory as a user builds it, over a database that is there. */
@SuppressWarnings("removal")
final class HibernateFactory {
  /** Whose messages need no EL engine. */
  private static final ValidatorFactory VALIDATION = Validation.byDefaultProvider()
      .configure()
      .messageInterpolator(new ParameterMessageInterpolator())
      .buildValidatorFactory();

  private HibernateFactory() {}

  /**
   * Creates the schema.
   *
   * @return the statements that the database refused, with its reason
   */
  static List<String> create(MappedClasses classes, TestDatabase database) {
    try (DirectExecution execution = new DirectExecution(database)) {
      build(classes, database, "create-only", execution::takeOver).close();
      return execution.refused();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @param action of {@code hibernate.hbm2ddl.auto} */
  static SessionFactory build(MappedClasses classes, TestDatabase database, String action) {
    return build(classes, database, action, registry -> {});
  }

  private static SessionFactory build(
      MappedClasses classes,
      TestDatabase database,
      String action,
      Consumer<ServiceRegistry> prepared) {
    Map<String, Object> settings = new HashMap<>(classes.settings());
    Naming.apply(settings);
    settings.put("jakarta.persistence.jdbc.url", database.url());
    settings.put("jakarta.persistence.jdbc.user", database.user());
    settings.put("hibernate.hbm2ddl.auto", action);
    settings.put("hibernate.connection.pool_size", "2");
    settings.put("jakarta.persistence.validation.factory", VALIDATION);
    settings.putIfAbsent(
        "hibernate.dialect",
        database.kind() == Database.POSTGRESQL
            ? "org.hibernate.dialect.PostgreSQLDialect"
            : "org.hibernate.community.dialect.SQLiteDialect");
    return QuietLog.during(() -> {
      StandardServiceRegistry registry =
          new StandardServiceRegistryBuilder().applySettings(settings).build();
      try {
        prepared.accept(registry);
        MetadataSources sources = new MetadataSources(registry);
        classes.managed().forEach(sources::addAnnotatedClass);
        classes.mappingFiles().forEach(sources::addResource);
        if (classes.isPackage()) {
          sources.addPackage(classes.model().getPackageName());
        }
        MetadataBuilder builder = sources.getMetadataBuilder();
        contributor(classes).ifPresent(contributor -> contributor.contribute(builder));
        return builder.build().buildSessionFactory();
      } catch (RuntimeException e) {
        StandardServiceRegistryBuilder.destroy(registry);
        throw e;
      }
    });
  }

  /** What the bootstrap of a persistence unit finds in the settings. */
  private static Optional<MetadataBuilderContributor> contributor(MappedClasses classes) {
    String name = classes.settings().get("hibernate.metadata_builder_contributor");
    if (name == null) {
      return Optional.empty();
    }
    try {
      return Optional.of((MetadataBuilderContributor)
          Class.forName(name).getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
