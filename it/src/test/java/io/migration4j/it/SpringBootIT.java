package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Project;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A Spring Boot project: nothing is configured for us, all is found where Spring has it. */
class SpringBootIT {

  @Test
  void namingAndDataSourceAreFoundAndTheApplicationValidates() {
    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.POSTGRESQL);
    URI uri = URI.create(database.url().substring("jdbc:".length()));
    Project project = Project.copyOf("spring-shop", "spring-shop")
        .environment("DB_PORT", String.valueOf(uri.getPort()))
        .environment("DB_NAME", uri.getPath().substring(1));
    project
        .mvn("migration:autogenerate", "-Dmessage=create shop")
        .succeeds()
        .says("create table customer")
        .says("create table customer_delivery_notes");
    project.mvn("migration:upgrade").succeeds().says("Create shop");
    assertThat(database.tables()).contains("customer", "customer_delivery_notes");
    assertThat(
            database.rows(
                "select attname from pg_attribute where attrelid = 'customer'::regclass and attnum > 0"))
        .contains("email_address", "last_seen_at");
    project.mvn("test").succeeds();
    project.mvn("migration:autogenerate", "-Dmessage=nothing").succeeds().says("No changes");
  }
}
