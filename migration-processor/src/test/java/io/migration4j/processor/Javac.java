package io.migration4j.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A compile of real files: sources of a directory into its {@code classes}, which are on the class
 * path, as a build tool does it.
 */
public final class Javac {
  private final Path directory;
  private String classPath = System.getProperty("java.class.path");
  private final List<String> options = new ArrayList<>(List.of("-Xlint:all,-processing"));

  public Javac(Path directory) {
    this.directory = directory;
  }

  /** Has only those on the class path, besides its own output. */
  public Javac withClassPath(String other) {
    classPath = other;
    return this;
  }

  public Javac with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  public Path classes() {
    return directory.resolve("classes");
  }

  public Path sources() {
    return directory.resolve("src");
  }

  /** Writes a source and gives its file. */
  public Path write(String className, String text) {
    try {
      Path file = sources().resolve(className.replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles everything that was written. */
  public Compilation compileAll(Processor... processors) {
    try (var files = Files.walk(sources())) {
      return compile(
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList(), processors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles just those files, against the classes that are there. */
  public Compilation compile(List<Path> files, Processor... processors) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      Files.createDirectories(classes());
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of("-d", classes().toString(), "-encoding", "UTF-8"));
      all.addAll(List.of("-classpath", classes() + File.pathSeparator + classPath));
      if (processors.length == 0) {
        all.add("-proc:none");
      }
      var task = compiler.getTask(
          null, manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(processors));
      return new Compilation(task.call(), diagnostics.getDiagnostics());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A class of the output, made anew. */
  public Object instance(String className) {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes().toUri().toURL()}, Javac.class.getClassLoader())) {
      return loader.loadClass(className).getConstructor().newInstance();
    } catch (MalformedURLException | ReflectiveOperationException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came of a compile. */
  public record Compilation(
      boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    /** The messages of one kind, with file and line where they have some: {@code User.java:5 text}. */
    public List<String> messages(Diagnostic.Kind kind) {
      return diagnostics.stream()
          .filter(diagnostic -> diagnostic.getKind() == kind)
          .map(Compilation::text)
          .collect(Collectors.toList());
    }

    public List<String> errors() {
      return messages(Diagnostic.Kind.ERROR);
    }

    public List<String> notes() {
      return messages(Diagnostic.Kind.NOTE);
    }

    public List<String> warnings() {
      List<String> warnings = new ArrayList<>(messages(Diagnostic.Kind.WARNING));
      warnings.addAll(messages(Diagnostic.Kind.MANDATORY_WARNING));
      return warnings;
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
      String place = diagnostic.getSource() == null
          ? ""
          : Path.of(diagnostic.getSource().toUri()).getFileName() + ":" + diagnostic.getLineNumber()
              + " ";
      return place + diagnostic.getMessage(Locale.ROOT);
    }
  }
}
