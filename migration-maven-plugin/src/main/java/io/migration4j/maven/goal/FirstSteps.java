package io.migration4j.maven.goal;

import java.util.List;

/** What a project needs before its first migration. */
public final class FirstSteps {
  /** The package of a project that has no POM yet. */
  public static final String PACKAGE_TO_COME = "<groupId>.migrations";

  private static final String TEXT = """
      Add to <dependencies> of the module that is to have the migrations:

        <dependency>
          <groupId>io.migration4j</groupId>
          <artifactId>migration-runtime</artifactId>
          <version>%1$s</version>
        </dependency>

      Add to <build><plugins>, so that mvn migration:<goal> is known:

        <plugin>
          <groupId>io.migration4j</groupId>
          <artifactId>migration-maven-plugin</artifactId>
          <version>%1$s</version>
        </plugin>

      Say where the database is: DATABASE_URL in the environment or in a file .env beside the POM
      (keep it out of git), spring.datasource.url, or -Dmigration.url=.

        DATABASE_URL=postgresql://user:password@localhost:5432/name

      Then write and run the first migration:

        mvn migration:autogenerate -Dmessage="create tables"
        mvn migration:upgrade

      Its class goes to src/main/java/%2$s,
      the snapshot of the schema to src/main/resources/META-INF/migration. Commit both.
      """;

  private FirstSteps() {}

  /** The text, a line each. */
  public static List<String> lines(String version, String packageName) {
    return TEXT.replace("%1$s", version)
        .replace("%2$s", packageName.replace('.', '/'))
        .lines()
        .toList();
  }
}
