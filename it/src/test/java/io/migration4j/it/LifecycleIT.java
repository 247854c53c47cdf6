package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Build;
import io.migration4j.it.maven.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The goals bound to phases, as the README shows it. */
class LifecycleIT {
  private static final String MIGRATIONS = "src/main/java/com/example/store/migrations/";
  private static final String SNAPSHOT =
      "src/main/resources/META-INF/migration/schema-snapshot.json";
  private static final String DECLARATION =
      "<artifactId>migration-maven-plugin</artifactId>\n        <version>${migration4j.version}</version>";
  private static final Path README =
      Path.of(System.getProperty("projects")).resolve("../../README.md");

  @Test
  void goalsBoundAsTheReadmeShowsRunWithoutCompilingTwice() throws IOException {
    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.SQLITE);
    Project project = Project.copyOf("vintage-store", "lifecycle");
    project.edit("pom.xml", DECLARATION, DECLARATION + executionsOfTheReadme());
    Build build = project.mvn("verify", "-Dmigration.url=" + database.url()).succeeds();
    assertThat(build.count("(default-compile)")).isEqualTo(1);
    build.says("Tests run: 1, Failures: 0");
    assertThat(database.tables()).contains("users", "migration_history");

    project.edit(
        "src/main/java/com/example/store/Category.java",
        "  protected Category",
        "  private String hint;\n\n  protected Category");
    project
        .mvn("verify", "-DskipTests", "-Dmigration.url=" + database.url())
        .fails()
        .says("add column categories.hint")
        .says("migration:autogenerate");
  }

  @Test
  void classJustGeneratedMayBeEditedOrDeletedAndGeneratedAgain() {
    Project project = Project.copyOf("vintage-store", "again").remove("src/test");
    project.edit(
        "src/main/java/com/example/store/Category.java",
        "  protected Category",
        "  private String hint;\n\n  protected Category");
    String snapshot = project.read(SNAPSHOT);
    String[] generate = {
      "migration:autogenerate", "-Dmessage=add hint", "-Dmigration.revId=0c5e7a9b1d10"
    };
    String generated = MIGRATIONS + "R0c5e7a9b1d10_AddHint.java";

    project.mvn(generate).succeeds().says("add column categories.hint");
    project.mvn("migration:check").succeeds();

    project.remove(generated);
    project.mvn("migration:check").fails().says("add column categories.hint");
    project.mvn(generate).succeeds().says("add column categories.hint");
    assertThat(project.path(generated)).exists();

    project.edit(generated, "column(\"hint\", varchar(255))", "column(\"hint\", varchar(20))");
    project
        .mvn("migration:autogenerate", "-Dmessage=widen hint", "-Dmigration.revId=0c5e7a9b1d11")
        .succeeds()
        .says("alter column categories.hint");

    project.remove(generated).remove(MIGRATIONS + "R0c5e7a9b1d11_WidenHint.java");
    project.write(SNAPSHOT, snapshot);
    project.mvn(generate).succeeds().says("add column categories.hint");
  }

  @Test
  void changedAppliedRevisionIsAcceptedByRepair() {
    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.SQLITE);
    String url = "-Dmigration.url=" + database.url();
    Project project = Project.copyOf("vintage-store", "repair").remove("src/test");
    project.mvn("migration:upgrade", url).succeeds();
    project.mvn("migration:repair", url).succeeds().says("nothing to repair.");
    project.edit(
        MIGRATIONS + "Rbe5f208c7409_DemoCategory.java",
        "public void upgrade(Operations op) {",
        "public void upgrade(Operations op) {\n    op.execute(\"UPDATE users SET id = id\");");

    project.mvn("migration:upgrade", url).fails().says("be5f208c7409").says("mvn migration:repair");
    project
        .mvn("migration:repair", "-DdryRun", url)
        .succeeds()
        .says("was changed after it was applied")
        .says("Nothing was written (dryRun).");
    project.mvn("migration:repair", url).fails().says("Run the goal again with -Dmigration.yes");
    project
        .mvn("migration:repair", "-Dmigration.yes", url)
        .succeeds()
        .says("1 of 1 mended; no operation was run.");
    project.mvn("migration:upgrade", url).succeeds().says("Nothing to do");
  }

  private static String executionsOfTheReadme() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf("<executions>");
    return "\n" + readme.substring(start, readme.indexOf("```", start));
  }
}
