package io.migration4j.maven.project;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A Maven project as the goals see it: where its parts are, and what it depends on. Absolute paths.
 *
 * @param javaSources where a new Java class goes
 * @param sourceRoots those of the main classes, generated ones included
 * @param mainResources where the snapshot goes
 * @param resources directories of the main resources
 * @param classOutput {@code target/classes}
 * @param work {@code target/migration}, for what must not outlive a {@code clean}
 * @param libraries the dependencies, those of scope test only as far as declared
 * @param siblings the places on the class path of other modules of this build, and their class outputs
 */
public record ProjectLayout(
    String name,
    String groupId,
    Path basedir,
    Path javaSources,
    List<Path> sourceRoots,
    Path mainResources,
    List<Path> resources,
    Path classOutput,
    Path work,
    List<Path> compileClassPath,
    List<Path> runtimeClassPath,
    List<Library> libraries,
    List<Path> siblings) {
  public static final String RUNTIME = "migration-runtime";
  private static final String GROUP = "io.migration4j";

  public ProjectLayout {
    sourceRoots = List.copyOf(sourceRoots);
    resources = List.copyOf(resources);
    compileClassPath = List.copyOf(compileClassPath);
    runtimeClassPath = List.copyOf(runtimeClassPath);
    libraries = List.copyOf(libraries);
    siblings = List.copyOf(siblings);
  }

  /** The library that migration classes are written with, when the project depends on it. */
  public Optional<Library> runtimeLibrary() {
    return find(GROUP, RUNTIME);
  }

  public Optional<Library> find(String group, String artifact) {
    return libraries.stream().filter(library -> library.is(group, artifact)).findFirst();
  }

  /** The databases that the project has a driver of, in any scope; all when it has none. */
  public List<Database> databases() {
    Set<Database> found = new TreeSet<>();
    find("org.postgresql", "postgresql").ifPresent(driver -> found.add(Database.POSTGRESQL));
    find("org.xerial", "sqlite-jdbc").ifPresent(driver -> found.add(Database.SQLITE));
    return found.isEmpty() ? List.of(Database.values()) : List.copyOf(found);
  }

  /** {@code spring} or {@code quarkus} when the project depends on it, else {@code hibernate}. */
  public String framework() {
    if (libraries.stream().anyMatch(library -> library.groupId().equals("io.quarkus"))) {
      return "quarkus";
    }
    boolean spring = libraries.stream()
        .anyMatch(library -> library.is("org.springframework.boot", "spring-boot"));
    return spring ? "spring" : "hibernate";
  }

  /** Both class paths, without repetition. */
  public List<Path> classPath() {
    Collection<Path> entries = new LinkedHashSet<>(runtimeClassPath);
    entries.addAll(compileClassPath);
    return List.copyOf(entries);
  }

  /** The class path without the class output and the other modules of this build. */
  public Stream<Path> foreignClassPath() {
    return runtimeClassPath.stream()
        .filter(entry -> !entry.equals(classOutput) && !siblings.contains(entry));
  }

  /** A path as people are shown it: from the basedir on, with slashes. */
  public String shown(Path file) {
    Path path = file.startsWith(basedir) ? basedir.relativize(file) : file;
    return path.toString().replace('\\', '/');
  }

  /**
   * The same file, which is to be written.
   *
   * @throws MigrationException when it seems to be in the project, and a symbolic link leads out of it
   */
  public Path written(Path file) {
    Path there = file;
    while (there.startsWith(basedir) && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      if (there.startsWith(basedir) && !there.toRealPath().startsWith(basedir.toRealPath())) {
        throw new MigrationException("Cannot write " + shown(file) + ": " + shown(there) + " is "
            + there.toRealPath() + " by a symbolic link, which is outside of the project. Name that"
            + " directory itself as source or resource directory in the POM.");
      }
      return file;
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot find out where " + there + " is: " + unreadable, unreadable);
    }
  }

  /** The package of the migrations when none is asked for. */
  public String defaultPackage() {
    return MigrationsPackage.of(groupId);
  }
}
