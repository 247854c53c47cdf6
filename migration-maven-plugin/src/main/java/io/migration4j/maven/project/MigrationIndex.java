package io.migration4j.maven.project;

import io.migration4j.MigrationException;
import io.migration4j.Revision;
import io.migration4j.RevisionIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The index of migrations in a project's class output, which the goals complete where the processor is
 * not on the compile's path, and free from classes whose source is gone.
 */
public final class MigrationIndex {
  private static final String REVISION = Revision.class.getName();
  private static final String MIGRATION = "io.migration4j.Migration";

  private final ProjectLayout project;
  private final ClassDirectory classes;
  private final Path file;

  public MigrationIndex(ProjectLayout project) {
    this.project = project;
    this.classes = new ClassDirectory(project.classOutput(), project.sourceRoots());
    this.file = project.classOutput().resolve(RevisionIndex.PATH);
  }

  /** The class output has a migration, or had one when it was compiled. */
  public boolean hasMigrations() {
    return Files.isRegularFile(file) || !classes.annotatedWith(Set.of(REVISION)).isEmpty();
  }

  /** A library on the class path, from outside of this build, has migrations. */
  public boolean hasForeignMigrations() {
    try (ProjectLoader libraries = ProjectLoader.open(
        project.foreignClassPath().toList(), MigrationIndex.class.getClassLoader())) {
      return libraries.classLoader().getResource(RevisionIndex.PATH) != null;
    }
  }

  /**
   * Brings the index up to date and writes it where it was not.
   *
   * @param loader over the class output
   * @param migrationsPackage where a migration must bear its annotation
   * @throws MigrationException when one does not, or a file cannot be read or written
   */
  public void refresh(ClassLoader loader, String migrationsPackage) {
    refuseUnannotated(migrationsPackage);
    Optional<String> before = read();
    RevisionIndex previous =
        before.map(text -> RevisionIndex.parse(text, file.toString())).orElse(RevisionIndex.EMPTY);
    RevisionIndex current = previous;
    Set<String> known = new HashSet<>();
    for (RevisionIndex.Entry entry : previous.entries()) {
      if (classes.contains(entry.className())) {
        known.add(entry.className() + " " + entry.id());
      } else {
        current = current.without(entry.className());
      }
    }
    for (String name : classes.annotatedWith(Set.of(REVISION))) {
      String id = id(name, loader);
      if (!known.contains(name + " " + id)) {
        current = current.merge(new RevisionIndex(
            List.of(new RevisionIndex.Entry(id, name, RevisionIndex.UNKNOWN_DIGEST))));
      }
    }
    boolean nothing = before.isEmpty() && current.entries().isEmpty();
    if (!nothing && !before.equals(Optional.of(current.write()))) {
      write(current.write());
    }
  }

  private void refuseUnannotated(String migrationsPackage) {
    List<String> bare = classes.implementing(MIGRATION, migrationsPackage, REVISION);
    if (!bare.isEmpty()) {
      throw new MigrationException("Class " + bare.get(0) + " in the migrations package"
          + " implements Migration but has no @Revision, so it would never run. Add"
          + " @Revision(id = \"...\", revises = \"...\"), or move it to another package.");
    }
  }

  private static String id(String className, ClassLoader loader) {
    try {
      return Class.forName(className, false, loader)
          .getAnnotation(Revision.class)
          .id();
    } catch (ClassNotFoundException | LinkageError broken) {
      throw new MigrationException(
          "Class " + className + " has @Revision, but cannot be loaded: " + broken
              + ". Compile it again (mvn clean process-classes).",
          broken);
    }
  }

  private Optional<String> read() {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private void write(String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new MigrationException(
          "Cannot write " + file + ": " + unwritable.getMessage(), unwritable);
    }
  }
}
