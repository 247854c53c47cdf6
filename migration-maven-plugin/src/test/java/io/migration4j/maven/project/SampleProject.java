package io.migration4j.maven.project;

import io.migration4j.Migration;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project in a directory, whose sources are compiled by a real javac. */
public final class SampleProject {
  private static final String VERSION = "1.0";

  private final Path basedir;

  public SampleProject(Path basedir) {
    this.basedir = basedir;
  }

  public ProjectLayout layout() {
    return layout(List.of(library("io.migration4j", "migration-runtime", VERSION)));
  }

  public ProjectLayout layout(List<Library> libraries) {
    Path classes = basedir.resolve("target/classes");
    Path java = basedir.resolve("src/main/java");
    Path resources = basedir.resolve("src/main/resources");
    List<Path> compile = List.of(classes, runtime());
    return new ProjectLayout(
        "sample",
        "com.example",
        basedir,
        java,
        List.of(java),
        resources,
        List.of(resources),
        classes,
        basedir.resolve("target/migration"),
        compile,
        List.of(classes),
        libraries,
        List.of());
  }

  public static Library library(String group, String artifact, String version) {
    return new Library(group, artifact, version, "compile", Path.of("/repository/" + artifact));
  }

  public CompilerSettings compiler() {
    return new CompilerSettings(
        Path.of(System.getProperty("java.home"), "bin", "javac"), "17", "", "", "UTF-8", List.of());
  }

  public Path write(String className, String source) throws IOException {
    Path file = basedir.resolve("src/main/java").resolve(className.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, source);
  }

  /** Writes a migration that records nothing. */
  public Path migration(String id, String revises) throws IOException {
    String name = "R" + id;
    return write("com.example.migrations." + name, """
        package com.example.migrations;

        import io.migration4j.Migration;
        import io.migration4j.Operations;
        import io.migration4j.Revision;

        @Revision(id = "%s"%s)
        public final class %s implements Migration {
          @Override
          public void upgrade(Operations op) {}

          @Override
          public void downgrade(Operations op) {}
        }
        """.formatted(
            id, revises.isEmpty() ? "" : ", revises = \"" + revises + "\"", name));
  }

  public Javac.Compilation compile() {
    ProjectLayout layout = layout();
    List<String> arguments = new ArrayList<>(compiler().toArguments());
    arguments.addAll(List.of("-proc:none", "-d", layout.classOutput().toString()));
    arguments.addAll(List.of("-classpath", Javac.path(layout.compileClassPath())));
    arguments.addAll(Javac.sources(layout.sourceRoots()));
    return new Javac(compiler().javac(), layout.work()).run("sample", arguments);
  }

  private static Path runtime() {
    try {
      return Path.of(
          Migration.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
