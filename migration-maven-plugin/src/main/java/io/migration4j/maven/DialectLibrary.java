package io.migration4j.maven;

import io.migration4j.MigrationException;
import io.migration4j.maven.project.Library;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.schema.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Hibernate's dialect of SQLite, which is in a library of its own that a project may not have: it is then
 * taken from the repositories, in the version of the project's Hibernate.
 */
final class DialectLibrary {
  private static final String GROUP = "org.hibernate.orm";
  private static final String NAME = "hibernate-community-dialects";

  private final RepositorySystem repositories;
  private final MavenProject project;
  private final MavenSession session;

  DialectLibrary(RepositorySystem repositories, MavenProject project, MavenSession session) {
    this.repositories = repositories;
    this.project = project;
    this.session = session;
  }

  /** The place of the library, where it is needed and missing. */
  Optional<Path> find(ProjectLayout layout, List<Database> databases) {
    boolean present = layout
        .find(GROUP, NAME)
        .filter(library -> !library.file().toString().isEmpty())
        .isPresent();
    if (present || !databases.contains(Database.SQLITE)) {
      return Optional.empty();
    }
    return layout
        .find(GROUP, "hibernate-core")
        .map(Library::version)
        .filter(version -> !version.isEmpty())
        .map(this::resolve);
  }

  private Path resolve(String version) {
    DefaultArtifact artifact = new DefaultArtifact(GROUP, NAME, "jar", version);
    try {
      return repositories
          .resolveArtifact(
              session.getRepositorySession(),
              new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), "migration"))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException absent) {
      throw new MigrationException(
          "Cannot resolve " + artifact
              + ", whose dialect maps the entities for SQLite: " + absent.getMessage()
              + ". Add it to the <dependencies>, or leave SQLite out with"
              + " -Dmigration.databases=postgresql.",
          absent);
    }
  }
}
