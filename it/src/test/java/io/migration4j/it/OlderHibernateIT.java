package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.database.TestDatabase.Kind;
import io.migration4j.it.maven.Project;
import org.junit.jupiter.api.Test;

/**
 * A project on Hibernate 6.6 whose persistence unit lists its classes, names a mapping file and leaves an
 * entity out: the user's Hibernate maps, and validates what was migrated.
 */
class OlderHibernateIT {

  @Test
  void thePersistenceUnitOfTheProjectsOwnHibernateIsMigrated() {
    Project project = Project.copyOf("older-hibernate", "older-hibernate");
    project
        .mvn("migration:autogenerate", "-Dmessage=create press")
        .succeeds()
        .says("create table advertisements")
        .says("create table issue")
        .doesNotSay("draft");
    assertThat(project.read("src/main/resources/META-INF/migration/schema-snapshot.json"))
        .contains("\"hibernateVersion\": \"6.6.");
    for (Kind kind : Kind.values()) {
      TestDatabase database = TestDatabase.empty(kind);
      String url = "-Dmigration.url=" + database.url();
      project.mvn("migration:upgrade", url).succeeds();
      assertThat(database.tables()).contains("advertisements", "issue", "issue_headlines");
      project.mvn("migration:check", url).succeeds();
      if (kind == Kind.POSTGRESQL) {
        project.mvn("test", "-DargLine=-Durl=" + database.url()).succeeds();
      }
    }
    project.mvn("migration:autogenerate", "-Dmessage=nothing").succeeds().says("No changes");
  }
}
