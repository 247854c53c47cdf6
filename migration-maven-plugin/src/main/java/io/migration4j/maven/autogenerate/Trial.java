package io.migration4j.maven.autogenerate;

import io.migration4j.Migration;
import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.diff.Renames;
import io.migration4j.diff.SchemaDiff;
import io.migration4j.maven.project.CompilerSettings;
import io.migration4j.maven.project.Javac;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectLoader;
import io.migration4j.operation.Operation;
import io.migration4j.revision.RevisionNode;
import io.migration4j.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new migration class, compiled aside and replayed after those that exist: it is put in place only when
 * all of them together give the schema of the entities.
 */
final class Trial {
  private final ProjectLayout project;
  private final CompilerSettings compiler;

  Trial(ProjectLayout project, CompilerSettings compiler) {
    this.project = project;
    this.compiler = compiler;
  }

  /**
   * Tries a class.
   *
   * @param source the file
   * @param existing the migrations that are there
   * @return the snapshot for these migrations and the class
   * @throws MigrationException when it does not compile, or its replay is not the schema expected
   */
  Snapshot run(Path source, String className, Revisions existing, Snapshot expected) {
    Path classes = project.work().resolve("classes");
    empty(classes);
    compile(source, classes);
    List<Path> classPath = new ArrayList<>(List.of(classes));
    classPath.addAll(project.runtimeClassPath());
    try (ProjectLoader loader = ProjectLoader.open(classPath, Migration.class.getClassLoader())) {
      return loader.with(() -> replayed(load(className, loader.classLoader()), existing, expected));
    }
  }

  private void compile(Path source, Path classes) {
    List<String> arguments = new ArrayList<>(compiler.toArguments());
    arguments.addAll(List.of(
        "-proc:none",
        "-implicit:none",
        "-d",
        classes.toString(),
        "-classpath",
        Javac.path(project.compileClassPath()),
        source.toString()));
    Javac.Compilation compilation =
        new Javac(compiler.javac(), project.work()).run("trial", arguments);
    if (!compilation.successful()) {
      throw new MigrationException("The class that was generated does not compile: "
          + compilation.errors().stream()
              .map(error -> error.shown(project))
              .findFirst()
              .orElse("javac failed without a message")
          + ". Nothing was put in place. This is a fault of migration4j: please report it, with "
          + project.shown(source) + ".");
    }
  }

  private Snapshot replayed(Class<?> added, Revisions existing, Snapshot expected) {
    List<Class<?>> all = new ArrayList<>(List.of(added));
    for (RevisionNode revision : existing.graph().revisions()) {
      all.add(load(existing.className(revision.id()), added.getClassLoader()));
    }
    Revisions revisions = Revisions.of(all);
    Snapshot replayed = new Snapshot(
        revisions.graph().heads(),
        expected.modelDialect(),
        expected.hibernateVersion(),
        revisions.replayHeads(),
        expected.origins());
    requireEqual(replayed, expected);
    return replayed;
  }

  private static Class<?> load(String className, ClassLoader loader) {
    try {
      return Class.forName(className, false, loader);
    } catch (ClassNotFoundException gone) {
      throw new MigrationException("Class " + className + " is gone. Run the goal again.", gone);
    }
  }

  private void requireEqual(Snapshot replayed, Snapshot expected) {
    List<Operation> missing =
        SchemaDiff.between(replayed.schema(), expected.schema(), Renames.NONE);
    if (!missing.isEmpty() || !replayed.heads().equals(expected.heads())) {
      String difference = missing.isEmpty()
          ? "the heads are " + replayed.heads() + ", not " + expected.heads()
          : missing.get(0).describe() + " is missing";
      throw new MigrationException("The class that was generated does not give the schema of the"
          + " entities: " + difference
          + ". Nothing was put in place. This is a fault of migration4j: please report it, with "
          + project.shown(project.work()) + ".");
    }
  }

  private static void empty(Path directory) {
    try {
      if (Files.isDirectory(directory)) {
        try (Stream<Path> files = Files.walk(directory)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      Files.createDirectories(directory);
    } catch (IOException failed) {
      throw new MigrationException(
          "Cannot empty " + directory + ": " + failed.getMessage(), failed);
    }
  }
}
