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
 * @param onlyThose whether mapped classes among the sources that are not listed do not count
 * @param include patterns of the tables to look at, with commas; empty for all
 * @param exclude patterns of those to leave alone
 */
public record ModelSettings(
    Map<String, String> hibernate,
    List<Database> databases,
    List<String> entityClasses,
    boolean onlyThose,
    String include,
    String exclude) {
  public ModelSettings {
    hibernate = Map.copyOf(hibernate);
    databases = List.copyOf(databases);
    entityClasses = List.copyOf(entityClasses);
  }
}
