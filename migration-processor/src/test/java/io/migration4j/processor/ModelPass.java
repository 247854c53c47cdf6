package io.migration4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.json.Json;
import io.migration4j.processor.hibernate.HibernateRequest;
import io.migration4j.processor.model.SourceModel;
import io.migration4j.schema.Database;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What autogenerate writes for classes that are compiled already and have no migration yet.
 *
 * @param className of the migration
 * @param source its text
 * @param snapshot read back from its file
 */
public record ModelPass(String className, String source, Snapshot snapshot) {

  /**
   * Runs it.
   *
   * @param directory for what it writes
   * @param id of the revision, of which the class gets its name
   */
  public static ModelPass of(HibernateRequest model, Path directory, String id) {
    try {
      Files.createDirectories(directory);
      Path file = Files.writeString(
          directory.resolve("request.json"), Json.pretty(request(model, directory, id)));
      PassResult result = new Autogenerate(PassRequest.read(file), model.classLoader())
          .run(new SourceModel(
              model.classNames(),
              model.declarationOrder(),
              Map.of(),
              List.of(),
              List.of(),
              List.of()));
      assertThat(result.questions()).isEmpty();
      return new ModelPass(
          result.className(),
          Files.readString(directory.resolve("output/sources/" + result.sourceFile())),
          SnapshotFormat.read(Files.readString(directory.resolve("output/schema-snapshot.json"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> request(HibernateRequest model, Path directory, String id) {
    return Map.of(
        "mode",
        "autogenerate",
        "output",
        directory.resolve("output").toString(),
        "package",
        "com.example.migrations",
        "message",
        "create",
        "revisionId",
        id,
        "created",
        "2026-11-22T15:10:29Z",
        "settings",
        model.settings(),
        "databases",
        model.databases().stream().map(Database::label).toList(),
        "answers",
        Map.of());
  }
}
