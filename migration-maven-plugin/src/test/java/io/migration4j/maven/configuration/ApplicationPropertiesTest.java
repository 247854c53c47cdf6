package io.migration4j.maven.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationPropertiesTest {
  private static final String URL = "spring.datasource.url";

  @TempDir
  Path directory;

  @Test
  void aPropertiesFileBeatsYaml() throws IOException {
    write("application.yml", "spring.datasource.url: yaml");
    write("application.properties", "spring.datasource.url=properties");

    assertThat(read(Map.of()).get(URL)).contains("properties");
  }

  @Test
  void theFirstDirectoryCounts() throws IOException {
    Path resources = Files.createDirectory(directory.resolve("resources"));
    write("application.yml", "spring.datasource.url: filtered");
    Files.writeString(resources.resolve("application.yml"), "spring.datasource.url: '@url@'");

    ApplicationProperties properties = ApplicationProperties.read(
        List.of(directory, resources), new Environment(Map.of(), Map.of()));

    assertThat(properties.get(URL)).contains("filtered");
  }

  @Test
  void anActiveProfileBeatsTheCommonFile() throws IOException {
    write("application.yml", "spring:\n  profiles:\n    active: [local]\n  datasource.url: common");
    write("application-local.yml", "spring.datasource.url: local");
    write("application-prod.properties", "spring.datasource.url=prod");

    assertThat(read(Map.of()).get(URL)).contains("local");
    assertThat(read(Map.of("SPRING_PROFILES_ACTIVE", "prod")).get(URL)).contains("prod");
    assertThat(ApplicationProperties.read(
                List.of(directory),
                new Environment(
                    Map.of("spring.profiles.active", "prod"),
                    Map.of("SPRING_PROFILES_ACTIVE", "local")))
            .get(URL))
        .contains("prod");
  }

  @ParameterizedTest
  @CsvSource({"application.yml", "application.properties"})
  void aDocumentOfAProfileCountsOnlyThen(String file) throws IOException {
    write(
        file,
        file.endsWith("yml")
            ? "spring.datasource.url: common\n---\nspring:\n  config.activate.on-profile: prod\n"
                + "  datasource:\n    url: prod\n"
            : "spring.datasource.url=common\n#---\n"
                + "spring.config.activate.on-profile=prod\nspring.datasource.url=prod\n");

    assertThat(read(Map.of()).get(URL)).contains("common");
    assertThat(read(Map.of("SPRING_PROFILES_ACTIVE", "prod")).get(URL)).contains("prod");
  }

  @Test
  void anEnvironmentVariableBeatsTheFiles() throws IOException {
    write("application.properties", "spring.datasource.url=file\nquarkus.datasource.jdbc.url=file");

    assertThat(read(Map.of("SPRING_DATASOURCE_URL", "variable")).get(URL)).contains("variable");
    assertThat(read(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "variable"))
            .get("quarkus.datasource.jdbc.url"))
        .contains("variable");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:${KIND:postgresql}://${HOST}/shop, jdbc:postgresql://db.example/shop",
    "${ABSENT:${HOST}}, db.example",
    "${ABSENT:${OTHER:x:y}}/${HOST}, x:y/db.example",
    "${${NAME}}, db.example",
    "${base}/shop, db.example/shop",
    "${open, ${open",
    "no placeholder, no placeholder",
  })
  void placeholdersAreReplaced(String text, String expected) throws IOException {
    write("application.properties", "base=${HOST}\n" + URL + "=" + text);

    assertThat(read(Map.of("HOST", "db.example", "NAME", "HOST")).get(URL)).contains(expected);
  }

  @Test
  void aPlaceholderWithoutValueIsNamed() throws IOException {
    write("application.properties", URL + "=${DB_URL}");

    assertThatThrownBy(() -> read(Map.of()).get(URL))
        .isInstanceOf(MigrationException.class)
        .hasMessage("The value of spring.datasource.url needs ${DB_URL}, which is not set. Set the"
            + " environment variable DB_URL, or give the url with -Dmigration.url=.");
  }

  @Test
  void aValueThatRefersToItselfIsRefused() throws IOException {
    write("application.properties", "a=${b}\nb=${a}");

    assertThatThrownBy(() -> read(Map.of()).get("a"))
        .isInstanceOf(MigrationException.class)
        .hasMessage("The value of a refers to itself.");
  }

  @Test
  void brokenYamlIsNamedWithFileAndLine() throws IOException {
    write("application.yml", "spring:\n  datasource: {url: x\n");

    assertThatThrownBy(() -> read(Map.of()))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("application.yml")
        .hasMessageContaining("line");
  }

  @Test
  void keysBelowAPrefixAreListed() throws IOException {
    write(
        "application.yml",
        "spring.jpa.properties:\n  hibernate:\n    default_schema: shop\n    order: ${ORDER:1}\n");

    assertThat(read(Map.of()).below("spring.jpa.properties."))
        .isEqualTo(Map.of("hibernate.default_schema", "shop", "hibernate.order", "1"));
  }

  @Test
  void withoutFilesThereIsNothing() {
    assertThat(read(Map.of()).get(URL)).isEmpty();
  }

  private ApplicationProperties read(Map<String, String> variables) {
    return ApplicationProperties.read(List.of(directory), new Environment(Map.of(), variables));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
