package io.migration4j.maven.autogenerate;

import io.migration4j.schema.Database;
import java.util.List;
import java.util.Map;

/**
 * What the model is made of besides the sources.
 *
 * @param hibernate the settings of Hibernate, and the naming of the framework
 * @param databases where the migrations will run
 * @param entityClasses mapped classes by binary name
 */
public record ModelSettings(
    Map<String, String> hibernate, List<Database> databases, List<String> entityClasses) {
  public ModelSettings {
    hibernate = Map.copyOf(hibernate);
    databases = List.copyOf(databases);
    entityClasses = List.copyOf(entityClasses);
  }
}
