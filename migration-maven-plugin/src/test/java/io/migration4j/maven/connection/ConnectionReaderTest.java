package io.migration4j.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.maven.configuration.ApplicationProperties;
import io.migration4j.maven.configuration.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionReaderTest {
  private static final ConnectionRequest NOTHING_ASKED = new ConnectionRequest("", "", "");
  private static final Map<String, String> NONE = Map.of();

  @TempDir
  Path basedir;

  @Test
  void theParameterBeatsTheEnvironment() {
    ConnectionSettings settings = reader(
            new ConnectionRequest("jdbc:postgresql://asked/db", "me", "geheim"),
            Map.of("DATABASE_URL", "postgres://environment/db"))
        .read();

    assertThat(settings.jdbcUrl()).isEqualTo("jdbc:postgresql://asked/db");
    assertThat(settings.password()).isEqualTo("geheim");
    assertThat(settings.source()).isEqualTo("migration.url");
    assertThat(settings).hasToString("postgresql://asked/db (user me)");
  }

  @Test
  void theEnvironmentBeatsTheDotEnvFile() throws IOException {
    write(".env", "DATABASE_URL=postgres://file/db");

    assertThat(reader(NOTHING_ASKED, Map.of("DATABASE_URL", "postgres://u:p@environment/db"))
            .read())
        .isEqualTo(new ConnectionSettings(
            io.migration4j.schema.Database.POSTGRESQL,
            "jdbc:postgresql://environment/db",
            "u",
            "p",
            "environment variable DATABASE_URL"));
  }

  @Test
  void theDotEnvFileBeatsSpring() throws IOException {
    write(".env", "DATABASE_URL=sqlite:///shop.db");
    write("application.properties", "spring.datasource.url=jdbc:postgresql://spring/db");

    ConnectionSettings settings = reader(NOTHING_ASKED, NONE).read();

    assertThat(settings.jdbcUrl()).isEqualTo("jdbc:sqlite:" + basedir.resolve("shop.db"));
    assertThat(settings.source()).isEqualTo("DATABASE_URL in " + basedir.resolve(".env"));
  }

  @Test
  void theDatasourceOfSpringIsTaken() throws IOException {
    write("application.yml", """
        spring:
          datasource:
            url: jdbc:postgresql://${DB_HOST:localhost}/shop
            username: app
            password: ${DB_PASSWORD}
        """);

    ConnectionSettings settings =
        reader(NOTHING_ASKED, Map.of("DB_PASSWORD", "geheim")).read();

    assertThat(settings.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost/shop");
    assertThat(settings.user()).isEqualTo("app");
    assertThat(settings.password()).isEqualTo("geheim");
    assertThat(settings.source()).isEqualTo("spring.datasource.url");
  }

  @Test
  void theDatasourceOfQuarkusIsTaken() throws IOException {
    write(
        "application.properties",
        "quarkus.datasource.username=app\n"
            + "quarkus.datasource.jdbc.url=jdbc:postgresql://localhost/dev\n"
            + "%prod.quarkus.datasource.jdbc.url=jdbc:postgresql://prod/shop\n");

    assertThat(reader(NOTHING_ASKED, NONE).read().jdbcUrl())
        .isEqualTo("jdbc:postgresql://localhost/dev");
    assertThat(reader(NOTHING_ASKED, Map.of("QUARKUS_PROFILE", "prod")).read().jdbcUrl())
        .isEqualTo("jdbc:postgresql://prod/shop");
  }

  @Test
  void userAndPasswordThatAreAskedForBeatThoseOfTheUrl() {
    ConnectionSettings settings = reader(
            new ConnectionRequest("", "admin", "geheim"),
            Map.of("DATABASE_URL", "postgres://app:weak@host/db"))
        .read();

    assertThat(settings.user()).isEqualTo("admin");
    assertThat(settings.password()).isEqualTo("geheim");
  }

  @Test
  @DisplayName("AD29 without a database the ways to name one are told")
  void withoutAnyUrlTheWaysToGiveOneAreListed() {
    assertThatThrownBy(() -> reader(NOTHING_ASKED, NONE).read())
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("No database: nothing says which one to work on.")
        .hasMessageContaining("-Dmigration.url=")
        .hasMessageContaining("migration.server")
        .hasMessageContaining("DATABASE_URL")
        .hasMessageContaining("spring.datasource.url")
        .hasMessageContaining("quarkus.datasource.jdbc.url");
  }

  @Test
  void anUnknownUrlIsRefusedWithTheNameOfItsSource() {
    assertThatThrownBy(() ->
            reader(NOTHING_ASKED, Map.of("DATABASE_URL", "mysql://u:p@h/db")).read())
        .isInstanceOf(MigrationException.class)
        .hasMessageEndingWith("It was read from environment variable DATABASE_URL.");
  }

  private ConnectionReader reader(ConnectionRequest asked, Map<String, String> variables) {
    Environment environment = new Environment(Map.of(), variables);
    return new ConnectionReader(
        asked,
        environment,
        List.of(basedir),
        () -> ApplicationProperties.read(List.of(basedir), environment),
        basedir);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(basedir.resolve(name), text);
  }
}
