package io.migration4j.maven;

import io.migration4j.MigrationException;
import io.migration4j.maven.project.MigrationsPackage;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import io.migration4j.schema.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that works on the migrations of a project, and skips a module that has none. */
abstract class ProjectMojo extends AbstractMigrationMojo {
  /** The package of the migration classes; unless said, the groupId followed by migrations. */
  @Parameter(property = "migration.package")
  private String migrationPackage;

  @Override
  final void run() {
    ProjectLayout layout = new MavenLayout(project, session).read(sources());
    Optional<String> reason =
        project.getPackaging().equals("pom") ? Optional.of("has no classes") : skipped(layout);
    if (reason.isPresent()) {
      getLog().info("Skipped: " + layout.name() + " " + reason.get() + ".");
    } else {
      run(layout);
    }
  }

  /** What the goal does for a project that is not skipped. */
  abstract void run(ProjectLayout layout);

  /** Why this module is none of the goal's business; a lone project always is. */
  Optional<String> skipped(ProjectLayout layout) {
    return isAlone() || ProjectMigrations.isOwner(layout)
        ? Optional.empty()
        : Optional.of("has no migrations of its own");
  }

  final boolean isAlone() {
    return session.getProjects().size() == 1;
  }

  final String packageOf(ProjectLayout layout) {
    return migrationPackage == null
        ? layout.defaultPackage()
        : MigrationsPackage.checked(migrationPackage);
  }

  final ProjectMigrations open(ProjectLayout layout) {
    return ProjectMigrations.open(layout, packageOf(layout), pluginVersion());
  }

  final io.migration4j.maven.configuration.Environment environment() {
    Map<String, String> properties = new HashMap<>();
    session
        .getUserProperties()
        .stringPropertyNames()
        .forEach(name -> properties.put(name, session.getUserProperties().getProperty(name)));
    return new io.migration4j.maven.configuration.Environment(properties, System.getenv());
  }

  /** Where configuration files are: as they were filtered, else as they stand in the sources. */
  static List<Path> configurationDirectories(ProjectLayout layout) {
    List<Path> directories = new ArrayList<>(List.of(layout.classOutput()));
    directories.addAll(layout.resources());
    return directories;
  }

  /** The databases that a parameter lists; where it does not, those the project has a driver of. */
  static List<Database> targets(String list, ProjectLayout layout) {
    return list == null
        ? layout.databases()
        : words(list).stream().map(ProjectMojo::database).distinct().sorted().toList();
  }

  private static Database database(String label) {
    return Arrays.stream(Database.values())
        .filter(database -> database.label().equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(() -> new MigrationException("There is no database " + label
            + " in migration.databases. Give postgresql, sqlite or both, with a comma."));
  }

  /** The words of a parameter that lists some with commas. */
  static List<String> words(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private org.apache.maven.project.MavenProject sources() {
    return executedProject == null ? project : executedProject;
  }
}
