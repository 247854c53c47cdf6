package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.project.CompilerSettings;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.revision.GraphPlace;
import io.migration4j.revision.RevisionNode;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the entities of a project with its migrations, and writes the difference as a migration class.
 * Class and snapshot appear together or not at all; without a difference no class is written.
 */
public final class Autogenerate {
  private final ProjectLayout project;
  private final CompilerSettings compiler;
  private final ModelSettings model;
  private final FullPass pass;
  private final Console console;
  private final Optional<Prompt> prompt;
  private final Path output;

  /**
   * For one project, whose class output is current.
   *
   * @param processorPath our processor and what it needs
   * @param prompt who answers questions; empty where nobody is there
   */
  public Autogenerate(
      ProjectLayout project,
      CompilerSettings compiler,
      List<Path> processorPath,
      ModelSettings model,
      Console console,
      Optional<Prompt> prompt) {
    this.project = project;
    this.compiler = compiler;
    this.model = model;
    this.pass = new FullPass(project, compiler, processorPath, console);
    this.console = console;
    this.prompt = prompt;
    this.output = project.work().resolve("generated");
  }

  /**
   * Writes what has changed.
   *
   * @param existing the migrations that are there
   * @param dryRun only show the class
   * @throws MigrationException when the entities cannot be mapped, or a question has no answer; nothing
   *     is written then
   */
  public void generate(
      Revisions existing, NewRevision revision, GivenAnswers answers, boolean dryRun) {
    PassResult result = answered(revision, place(existing, revision), answers);
    result.notes().forEach(console::info);
    if (result.status() == PassResult.Status.UNCHANGED) {
      unchanged(existing, dryRun);
      return;
    }
    Path source = output.resolve("sources").resolve(result.sourceFile());
    Snapshot expected = SnapshotFormat.read(generatedSnapshot().orElseThrow());
    Snapshot snapshot =
        new Trial(project, compiler).run(source, result.className(), existing, expected);
    result.summary().forEach(line -> console.info("  " + line));
    result.warnings().forEach(console::warn);
    if (dryRun) {
      text(source).lines().forEach(console::info);
      console.info("Nothing was written (dryRun).");
      return;
    }
    Path target = project.javaSources().resolve(result.sourceFile());
    Path snapshotFile = SnapshotFile.of(project);
    new Placement(project.written(target), project.written(snapshotFile))
        .put(text(source), SnapshotFormat.write(snapshot));
    console.info("Written: " + project.shown(target));
    console.info("         " + project.shown(snapshotFile));
    console.info("Review the class, then run mvn migration:upgrade.");
  }

  /** What differs between entities, migrations and snapshot, a line each; none when they agree. */
  public List<String> differences(Revisions existing, String packageName) {
    NewRevision nobody = new NewRevision(packageName, "check", "", Instant.EPOCH);
    PassResult result = pass.run(request("check", nobody, Optional.empty(), GivenAnswers.NONE));
    List<String> differences = new ArrayList<>();
    result.notes().forEach(console::info);
    result
        .summary()
        .forEach(line -> differences.add("The migrations lack what the entities have: " + line
            + ". Run mvn migration:autogenerate."));
    result.questions().stream()
        .filter(question -> question.given().isEmpty())
        .forEach(question ->
            differences.add(question.text() + " Run mvn migration:autogenerate with the answer."));
    requireKnown(result);
    if (differences.isEmpty() && result.status() != PassResult.Status.UNCHANGED) {
      differences.add(
          "The migrations lack what the entities have. Run mvn migration:autogenerate.");
    }
    SnapshotFile.staleness(project, existing).ifPresent(differences::add);
    return differences;
  }

  /** Where a place was asked for, with an id that is good enough to look at the graph. */
  private static Optional<RevisionNode> place(Revisions existing, NewRevision revision) {
    return revision.place().equals(GraphPlace.AT_HEAD)
        ? Optional.empty()
        : Optional.of(revision
            .place()
            .node(
                existing.graph(),
                revision.idAmong(existing.graph()),
                revision.message(),
                "the new class"));
  }

  private PassResult answered(
      NewRevision revision, Optional<RevisionNode> place, GivenAnswers given) {
    GivenAnswers answers = given;
    PassResult result = pass.run(request("autogenerate", revision, place, answers));
    while (result.status() == PassResult.Status.QUESTIONS && prompt.isPresent()) {
      answers = answers.and(prompt.get(), result.questions());
      result = pass.run(request("autogenerate", revision, place, answers));
    }
    if (result.status() == PassResult.Status.QUESTIONS) {
      throw unanswered(result.questions());
    }
    requireKnown(result);
    return result;
  }

  private void requireKnown(PassResult result) {
    if (result.status() == PassResult.Status.REFUSED) {
      throw new MigrationException(String.join("\n", result.notes()) + " Nothing was written.");
    }
    if (result.status() == PassResult.Status.FAILED) {
      throw new MigrationException("The model of the entities cannot be read: "
          + String.join("; ", result.notes()) + ". Nothing was written; the whole output is in "
          + project.shown(project.work().resolve("autogenerate.log")) + ".");
    }
  }

  private static MigrationException unanswered(List<PassResult.Question> questions) {
    StringBuilder message = new StringBuilder(
        "Only you can know this. Run the goal again with an answer to each; nothing was written.");
    for (PassResult.Question question : questions) {
      message.append("\n").append(question.text());
      question.answers().forEach(answer -> message.append("\n  ").append(answer));
    }
    return new MigrationException(message.toString());
  }

  /** Only the Java side of the snapshot may have moved, or it was damaged: then it is written anew. */
  private void unchanged(Revisions existing, boolean dryRun) {
    String heads =
        existing.isEmpty() ? "base" : String.join(", ", existing.graph().heads());
    Path file = SnapshotFile.of(project);
    Optional<String> current = generatedSnapshot();
    boolean stale = current.isPresent() && !current.equals(SnapshotFile.text(file));
    if (stale && !dryRun) {
      Placement.replace(project.written(file), current.get());
    }
    console.info("No changes: the entities agree with the migrations at " + heads
        + ". No class was written"
        + (stale && !dryRun ? "; " + project.shown(file) + " is brought up to date." : "."));
  }

  private Optional<String> generatedSnapshot() {
    return SnapshotFile.text(output.resolve("schema-snapshot.json"));
  }

  private PassRequest request(
      String mode, NewRevision revision, Optional<RevisionNode> place, GivenAnswers answers) {
    return new PassRequest(
        mode,
        output,
        revision.packageName(),
        revision.message(),
        revision.id(),
        revision.created(),
        place,
        model,
        answers,
        Optional.of(SnapshotFile.of(project)).filter(Files::isRegularFile),
        project.classOutput(),
        project.sourceRoots(),
        project.compileClassPath());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
