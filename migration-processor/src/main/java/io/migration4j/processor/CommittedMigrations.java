package io.migration4j.processor;

import io.migration4j.MigrationException;
import io.migration4j.RevisionIndex;
import io.migration4j.Revisions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The migration classes of a full pass: those among its sources, and those that an index of the class
 * path names: of other modules and jars, or written in another language. A class that is left in the
 * class output after its Java source was deleted does not count.
 */
final class CommittedMigrations {
  private final ClassLoader loader;
  private final Path classesDirectory;

  CommittedMigrations(ClassLoader loader, Path classesDirectory) {
    this.loader = loader;
    this.classesDirectory = classesDirectory;
  }

  /**
   * Loads them.
   *
   * @param sources the names of those among the sources
   * @throws MigrationException when a class cannot be loaded, or they make no graph
   */
  Revisions with(List<String> sources) {
    try {
      Set<String> names = new TreeSet<>(sources);
      for (URL place : Collections.list(loader.getResources(RevisionIndex.PATH))) {
        names.addAll(indexed(place));
      }
      List<Class<?>> classes = new ArrayList<>();
      for (String name : names) {
        classes.add(load(name));
      }
      return Revisions.of(classes);
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot read " + RevisionIndex.PATH + ": " + unreadable.getMessage() + ".", unreadable);
    }
  }

  private List<String> indexed(URL place) throws IOException {
    boolean own =
        place.equals(classesDirectory.resolve(RevisionIndex.PATH).toUri().toURL());
    URLConnection connection = place.openConnection();
    connection.setUseCaches(false);
    try (InputStream stream = connection.getInputStream()) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<String> names = new ArrayList<>();
      for (RevisionIndex.Entry entry :
          RevisionIndex.parse(text, place.toString()).entries()) {
        if (!own || isOfOtherLanguage(entry.className())) {
          names.add(entry.className());
        }
      }
      return names;
    }
  }

  /** Its class file is there and does not name a Java source (JVMS 4.7.10). */
  private boolean isOfOtherLanguage(String className) throws IOException {
    Path file = classesDirectory.resolve(className.replace('.', '/') + ".class");
    return Files.exists(file)
        && !Files.readString(file, StandardCharsets.ISO_8859_1).contains(".java");
  }

  private Class<?> load(String className) {
    try {
      return Class.forName(className, false, loader);
    } catch (ClassNotFoundException | LinkageError missing) {
      throw new MigrationException(
          "Migration class " + className + " cannot be loaded: " + missing
              + ". Compile the project, then run again.",
          missing);
    }
  }
}
