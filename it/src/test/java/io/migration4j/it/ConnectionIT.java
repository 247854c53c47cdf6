package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Build;
import io.migration4j.it.maven.Project;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Where the goals find the database, in a real build; no password is ever printed. */
class ConnectionIT {
  private static final String PASSWORD = "s3cr3t-horse";

  @Test
  void environmentWinsOverTheFileAndTheCommandLineOverBoth() {
    Project project = Project.copyOf("vintage-store", "connection").remove("src/test");
    TestDatabase file = TestDatabase.empty(TestDatabase.Kind.SQLITE);
    TestDatabase environment = TestDatabase.empty(TestDatabase.Kind.SQLITE);
    TestDatabase commandLine = TestDatabase.empty(TestDatabase.Kind.SQLITE);

    project.write(".env", "# where the shop is\nDATABASE_URL=" + file.url() + "\n");
    project.mvn("migration:upgrade", "-Dto=+1").succeeds();
    assertThat(file.tables()).contains("users");

    project.environment("DATABASE_URL", environment.url());
    project.mvn("migration:upgrade", "-Dto=+1").succeeds();
    assertThat(environment.tables()).contains("users");

    project
        .mvn("migration:upgrade", "-Dto=+1", "-Dmigration.url=" + commandLine.url())
        .succeeds();
    assertThat(commandLine.tables()).contains("users");
    assertThat(file.rows("select count(*) from migration_history")).containsExactly("1");
  }

  @Test
  void databaseOfPostgresqlMayHaveAnOddName() {
    TestDatabase server = TestDatabase.empty(TestDatabase.Kind.POSTGRESQL);
    server.execute("create database \"odd \"\"na&me\"\" 100% é\"");
    Project.copyOf("vintage-store", "odd")
        .remove("src/test")
        .mvn(
            "migration:upgrade",
            "-Dto=+1",
            "-Dmigration.url=postgresql://postgres@localhost:" + TestDatabase.postgresPort()
                + "/odd%20%22na%26me%22%20100%25%20%C3%A9")
        .succeeds()
        .says("1 revision applied");
  }

  @Test
  void userAndPasswordComeFromTheSettings() {
    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.POSTGRESQL);
    database.execute("create role ada superuser login password '" + PASSWORD + "'");
    URI uri = URI.create(database.url().substring("jdbc:".length()));
    String url = "jdbc:postgresql://localhost:" + uri.getPort() + uri.getPath();
    Project project = Project.copyOf("vintage-store", "settings").remove("src/test");
    project.write("settings.xml", """
        <settings>
          <servers>
            <server>
              <id>shop</id>
              <username>ada</username>
              <password>%s</password>
            </server>
          </servers>
        </settings>
        """.formatted(PASSWORD));
    Build build = project
        .mvn(
            "migration:upgrade",
            "-Dto=+1",
            "-X",
            "-s",
            "settings.xml",
            "-Dmigration.server=shop",
            "-Dmigration.url=" + url)
        .succeeds();
    assertThat(database.rows("select tableowner from pg_tables where tablename = 'users'"))
        .containsExactly("ada");
    build.doesNotSay(PASSWORD);
    project
        .mvn(
            "migration:upgrade",
            "-s",
            "settings.xml",
            "-Dmigration.server=shup",
            "-Dmigration.url=" + url)
        .fails()
        .says("shup");
  }
}
