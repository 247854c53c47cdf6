package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Build;
import io.migration4j.it.maven.Project;
import java.util.List;
import java.util.stream.Stream;

/** The least that a project does with us: autogenerate, upgrade, check, downgrade, each by its goal. */
record ShortStory(Project project) {

  void isTold(TestDatabase database, List<String> tables) {
    String url = "-Dmigration.url=" + database.url();
    Build first = run("migration:autogenerate", "-Dmessage=first", url).says("create table sensor");
    tables.forEach(table -> first.says("create table " + table));
    run("migration:upgrade", "migration:check", url).says("1 revision applied");
    assertThat(database.tables()).contains("sensor").containsAll(tables);
    run("migration:downgrade", "-Dto=base", url).says("1 revision taken back");
    assertThat(database.tables()).containsOnly("migration_history");
  }

  /** So that Maven 3.9 and later say all that they have against a plugin. */
  private static String[] validating(String... arguments) {
    return Stream.concat(Stream.of(arguments), Stream.of("-Dmaven.plugin.validation=VERBOSE"))
        .toArray(String[]::new);
  }

  /** Maven has nothing to say of the plugin itself. */
  private Build run(String... arguments) {
    Build build = project.mvn(validating(arguments)).succeeds();
    assertThat(build.lines())
        .filteredOn(line -> line.contains("WARNING"))
        .allSatisfy(line -> assertThat(line).doesNotContain("migration"));
    return build;
  }
}
