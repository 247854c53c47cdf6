package io.migration4j.maven.project;

import io.migration4j.MigrationException;

/** The rule that plugin and runtime library are of one version: the classes of one serve the other. */
public final class RuntimeVersion {
  private RuntimeVersion() {}

  /**
   * Checks a project.
   *
   * @param plugin the version of the plugin
   * @throws MigrationException when the project depends on another version of the library, or on none
   */
  public static void check(ProjectLayout project, String plugin) {
    Library library = project
        .runtimeLibrary()
        .orElseThrow(() -> new MigrationException("Project " + project.name()
            + " does not depend on io.migration4j:migration-runtime, which"
            + " its migration classes are written with. Add it to the <dependencies>, version "
            + plugin + "."));
    if (!library.version().equals(plugin)) {
      throw new MigrationException("migration-maven-plugin is version " + plugin
          + ", but project " + project.name() + " depends on migration-runtime " + library.version()
          + ". Give both the same version.");
    }
  }
}
