package io.migration4j.processor.hibernate;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.boot.spi.MetadataBuilderContributor;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;

/**
 * Hibernate's mapping of the classes for one database, as far as a session factory has it before it writes
 * DDL: constraints of Bean Validation applied, columns ordered, all of it validated. No connection is made.
 */
record Boot(
    Database database,
    StandardServiceRegistry registry,
    MetadataImplementor metadata,
    SqlStringGenerationContext context)
    implements AutoCloseable {
  private static final String ORM_XML = "META-INF/orm.xml";
  private static final String MAPPING_FILES = "hibernate.orm_xml_files";
  private static final String BUILDER_CONTRIBUTOR = "hibernate.metadata_builder_contributor";
  private static final String CONSTRAINT_MODE = "hibernate.hbm2ddl.default_constraint_mode";
  private static final Set<String> NOT_MAPPING = Set.of(
      "hibernate.connection.",
      "hibernate.hbm2ddl.",
      "hibernate.hikari.",
      "hibernate.cache.",
      "hibernate.multi_tenant_connection_provider",
      "jakarta.persistence.jdbc.",
      "jakarta.persistence.schema-generation.",
      "jakarta.persistence.jtaDataSource",
      "jakarta.persistence.nonJtaDataSource");

  static Boot start(HibernateRequest request, Database database) {
    Map<String, Object> settings = settings(request, database);
    BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
        .applyClassLoader(request.classLoader())
        .build();
    StandardServiceRegistry registry = null;
    try {
      registry =
          new StandardServiceRegistryBuilder(bootstrap).applySettings(settings).build();
      MetadataImplementor metadata =
          (MetadataImplementor) builder(registry, request).build();
      BeanValidation.apply(metadata, settings, registry, request.classLoader());
      // Without a setting that creates the schema Hibernate orders nothing unless forced.
      metadata.orderColumns(true);
      metadata.validate();
      ValueGenerators.apply(metadata, registry);
      return new Boot(
          database,
          registry,
          metadata,
          SqlStringGenerationContextImpl.fromConfigurationMap(
              metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), settings));
    } catch (MigrationException known) {
      destroy(registry, bootstrap);
      throw known;
    } catch (RuntimeException | LinkageError failure) {
      destroy(registry, bootstrap);
      throw BootFailure.of(failure, request, database);
    }
  }

  private static Map<String, Object> settings(HibernateRequest request, Database database) {
    Map<String, Object> settings = new LinkedHashMap<>(request.settings());
    settings.keySet().removeIf(Boot::isNotMapping);
    Naming.apply(settings);
    HibernateDialects.choose(database, settings, request.classLoader());
    settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
    settings.put("hibernate.cache.use_second_level_cache", "false");
    settings.put("hibernate.search.enabled", "false");
    return settings;
  }

  private static boolean isNotMapping(String setting) {
    return !setting.equals(CONSTRAINT_MODE) && NOT_MAPPING.stream().anyMatch(setting::startsWith);
  }

  /** As Hibernate's bootstrap of a persistence unit has it, which Spring and Quarkus take as well. */
  @SuppressWarnings("removal")
  private static MetadataBuilder builder(
      StandardServiceRegistry registry, HibernateRequest request) {
    MetadataBuilder builder = sources(registry, request).getMetadataBuilder();
    String contributor = request.settings().getOrDefault(BUILDER_CONTRIBUTOR, "");
    if (!contributor.isBlank()) {
      registry
          .requireService(StrategySelector.class)
          .resolveStrategy(MetadataBuilderContributor.class, contributor.strip())
          .contribute(builder);
    }
    return builder;
  }

  private static MetadataSources sources(
      StandardServiceRegistry registry, HibernateRequest request) {
    MetadataSources sources = new MetadataSources(registry);
    for (String name : request.classNames()) {
      if (name.endsWith(".package-info")) {
        sources.addPackage(name.substring(0, name.lastIndexOf('.')));
      } else {
        sources.addAnnotatedClassName(name);
      }
    }
    if (request.classLoader().getResource(ORM_XML) != null) {
      sources.addResource(ORM_XML);
    }
    for (String file : request.settings().getOrDefault(MAPPING_FILES, "").split(",")) {
      if (!file.isBlank() && !file.strip().equals(ORM_XML)) {
        sources.addResource(file.strip());
      }
    }
    return sources;
  }

  Dialect dialect() {
    return metadata.getDatabase().getDialect();
  }

  @Override
  public void close() {
    StandardServiceRegistryBuilder.destroy(registry);
  }

  private static void destroy(
      StandardServiceRegistry registry, BootstrapServiceRegistry bootstrap) {
    if (registry == null) {
      BootstrapServiceRegistryBuilder.destroy(bootstrap);
    } else {
      StandardServiceRegistryBuilder.destroy(registry);
    }
  }
}
