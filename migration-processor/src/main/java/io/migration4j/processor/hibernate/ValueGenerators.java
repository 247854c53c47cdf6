package io.migration4j.processor.hibernate;

import java.util.List;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Value;
import org.hibernate.models.spi.MemberDetails;
import org.hibernate.service.ServiceRegistry;

/**
 * The generators of single attributes, which Hibernate makes with the session factory and which may change
 * the column: {@code CurrentTimestampGeneration} makes that of {@code @CreationTimestamp} not null. They
 * are made here as in {@code Property.createGenerator}, and thrown away.
 */
final class ValueGenerators {
  private ValueGenerators() {}

  static void apply(MetadataImplementor metadata, ServiceRegistry registry) {
    for (PersistentClass entity : metadata.getEntityBindings()) {
      apply(entity.getProperties(), entity, "", metadata, registry);
    }
  }

  private static void apply(
      List<Property> properties,
      PersistentClass entity,
      String prefix,
      MetadataImplementor metadata,
      ServiceRegistry registry) {
    for (Property property : properties) {
      String path = prefix + property.getName();
      if (property.getValueGeneratorCreator() != null) {
        create(property, new Context(entity, property, metadata.getDatabase(), registry), path);
      }
      if (property.getValue() instanceof Component component) {
        apply(component.getProperties(), entity, path + ".", metadata, registry);
      }
    }
  }

  private static void create(Property property, Context context, String path) {
    try {
      property.getValueGeneratorCreator().createGenerator(context);
    } catch (RuntimeException failure) {
      String origin = context.getPersistentClass().getClassName() + "#" + path;
      throw new UnmappableException(
          origin,
          "The value generator of " + origin + " cannot be built: " + failure.getMessage()
              + ". Correct it and run again.",
          failure);
    }
  }

  private record Context(
      PersistentClass entity, Property property, Database database, ServiceRegistry registry)
      implements GeneratorCreationContext {
    @Override
    public Database getDatabase() {
      return database;
    }

    @Override
    public ServiceRegistry getServiceRegistry() {
      return registry;
    }

    /** Only generators of identifiers ask. */
    @Override
    public String getDefaultCatalog() {
      return "";
    }

    @Override
    public String getDefaultSchema() {
      return "";
    }

    @Override
    public PersistentClass getPersistentClass() {
      return entity;
    }

    @Override
    public RootClass getRootClass() {
      return entity.getRootClass();
    }

    @Override
    public Property getProperty() {
      return property;
    }

    @Override
    public Value getValue() {
      return property.getValue();
    }

    @Override
    public MemberDetails getMemberDetails() {
      return HibernateVersion.member(property.getValue());
    }
  }
}
