package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Hibernate is asked to map.
 *
 * @param classNames entities, embeddables, mapped superclasses and converters by binary name; a name that
 *     ends with {@code .package-info} stands for the annotations of a package
 * @param settings Hibernate's own settings, and {@code migration.naming}, one of {@code hibernate}, {@code
 *     spring}, {@code quarkus}: the defaults of that framework where the settings name no strategy
 * @param databases where the migrations will run; PostgreSQL is always read, it is the model dialect
 * @param classLoader finds the project's classes and resources
 * @param declarationOrder for each class by binary name the attributes in the order of the source
 */
public record HibernateRequest(
    List<String> classNames,
    Map<String, String> settings,
    List<Database> databases,
    ClassLoader classLoader,
    Map<String, List<String>> declarationOrder) {

  public HibernateRequest {
    classNames = classNames.stream().sorted().distinct().toList();
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    databases = List.copyOf(databases);
    Map<String, List<String>> copy = new LinkedHashMap<>();
    declarationOrder.forEach((name, attributes) -> copy.put(name, List.copyOf(attributes)));
    declarationOrder = Collections.unmodifiableMap(copy);
  }
}
