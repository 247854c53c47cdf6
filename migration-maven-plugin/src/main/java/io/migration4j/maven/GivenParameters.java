package io.migration4j.maven;

import io.migration4j.MigrationException;
import io.migration4j.maven.configuration.CommandLine;
import java.io.File;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The parameters of a goal that were given on the command line. Maven itself lets a literal in the POM
 * beat them; here they win. Which there are stands in the plugin's descriptor.
 */
final class GivenParameters {
  private static final String START = "${migration.";

  private final MojoDescriptor goal;
  private final CommandLine commandLine;

  GivenParameters(MojoDescriptor goal, Properties userProperties) {
    this.goal = goal;
    Map<String, String> properties = new LinkedHashMap<>();
    userProperties
        .stringPropertyNames()
        .forEach(name -> properties.put(name, userProperties.getProperty(name)));
    this.commandLine = new CommandLine(properties);
  }

  /**
   * Sets them.
   *
   * @throws MigrationException when one is known to no goal, or is no value for its parameter
   */
  void set(Mojo mojo) {
    Set<String> known = new HashSet<>();
    for (MojoDescriptor each : goal.getPluginDescriptor().getMojos()) {
      known.addAll(properties(each).values());
    }
    commandLine.refuseUnknown(known);
    properties(goal)
        .forEach((parameter, property) ->
            commandLine.value(property).ifPresent(value -> set(mojo, parameter, property, value)));
  }

  /** Names of parameters and of their properties, these without the prefix. */
  private static Map<String, String> properties(MojoDescriptor goal) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
      String expression = parameter.getValue("");
      if (expression.startsWith(START)) {
        properties.put(
            parameter.getName(), expression.substring(START.length(), expression.length() - 1));
      }
    }
    return properties;
  }

  private static void set(Mojo mojo, String parameter, String property, String value) {
    Field field = field(mojo.getClass(), parameter)
        .orElseThrow(() -> new IllegalStateException("No field " + parameter));
    try {
      field.setAccessible(true);
      field.set(mojo, converted(field.getType(), property, value));
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<Field> field(Class<?> type, String name) {
    for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
      for (Field field : owner.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  private static Object converted(Class<?> type, String property, String value) {
    if (type == boolean.class) {
      return value.isEmpty() || Boolean.parseBoolean(value);
    }
    if (type == int.class) {
      try {
        return Integer.valueOf(value.strip());
      } catch (NumberFormatException noNumber) {
        throw new MigrationException(
            "-Dmigration." + property + "=" + value + " is not a whole number.", noNumber);
      }
    }
    return type == File.class ? new File(value) : value;
  }
}
