package io.migration4j.maven.project;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A directory of class files. Classes whose source is gone, which an incremental compile may leave
 * behind, are not there for its readers.
 */
public final class ClassDirectory {
  private final Path directory;
  private final List<Path> sourceRoots;

  /**
   * One that need not exist.
   *
   * @param sourceRoots what its classes are compiled from; empty when that is not known, and every class
   *     counts
   */
  public ClassDirectory(Path directory, List<Path> sourceRoots) {
    this.directory = directory;
    this.sourceRoots = List.copyOf(sourceRoots);
  }

  /** The classes with one of those annotations, sorted by name. */
  public List<String> annotatedWith(Set<String> annotations) {
    return classes("").stream()
        .filter(type -> type.annotations().stream().anyMatch(annotations::contains))
        .map(ClassFile::name)
        .toList();
  }

  /** The concrete classes of a package, and those below, that implement a type but lack an annotation. */
  List<String> implementing(String type, String packageName, String lacking) {
    return classes(packageName.replace('.', '/')).stream()
        .filter(candidate -> !candidate.isAbstract())
        .filter(candidate -> candidate.interfaces().contains(type))
        .filter(candidate -> !candidate.annotations().contains(lacking))
        .map(ClassFile::name)
        .toList();
  }

  /** A class is there, and so is its source. */
  boolean contains(String className) {
    Path file = directory.resolve(className.replace('.', '/') + ".class");
    try {
      return Files.isRegularFile(file) && hasSource().test(read(file));
    } catch (UncheckedIOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private List<ClassFile> classes(String folder) {
    Path start = directory.resolve(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.endsWith("module-info.class"))
          .sorted()
          .map(ClassDirectory::read)
          .filter(hasSource())
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private MigrationException unreadable(Exception cause) {
    return new MigrationException(
        "Cannot read the classes in " + directory + ": " + cause.getMessage()
            + ". Compile them again (mvn clean).",
        cause);
  }

  private static ClassFile read(Path file) {
    try {
      return ClassFile.read(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(file + ": " + broken.getMessage(), broken);
    }
  }

  /** Kotlin and others need not keep a file in the directory of its package: its name is enough. */
  private Predicate<ClassFile> hasSource() {
    return type -> sourceRoots.isEmpty()
        || type.sourceFile().isEmpty()
        || sourceRoots.stream().anyMatch(root -> hasSource(root, type));
  }

  private static boolean hasSource(Path root, ClassFile type) {
    int dot = type.name().lastIndexOf('.');
    String folder = dot < 0 ? "" : type.name().substring(0, dot).replace('.', '/');
    if (Files.isRegularFile(root.resolve(folder).resolve(type.sourceFile()))) {
      return true;
    }
    if (type.sourceFile().endsWith(".java") || !Files.isDirectory(root)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.anyMatch(file -> file.endsWith(type.sourceFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
