package io.migration4j.processor;

import io.migration4j.MigrationException;
import io.migration4j.RevisionIndex;
import io.migration4j.processor.model.EntityDrift;
import io.migration4j.processor.model.Migrations;
import io.migration4j.processor.model.Reporter;
import io.migration4j.processor.model.SourceDigest;
import io.migration4j.processor.model.SourceTypes;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The annotation processor. In a compile it notes changed entities, checks the graph of revisions and
 * writes the index that the runtime reads; Hibernate is not started and need not be there. With {@code
 * -Amigration.request=<file>} it does the work of autogenerate instead, and nothing of that.
 *
 * <p>What our goals can mend is never an error here, since they must compile the project first.
 */
public final class MigrationProcessor extends AbstractProcessor {
  private static final String REQUEST = "migration.request";

  private SourceTypes sources;
  private Reporter reporter;
  private OutputFiles files;

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(REQUEST, DriftOption.NAME);
  }

  /** All: a migration class without its annotation is found too. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    sources = new SourceTypes(environment.getElementUtils());
    reporter = new Reporter(environment.getMessager());
    files = new OutputFiles(environment.getFiler());
  }

  /** Claims nothing: Hibernate's own processor wants the entities too. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sources.add(round);
    if (round.processingOver()) {
      finish(round.errorRaised());
    }
    return false;
  }

  private void finish(boolean failed) {
    String request = processingEnv.getOptions().get(REQUEST);
    if (request == null) {
      noteDrift();
      updateMigrations();
    } else if (!failed) {
      new FullPass(sources, reporter).run(Path.of(request));
    }
  }

  private void noteDrift() {
    Optional<DriftOption> drift = DriftOption.of(processingEnv.getOptions());
    if (drift.isEmpty()) {
      reporter.error(
          "UnknownOption",
          DriftOption.NAME + "=" + processingEnv.getOptions().get(DriftOption.NAME)
              + " is unknown. Use one of " + DriftOption.labels() + ".");
    } else if (drift.get() != DriftOption.OFF) {
      EntityDrift entities = new EntityDrift(sources, reporter, drift.get().kind());
      digests().ifPresent(entities::compare);
    }
  }

  /** Those of the snapshot, unless it is missing or damaged, which autogenerate mends. */
  private Optional<Map<String, String>> digests() {
    try {
      return files.read(Snapshot.PATH).map(SnapshotFormat::readDigests);
    } catch (MigrationException unreadable) {
      return Optional.empty();
    }
  }

  private void updateMigrations() {
    RevisionIndex previous = index(files.read(RevisionIndex.PATH));
    RevisionIndex others = index(files.readFromClassPath(RevisionIndex.PATH));
    Migrations migrations = new Migrations(sources, processingEnv.getTypeUtils(), reporter);
    migrations.collect(others.merge(previous));
    migrations.check();
    RevisionIndex current = migrations.index(previous, new SourceDigest(processingEnv));
    if (!current.entries().isEmpty() || !previous.entries().isEmpty()) {
      write(current);
    }
  }

  /** A damaged index is one that is written anew. */
  private static RevisionIndex index(Optional<String> text) {
    try {
      return text.map(present -> RevisionIndex.parse(present, RevisionIndex.PATH))
          .orElse(RevisionIndex.EMPTY);
    } catch (MigrationException damaged) {
      return RevisionIndex.EMPTY;
    }
  }

  private void write(RevisionIndex index) {
    try {
      files.write(RevisionIndex.PATH, index.write());
    } catch (IOException | IllegalArgumentException unwritable) {
      reporter.error(
          "IndexNotWritten",
          "Cannot write " + RevisionIndex.PATH + ": " + unwritable.getMessage()
              + ". See that the class output can be written to.");
    }
  }
}
