package io.migration4j.maven.project;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The classes of a project that JPA maps: those of its own class output, of the other modules of the
 * build on its class path, and of packages in libraries that were asked for.
 */
public final class Entities {
  private static final Set<String> MAPPED = Set.of(
      "jakarta.persistence.Entity",
      "jakarta.persistence.Embeddable",
      "jakarta.persistence.MappedSuperclass",
      "jakarta.persistence.Converter");

  private Entities() {}

  /** Binary names, sorted. */
  public static List<String> of(ProjectLayout project, Collection<String> packages) {
    Set<String> names = new TreeSet<>(
        new ClassDirectory(project.classOutput(), project.sourceRoots()).annotatedWith(MAPPED));
    for (Path sibling : project.siblings()) {
      if (project.classPath().contains(sibling)) {
        names.addAll(
            Files.isDirectory(sibling)
                ? new ClassDirectory(sibling, List.of()).annotatedWith(MAPPED)
                : inJar(sibling, List.of("")));
      }
    }
    if (!packages.isEmpty()) {
      project
          .foreignClassPath()
          .filter(Files::isRegularFile)
          .forEach(jar ->
              names.addAll(inJar(jar, packages.stream().map(name -> name + ".").toList())));
    }
    return List.copyOf(names);
  }

  private static List<String> inJar(Path file, List<String> prefixes) {
    try (JarFile jar = new JarFile(file.toFile())) {
      Set<String> names = new TreeSet<>();
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        String name = entry.getName().replace('/', '.');
        boolean wanted = entry.getName().endsWith(".class")
            && !entry.getName().startsWith("META-INF/")
            && !entry.getName().endsWith("module-info.class")
            && prefixes.stream().anyMatch(name::startsWith);
        if (wanted) {
          addMapped(jar, entry, names);
        }
      }
      return List.copyOf(names);
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot look for entities in " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static void addMapped(JarFile jar, JarEntry entry, Set<String> names) throws IOException {
    try (InputStream stream = jar.getInputStream(entry)) {
      ClassFile type = ClassFile.read(stream.readAllBytes());
      if (type.annotations().stream().anyMatch(MAPPED::contains)) {
        names.add(type.name());
      }
    }
  }
}
