package io.migration4j.it.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A user's project in a folder of its own, built by a real Maven. */
public final class Project {
  private static final Path SAMPLES = Path.of(System.getProperty("projects", "projects"));
  private static final Path WORK = Path.of(System.getProperty("work", "target/projects"));

  private final Path directory;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Path mavenHome = Path.of(System.getProperty("maven.home", "/usr/share/maven"));

  private Project(Path directory) {
    this.directory = directory;
  }

  /** A fresh copy of a sample, under the name of the story that is told with it. */
  public static Project copyOf(String sample, String story) {
    Path directory = WORK.resolve(story).toAbsolutePath();
    delete(directory);
    copy(SAMPLES.resolve(sample), directory);
    return new Project(directory);
  }

  /** The project in a folder of this one. */
  public Project in(String folder) {
    return new Project(directory.resolve(folder));
  }

  public Path path(String relative) {
    return directory.resolve(relative);
  }

  /** Lays the files of another folder of the samples over this project. */
  public Project overlay(String folder) {
    copy(SAMPLES.resolve(folder), directory);
    return this;
  }

  /** Takes one file of a sample. */
  public Project take(String sample, String relative) {
    try {
      Files.createDirectories(path(relative).getParent());
      Files.copy(
          SAMPLES.resolve(sample).resolve(relative),
          path(relative),
          StandardCopyOption.REPLACE_EXISTING);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Project remove(String relative) {
    delete(path(relative));
    return this;
  }

  public String read(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Project write(String relative, String text) {
    try {
      Files.createDirectories(path(relative).getParent());
      Files.writeString(path(relative), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text that must be there. */
  public Project edit(String relative, String text, String replacement) {
    String before = read(relative);
    if (!before.contains(text)) {
      throw new IllegalArgumentException(relative + " does not contain " + text + ":\n" + before);
    }
    return write(relative, before.replace(text, replacement));
  }

  public Project environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The JDK that runs Maven. */
  public Project jdk(Jdk chosen) {
    return environment("JAVA_HOME", chosen.home().toString());
  }

  /** The Maven in this folder, instead of the one that runs the tests. */
  public Project maven(Path home) {
    mavenHome = home;
    return this;
  }

  /** Runs {@code mvn} with these goals and options in the project's folder. */
  public Build mvn(String... arguments) {
    List<String> lines = new ArrayList<>();
    InvocationRequest request = new DefaultInvocationRequest();
    request.setBaseDirectory(directory.toFile());
    request.setBatchMode(true);
    request.setNoTransferProgress(true);
    request.addArgs(Arrays.asList(arguments));
    request.setLocalRepositoryDirectory(localRepository());
    request.setOutputHandler(lines::add);
    request.setErrorHandler(lines::add);
    request.addShellEnvironment(
        "MAVEN_OPTS",
        "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.language=en -Duser.country=US");
    environment.forEach(request::addShellEnvironment);
    DefaultInvoker invoker = new DefaultInvoker();
    invoker.setMavenHome(mavenHome.toFile());
    try {
      int exitCode = invoker.execute(request).getExitCode();
      return new Build(List.of(arguments), exitCode, List.copyOf(lines));
    } catch (MavenInvocationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static File localRepository() {
    String property = System.getProperty("maven.repo.local");
    return property == null || property.isEmpty() ? null : new File(property);
  }

  private static void copy(Path from, Path to) {
    walk(from, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        return dir.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    walk(path, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path dir, IOException failure) throws IOException {
        Files.delete(dir);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private static void walk(Path start, SimpleFileVisitor<Path> visitor) {
    try {
      Files.walkFileTree(start, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
