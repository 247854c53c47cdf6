package io.migration4j.maven.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The configuration of a Spring Boot or Quarkus application as its files, its environment and the
 * command line give it: {@code application.properties}, {@code application.yml}, {@code
 * application.yaml}, the same of the active profiles, documents with {@code
 * spring.config.activate.on-profile}, Quarkus' {@code %profile.} keys. A {@code -D} property beats a
 * variable ({@code SPRING_DATASOURCE_URL}), a variable beats the files, a profile beats none.
 */
public final class ApplicationProperties {
  private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".properties");
  private static final String ON_PROFILE = "spring.config.activate.on-profile";

  private final Environment environment;
  private final Map<String, String> values;
  private final List<String> profiles;
  private final Placeholders placeholders;

  private ApplicationProperties(
      Environment environment, Map<String, String> values, List<String> profiles) {
    this.environment = environment;
    this.values = values;
    this.profiles = profiles;
    this.placeholders = new Placeholders(name -> environment.lookup(name).or(() -> value(name)));
  }

  /**
   * Reads them.
   *
   * @param directories where the files may be; of two with a file of the same name the first counts
   */
  public static ApplicationProperties read(List<Path> directories, Environment environment) {
    List<Map<String, String>> common = documents(directories, "application");
    List<String> profiles = activeProfiles(common, environment);
    Map<String, String> values = new LinkedHashMap<>();
    common.stream().filter(document -> isActive(document, profiles)).forEach(values::putAll);
    for (String profile : profiles) {
      documents(directories, "application-" + profile).stream()
          .filter(document -> isActive(document, profiles))
          .forEach(values::putAll);
    }
    return new ApplicationProperties(environment, values, profiles);
  }

  /**
   * The value of a key, with its placeholders replaced.
   *
   * @throws io.migration4j.MigrationException when a placeholder has no value
   */
  public Optional<String> get(String key) {
    return value(key).map(text -> placeholders.resolve(key, text)).filter(text -> !text.isBlank());
  }

  /** The keys below a prefix, without it, and their values, sorted. */
  public Map<String, String> below(String prefix) {
    Map<String, String> found = new TreeMap<>();
    for (String key : values.keySet()) {
      if (key.startsWith(prefix)) {
        get(key).ifPresent(value -> found.put(key.substring(prefix.length()), value));
      }
    }
    return found;
  }

  /** The values of a key that is a list: separated by commas, or numbered as YAML's lists are. */
  public List<String> list(String key) {
    List<String> found = new ArrayList<>();
    get(key).ifPresent(text -> found.addAll(Arrays.asList(text.strip().split("\\s*,\\s*"))));
    for (int i = 0; get(key + "[" + i + "]").isPresent(); i++) {
      found.add(get(key + "[" + i + "]").orElseThrow());
    }
    return found;
  }

  private Optional<String> value(String key) {
    Optional<String> given = Optional.ofNullable(environment.properties().get(key))
        .or(() -> environment.variable(springVariable(key)))
        .or(() -> environment.variable(quarkusVariable(key)));
    if (given.isPresent()) {
      return given;
    }
    return profiles.stream()
        .map(profile -> values.get("%" + profile + "." + key))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .or(() -> Optional.ofNullable(values.get(key)));
  }

  private static List<String> activeProfiles(
      List<Map<String, String>> documents, Environment environment) {
    List<String> profiles = new ArrayList<>();
    Optional<String> spring = environment
        .lookup("spring.profiles.active")
        .or(() -> environment.variable("SPRING_PROFILES_ACTIVE"))
        .or(() -> documents.stream()
            .filter(document -> !document.containsKey(ON_PROFILE))
            .map(ApplicationProperties::profilesOf)
            .filter(names -> !names.isEmpty())
            .reduce((first, last) -> last));
    Optional<String> quarkus =
        environment.lookup("quarkus.profile").or(() -> environment.variable("QUARKUS_PROFILE"));
    spring.or(() -> quarkus).ifPresent(names -> {
      for (String name : names.split(",")) {
        profiles.add(name.strip());
      }
    });
    return profiles;
  }

  /** {@code spring.profiles.active} of one document, whether it is a text or a YAML list. */
  private static String profilesOf(Map<String, String> document) {
    List<String> names = new ArrayList<>();
    document.forEach((key, value) -> {
      if (key.equals("spring.profiles.active") || key.startsWith("spring.profiles.active[")) {
        names.add(value);
      }
    });
    return String.join(",", names);
  }

  /** A list of profiles or a single negation; of Spring's profile expressions these are the usual. */
  private static boolean isActive(Map<String, String> document, List<String> profiles) {
    String condition = document.getOrDefault(ON_PROFILE, "");
    if (condition.isEmpty()) {
      return true;
    }
    for (String name : condition.split("[,|]")) {
      String profile = name.strip();
      boolean negated = profile.startsWith("!");
      if (profiles.contains(negated ? profile.substring(1) : profile) != negated) {
        return true;
      }
    }
    return false;
  }

  private static List<Map<String, String>> documents(List<Path> directories, String name) {
    List<Map<String, String>> documents = new ArrayList<>();
    for (String suffix : SUFFIXES) {
      directories.stream()
          .map(directory -> directory.resolve(name + suffix))
          .filter(Files::isRegularFile)
          .findFirst()
          .ifPresent(file -> documents.addAll(Documents.of(file)));
    }
    return documents;
  }

  /** Spring's relaxed binding: dots become underscores, dashes go. */
  private static String springVariable(String key) {
    return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** MicroProfile Config's rule: whatever is no letter or digit becomes an underscore. */
  private static String quarkusVariable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
