package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Build;
import io.migration4j.it.maven.Project;
import org.junit.jupiter.api.Test;

/** Entities in one module, migrations in another. */
class MultiModuleIT {
  private static final String SNAPSHOT =
      "app/src/main/resources/META-INF/migration/schema-snapshot.json";

  @Test
  void databaseIsTouchedOnceAndModulesWithoutMigrationsAreSkipped() {
    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.SQLITE);
    String url = "-Dmigration.url=" + database.url();
    Project project = Project.copyOf("multi-module", "multi-module");

    project
        .mvn("migration:autogenerate", "-Dmessage=create contacts", "-pl", "app", "-am")
        .succeeds()
        .says("create table contacts");
    assertThat(project.path(SNAPSHOT)).exists();
    assertThat(project.path("model/src/main/resources")).doesNotExist();

    Build atTheRoot = project.mvn("migration:upgrade", url).succeeds();
    assertThat(atTheRoot.count("1 revision applied")).isEqualTo(1);
    assertThat(atTheRoot.count("Skipped:")).isEqualTo(2);
    assertThat(database.rows("select count(*) from migration_history")).containsExactly("1");

    project.edit(
        "model/src/main/java/com/example/crm/Contact.java",
        "  private String name;",
        "  private String name;\n\n  private String city;");
    project
        .mvn("migration:autogenerate", "-Dmessage=add city")
        .succeeds()
        .says("add column contacts.city");
    project.mvn("migration:upgrade", url, "-pl", "app", "-am").succeeds().says("Add city");
    project.mvn("migration:current", url).succeeds().says("(head)");
  }
}
