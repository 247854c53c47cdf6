package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.project.CompilerSettings;
import io.migration4j.maven.project.Diagnostics;
import io.migration4j.maven.project.Javac;
import io.migration4j.maven.project.ProjectLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The processor run over all sources of a project, in a javac of its own. */
final class FullPass {
  private static final String PROCESSOR = "io.migration4j.processor.MigrationProcessor";

  private final ProjectLayout project;
  private final CompilerSettings compiler;
  private final List<Path> processorPath;
  private final Console console;

  /**
   * A pass over one project.
   *
   * @param processorPath our processor and what it needs; the project's class path follows it
   */
  FullPass(
      ProjectLayout project, CompilerSettings compiler, List<Path> processorPath, Console console) {
    this.project = project;
    this.compiler = compiler;
    this.processorPath = List.copyOf(processorPath);
    this.console = console;
  }

  /**
   * Runs it. Since no other processor runs, javac may miss what one generates, such as Lombok's builders.
   * Those errors do not matter once ours has come to a result: the compile before had none.
   *
   * @throws MigrationException when the processor has come to no result; the console shows the errors
   */
  PassResult run(PassRequest request) {
    Path result = request.output().resolve("result.json");
    Path file = project.work().resolve("request.json");
    try {
      Files.createDirectories(request.output());
      Files.deleteIfExists(result);
      Files.deleteIfExists(request.output().resolve("schema-snapshot.json"));
      Files.writeString(file, request.toJson());
    } catch (IOException failed) {
      throw new MigrationException("Cannot write " + file + ": " + failed.getMessage(), failed);
    }
    Javac.Compilation pass =
        new Javac(compiler.javac(), project.work()).run("autogenerate", arguments(file));
    if (pass.successful()) {
      return PassResult.read(result);
    }
    return PassResult.find(result)
        .filter(found -> found.status() != PassResult.Status.FAILED)
        .orElseThrow(() -> failure(pass.errors()));
  }

  /** Ours come before those of javac, which need not be the cause. */
  private MigrationException failure(List<Diagnostics.Diagnostic> all) {
    List<Diagnostics.Diagnostic> ours =
        all.stream().filter(error -> error.message().startsWith("[")).toList();
    List<Diagnostics.Diagnostic> errors = ours.isEmpty() ? all : ours;
    for (Diagnostics.Diagnostic error : errors) {
      error.shown(project).lines().forEach(console::error);
    }
    String first =
        errors.isEmpty() ? "javac failed without a message" : errors.get(0).shown(project);
    return new MigrationException("The model of the entities cannot be read: "
        + first.lines().findFirst().orElse("").replaceFirst("\\.$", "")
        + (errors.size() > 1 ? " (and " + (errors.size() - 1) + " more, above)" : "")
        + ". Nothing was written; the whole output is in "
        + project.shown(project.work().resolve("autogenerate.log")) + ".");
  }

  private List<String> arguments(Path request) {
    List<String> arguments = new ArrayList<>(compiler.toArguments());
    Set<Path> processors = new LinkedHashSet<>(processorPath);
    processors.addAll(project.classPath());
    arguments.addAll(List.of(
        "-proc:only",
        "-implicit:none",
        "-Xmaxerrs",
        "1000",
        "-processor",
        PROCESSOR,
        "-processorpath",
        Javac.path(List.copyOf(processors)),
        "-classpath",
        Javac.path(project.compileClassPath()),
        "-d",
        request.getParent().resolve("unused").toString(),
        "-Amigration.request=" + request));
    List<String> sources = Javac.sources(project.sourceRoots());
    arguments.addAll(sources);
    if (sources.isEmpty()) {
      // A project of none but class files, such as one in Kotlin: javac wants something to read.
      arguments.add("java.lang.Object");
    }
    return arguments;
  }
}
