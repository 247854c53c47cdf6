package io.migration4j.maven.configuration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings that Hibernate maps the entities with, collected from where users keep them. Of two that
 * say something the later counts: {@code persistence.xml}, Quarkus, Spring, the plugin's own parameters.
 */
public final class HibernateSettings {
  /** The setting that names the framework whose naming strategies apply. */
  public static final String NAMING = "migration.naming";

  private static final String CONSTRAINT_MODE = "hibernate.hbm2ddl.default_constraint_mode";
  private static final String MAPPING_FILES = "hibernate.orm_xml_files";
  private static final Map<String, String> SPRING = Map.of(
      "spring.jpa.hibernate.naming.physical-strategy", "hibernate.physical_naming_strategy",
      "spring.jpa.hibernate.naming.implicit-strategy", "hibernate.implicit_naming_strategy");
  private static final Map<String, String> QUARKUS = Map.of(
      "quarkus.hibernate-orm.physical-naming-strategy", "hibernate.physical_naming_strategy",
      "quarkus.hibernate-orm.implicit-naming-strategy", "hibernate.implicit_naming_strategy",
      "quarkus.hibernate-orm.database.default-schema", "hibernate.default_schema",
      "quarkus.hibernate-orm.mapping.timezone.default-storage",
          "hibernate.timezone.default_storage");

  private HibernateSettings() {}

  /**
   * The settings.
   *
   * @param persistence the persistence unit
   * @param framework {@code hibernate}, {@code spring} or {@code quarkus}, whose settings are read
   * @param naming what was asked for, whose settings are read, too; empty to follow the framework
   * @param given the plugin's parameter
   */
  public static Map<String, String> of(
      PersistenceXml persistence,
      ApplicationProperties application,
      String framework,
      String naming,
      Map<String, String> given) {
    Map<String, String> settings = new TreeMap<>(persistence.properties());
    addMappingFiles(persistence.mappingFiles(), settings);
    if (List.of(framework, naming).contains("quarkus")) {
      take(QUARKUS, application, settings);
      application
          .below("quarkus.hibernate-orm.unsupported-properties.")
          .forEach((name, value) -> settings.put(unquoted(name), value));
    }
    if (List.of(framework, naming).contains("spring")) {
      settings.putAll(application.below("spring.jpa.properties."));
      take(SPRING, application, settings);
      addMappingFiles(application.list("spring.jpa.mapping-resources"), settings);
    }
    settings.keySet().removeIf(HibernateSettings::isAboutTheDatabase);
    settings.putAll(given);
    settings.put(NAMING, naming.isEmpty() ? framework : naming);
    return settings;
  }

  private static void addMappingFiles(List<String> files, Map<String, String> settings) {
    if (!files.isEmpty()) {
      settings.merge(MAPPING_FILES, String.join(",", files), (some, more) -> some + "," + more);
    }
  }

  private static void take(
      Map<String, String> names, ApplicationProperties application, Map<String, String> settings) {
    names.forEach((name, setting) ->
        application.get(name).ifPresent(value -> settings.put(setting, unquoted(value))));
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /** The mapping is read without a database. Of the dialects its reader takes the one that fits. */
  private static boolean isAboutTheDatabase(String setting) {
    return setting.startsWith("hibernate.connection.")
        || setting.startsWith("hibernate.hikari.")
        || setting.startsWith("hibernate.hbm2ddl.") && !setting.equals(CONSTRAINT_MODE)
        || setting.startsWith("jakarta.persistence.jdbc.")
        || setting.startsWith("jakarta.persistence.schema-generation.")
        || setting.startsWith("javax.persistence.jdbc.")
        || setting.startsWith("javax.persistence.schema-generation.");
  }
}
