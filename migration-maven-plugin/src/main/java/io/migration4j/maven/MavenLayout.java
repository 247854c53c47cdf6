package io.migration4j.maven;

import io.migration4j.maven.project.Library;
import io.migration4j.maven.project.ProjectLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Reads a project's layout from Maven's model. */
final class MavenLayout {
  private final MavenProject project;
  private final MavenSession session;

  MavenLayout(MavenProject project, MavenSession session) {
    this.project = project;
    this.session = session;
  }

  /**
   * The layout.
   *
   * @param sources the project whose source roots count: after a fork its clone, which has those of
   *     generated sources
   */
  ProjectLayout read(MavenProject sources) {
    Path basedir = project.getBasedir().toPath();
    Path javaSources = basedir.resolve(project.getBuild().getSourceDirectory());
    if (!javaSources.endsWith("java")) {
      javaSources = basedir.resolve("src/main/java");
    }
    Set<Path> roots = new LinkedHashSet<>(paths(project.getCompileSourceRoots()));
    roots.addAll(paths(sources.getCompileSourceRoots()));
    roots.add(javaSources);
    List<Path> resources = project.getResources().stream()
        .map(Resource::getDirectory)
        .map(basedir::resolve)
        .toList();
    Path standard = basedir.resolve("src/main/resources");
    return new ProjectLayout(
        project.getArtifactId(),
        project.getGroupId(),
        basedir,
        javaSources,
        List.copyOf(roots),
        resources.isEmpty() || resources.contains(standard) ? standard : resources.get(0),
        resources,
        Path.of(project.getBuild().getOutputDirectory()),
        Path.of(project.getBuild().getDirectory(), "migration"),
        compileClassPath(),
        runtimeClassPath(),
        libraries(),
        siblings());
  }

  /** Where another module of this build keeps its snapshot, if it has one. */
  static boolean hasSnapshot(MavenProject module) {
    return Files.isRegularFile(module
        .getBasedir()
        .toPath()
        .resolve("src/main/resources")
        .resolve(io.migration4j.snapshot.Snapshot.PATH));
  }

  private List<Path> compileClassPath() {
    try {
      return paths(project.getCompileClasspathElements());
    } catch (DependencyResolutionRequiredException unresolved) {
      throw new IllegalStateException(unresolved);
    }
  }

  private List<Path> runtimeClassPath() {
    try {
      return paths(project.getRuntimeClasspathElements());
    } catch (DependencyResolutionRequiredException unresolved) {
      throw new IllegalStateException(unresolved);
    }
  }

  private List<Library> libraries() {
    List<Library> libraries = new ArrayList<>();
    for (Artifact artifact : project.getArtifacts()) {
      if (artifact.getFile() != null) {
        libraries.add(new Library(
            artifact.getGroupId(),
            artifact.getArtifactId(),
            artifact.getBaseVersion(),
            artifact.getScope(),
            artifact.getFile().toPath()));
      }
    }
    for (Dependency dependency : project.getDependencies()) {
      if (Artifact.SCOPE_TEST.equals(dependency.getScope())) {
        libraries.add(Library.unresolved(
            dependency.getGroupId(), dependency.getArtifactId(), Artifact.SCOPE_TEST));
      }
    }
    return libraries;
  }

  private List<Path> siblings() {
    Set<Path> places = new LinkedHashSet<>();
    for (MavenProject module : session.getProjects()) {
      if (module != project && !module.getArtifactId().equals(project.getArtifactId())) {
        places.add(Path.of(module.getBuild().getOutputDirectory()));
        project.getArtifacts().stream()
            .filter(artifact -> artifact.getGroupId().equals(module.getGroupId()))
            .filter(artifact -> artifact.getArtifactId().equals(module.getArtifactId()))
            .filter(artifact -> artifact.getFile() != null)
            .forEach(artifact -> places.add(artifact.getFile().toPath()));
      }
    }
    return List.copyOf(places);
  }

  private static List<Path> paths(List<String> names) {
    return names.stream().map(Path::of).toList();
  }
}
