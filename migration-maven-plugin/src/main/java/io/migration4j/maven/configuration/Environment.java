package io.migration4j.maven.configuration;

import java.util.Map;
import java.util.Optional;

/**
 * What the person who types the command has set: {@code -D} properties and environment variables.
 *
 * @param properties given on Maven's command line
 * @param variables of the process
 */
public record Environment(Map<String, String> properties, Map<String, String> variables) {
  public Environment {
    properties = Map.copyOf(properties);
    variables = Map.copyOf(variables);
  }

  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }

  /** A {@code -D} property, else a variable of that very name. */
  Optional<String> lookup(String name) {
    return Optional.ofNullable(properties.get(name))
        .or(() -> Optional.ofNullable(variables.get(name)));
  }
}
