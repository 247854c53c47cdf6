package io.migration4j.maven.project;

import io.migration4j.RevisionIndex;
import io.migration4j.Revisions;
import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** The migrations of a project, loaded for the time of one goal. */
public final class ProjectMigrations implements Closeable {
  private final ProjectLoader loader;
  private final Revisions revisions;

  private ProjectMigrations(ProjectLoader loader, Revisions revisions) {
    this.loader = loader;
    this.revisions = revisions;
  }

  /**
   * Says whether they are this project's to run: its own, or those of a library from outside of this
   * build. Those of another module are that module's.
   */
  public static boolean isOwner(ProjectLayout project) {
    MigrationIndex index = new MigrationIndex(project);
    return index.hasMigrations() || index.hasForeignMigrations();
  }

  /**
   * Loads them; none is no error.
   *
   * @param migrationsPackage where a migration must bear its annotation
   * @param pluginVersion what the runtime library must be too
   * @throws io.migration4j.MigrationException when versions differ, or classes make no graph
   */
  public static ProjectMigrations open(
      ProjectLayout project, String migrationsPackage, String pluginVersion) {
    RuntimeVersion.check(project, pluginVersion);
    ProjectLoader loader =
        ProjectLoader.open(project.runtimeClassPath(), ProjectMigrations.class.getClassLoader());
    try {
      Revisions revisions = loader.with(() -> {
        new MigrationIndex(project).refresh(loader.classLoader(), migrationsPackage);
        return load(loader.classLoader());
      });
      return new ProjectMigrations(loader, revisions);
    } catch (RuntimeException | LinkageError failed) {
      loader.close();
      throw failed;
    }
  }

  private static Revisions load(ClassLoader loader) {
    return loader.getResource(RevisionIndex.PATH) == null
        ? Revisions.of(List.of())
        : Revisions.load(loader);
  }

  public Revisions revisions() {
    return revisions;
  }

  public ClassLoader classLoader() {
    return loader.classLoader();
  }

  /** Does work with the project's classes as the thread's context. */
  public void with(Runnable work) {
    loader.with(() -> {
      work.run();
      return Optional.empty();
    });
  }

  @Override
  public void close() {
    loader.close();
  }
}
