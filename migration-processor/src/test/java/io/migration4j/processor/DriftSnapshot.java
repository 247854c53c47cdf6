package io.migration4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.processor.model.SourceModel;
import io.migration4j.processor.model.SourceTypes;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** A snapshot with the digests of sources, as autogenerate keeps them, and nothing else. */
final class DriftSnapshot {
  private DriftSnapshot() {}

  /** Puts that of all sources of a compile into its output. */
  static void of(Javac javac) {
    Digests digests = new Digests();
    assertThat(javac.compileAll(digests).errors()).isEmpty();
    Origins origins = new Origins(Map.of(), digests.byName, Set.of());
    Snapshot snapshot =
        new Snapshot(List.of("a1"), Database.POSTGRESQL, "7.4", SchemaModel.EMPTY, origins);
    try {
      Path file = javac.classes().resolve(Snapshot.PATH);
      Files.createDirectories(file.getParent());
      Files.writeString(file, SnapshotFormat.write(snapshot));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Digests extends AbstractProcessor {
    private final Map<String, String> byName = new TreeMap<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      var sources = new SourceTypes(processingEnv.getElementUtils());
      sources.add(round);
      byName.putAll(SourceModel.of(sources, List.of(), false, List.of()).digests());
      return false;
    }
  }
}
