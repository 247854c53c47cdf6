package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Build;
import io.migration4j.it.maven.Project;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Passwords on every way to the goals: nothing that is written or stored has one in it, even with -X. */
class SecretsIT {
  private static final String PASSWORD = "s3cr3t-zebra";

  /** The parameters that Maven gives to a goal, and what its resources plugin shows of where it runs. */
  private static final Pattern MAVENS_OWN = Pattern.compile(
      "\\(f\\) (password|url) = |^\\[DEBUG] (env\\.(DATABASE_URL|MAVEN_CMD_LINE_ARGS)"
          + "|migration\\.(url|password)|sun\\.java\\.command): ");

  private final TestDatabase database = TestDatabase.empty(TestDatabase.Kind.POSTGRESQL);
  private final Project project = Project.copyOf("vintage-store", "secrets").remove("src/test");
  private final URI uri = URI.create(database.url().substring("jdbc:".length()));
  private final String plain = "jdbc:postgresql://localhost:" + uri.getPort() + uri.getPath();

  @Test
  void noWayToTheDatabaseShowsItsPassword() {
    database.execute("create role zoe superuser login password '" + PASSWORD + "'");
    Path security = project.path("security.xml");
    project.write("security.xml", security(encrypted("--encrypt-master-password", "m4ster")));
    project.write("settings.xml", settings(encrypted("--encrypt-password", PASSWORD, security)));
    project
        .mvn(
            "migration:upgrade",
            "-Dto=+1",
            "-X",
            "-s",
            "settings.xml",
            "-Dsettings.security=" + security,
            "-Dmigration.server=keeper",
            "-Dmigration.url=" + plain)
        .succeeds()
        .doesNotSay(PASSWORD);
    assertThat(database.rows("select tableowner from pg_tables where tablename = 'users'"))
        .containsExactly("zoe");

    project.environment("DATABASE_URL", plain + "?user=zoe&password=" + PASSWORD);
    requireSilent(project
        .mvn("migration:upgrade", "migration:history", "-Dmigration.verbose", "-X")
        .succeeds());
    project.environment("DATABASE_URL", plain + "x?user=zoe&password=" + PASSWORD);
    requireSilent(project.mvn("migration:current", "-X").fails());
    project.environment("DATABASE_URL", "");
    project.write(
        ".env",
        "DATABASE_URL=postgres://zoe:" + PASSWORD + "@localhost:" + uri.getPort() + uri.getPath()
            + "\n");
    project
        .mvn(
            "migration:downgrade",
            "-Dsql",
            "-Dto=-1",
            "-X",
            "-Dmigration.outputFile=target/down.sql")
        .succeeds()
        .doesNotSay(PASSWORD);

    assertThat(project.read("target/down.sql")).doesNotContain(PASSWORD);
    assertThat(database.rows("select migration_history::text from migration_history"))
        .isNotEmpty()
        .noneMatch(row -> row.contains(PASSWORD));
  }

  /** Maven itself shows with -X what it was given. */
  @Test
  void passwordOnTheCommandLineIsNotShownByTheGoals() {
    database.execute("create role yan superuser login password '" + PASSWORD + "'");
    String given = "-Dmigration.password=" + PASSWORD;
    requireSilent(project
        .mvn(
            "migration:upgrade",
            "migration:history",
            "migration:check",
            "-X",
            "-Dmigration.url=" + plain,
            "-Dmigration.user=yan",
            given)
        .succeeds());
    assertThat(database.rows("select tableowner from pg_tables where tablename = 'users'"))
        .containsExactly("yan");

    project
        .mvn("migration:history", "-Dmigration.url=" + plain, "-Dmigration.user=yan", given)
        .succeeds()
        .doesNotSay(PASSWORD);
    requireSilent(project
        .mvn(
            "migration:current-no-fork",
            "-X",
            "-Dmigration.url=" + plain + "x",
            "-Dmigration.user=yan",
            given)
        .fails());
  }

  /** Of environment and properties Maven's own resources plugin prints all with -X. */
  private static void requireSilent(Build build) {
    assertThat(build.lines())
        .filteredOn(line -> !MAVENS_OWN.matcher(line).find())
        .isNotEmpty()
        .noneMatch(line -> line.contains(PASSWORD));
  }

  private String encrypted(String option, String text, Path... security) {
    Build build = security.length == 0
        ? project.mvn(option, text)
        : project.mvn(option, text, "-Dsettings.security=" + security[0]);
    return build.succeeds().lines().stream()
        .filter(line -> line.contains("{") && line.contains("}"))
        .map(line -> line.substring(line.indexOf('{'), line.indexOf('}') + 1))
        .findFirst()
        .orElseThrow();
  }

  private static String security(String master) {
    return "<settingsSecurity><master>" + master + "</master></settingsSecurity>";
  }

  private static String settings(String password) {
    return "<settings><servers><server><id>keeper</id><username>zoe</username><password>" + password
        + "</password></server></servers></settings>";
  }
}
