package io.migration4j.processor.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;

/** Whose identifiers a sequence, or a table in its place, numbers; the first of them by name. */
final class GeneratorOrigins {
  private GeneratorOrigins() {}

  static Map<String, String> of(Boot model) {
    Map<String, String> origins = new LinkedHashMap<>();
    users(model).forEach((name, users) -> origins.put(name, users.get(0)));
    return origins;
  }

  /** All whose identifiers each of them numbers. */
  static Map<String, List<String>> users(Boot model) {
    Map<String, List<String>> users = new LinkedHashMap<>();
    model.metadata().getEntityBindings().stream()
        .filter(RootClass.class::isInstance)
        .map(RootClass.class::cast)
        .sorted(Comparator.comparing(PersistentClass::getEntityName))
        .forEach(entity -> {
          String origin = AttributePaths.identifier(entity);
          generator(entity, model)
              .ifPresent(generator -> users
                  .computeIfAbsent(name(generator, model), name -> new ArrayList<>())
                  .add(origin));
        });
    return users;
  }

  private static Optional<Generator> generator(RootClass entity, Boot model) {
    try {
      return HibernateVersion.generator(entity, model);
    } catch (RuntimeException failure) {
      // Hibernate itself ignores this until a session factory is built, and makes no sequence.
      String origin = AttributePaths.identifier(entity);
      throw new UnmappableException(
          origin,
          "The generator of " + origin + " cannot be built: " + failure.getMessage()
              + ". Correct it and run again.",
          failure);
    }
  }

  private static String name(Generator generator, Boot model) {
    if (generator instanceof SequenceStyleGenerator sequence) {
      var name = sequence.getDatabaseStructure().getPhysicalName();
      return Names.qualified(name.getSchemaName(), name.getObjectName(), model.context());
    }
    return generator instanceof TableGenerator table ? Names.of(table.getTableName()) : "";
  }
}
