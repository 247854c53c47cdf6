package io.migration4j.processor;

import io.migration4j.MigrationException;
import io.migration4j.json.Json;
import io.migration4j.json.JsonException;
import io.migration4j.json.JsonObject;
import io.migration4j.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a full pass is asked to do, as the plugin writes it into a file.
 *
 * @param check whether only to say what differs
 * @param output the directory for the result
 * @param packageName of the new class
 * @param revisionId of the new revision; empty for a random one
 * @param settings Hibernate's own
 * @param answers to questions, by the name of the parameter
 * @param include patterns of the tables to look at; empty for all
 * @param exclude patterns of those to leave alone
 * @param snapshot the committed one, if there is one
 * @param classesDirectory the class output, in which classes may be left whose source is gone
 * @param utf8 whether the sources are in UTF-8
 * @param entityClasses mapped classes besides those among the sources
 * @param onlyThose whether no other mapped class among the sources counts
 * @param classPath of the project, its class output included; may be left out
 * @param place empty for the one head
 */
record PassRequest(
    boolean check,
    Path output,
    String packageName,
    String message,
    String revisionId,
    Instant created,
    Map<String, String> settings,
    List<Database> databases,
    Map<String, String> answers,
    String include,
    String exclude,
    Optional<Path> snapshot,
    Path classesDirectory,
    boolean utf8,
    List<String> entityClasses,
    boolean onlyThose,
    List<Path> classPath,
    Optional<Place> place) {

  /** Where the new revision goes in the graph. */
  record Place(List<String> revises, List<String> dependsOn, List<String> labels) {
    Place {
      revises = List.copyOf(revises);
      dependsOn = List.copyOf(dependsOn);
      labels = List.copyOf(labels);
    }
  }

  /** @throws MigrationException when the file cannot be read or holds something else */
  static PassRequest read(Path file) {
    try {
      return parse(Json.parseObject(Files.readString(file)));
    } catch (IOException | JsonException | DateTimeException unreadable) {
      throw new MigrationException(
          "Cannot read " + file + ": " + unreadable.getMessage()
              + ". It is written by the goals of the plugin; plugin and processor must be of the same"
              + " version.",
          unreadable);
    }
  }

  private static PassRequest parse(JsonObject json) {
    return new PassRequest(
        json.text("mode").equals("check"),
        Path.of(json.text("output")),
        json.text("package", ""),
        json.text("message", ""),
        json.text("revisionId", ""),
        Instant.parse(json.text("created")),
        json.textsByName("settings"),
        databases(json.texts("databases")),
        json.textsByName("answers"),
        json.text("include", ""),
        json.text("exclude", ""),
        Optional.of(json.text("snapshot", "")).filter(path -> !path.isEmpty()).map(Path::of),
        Path.of(json.text("classesDirectory", "")),
        json.text("encoding", "UTF-8").equalsIgnoreCase("UTF-8"),
        json.has("entityClasses") ? json.texts("entityClasses") : List.of(),
        json.text("onlyThose", "").equals("true"),
        json.has("classPath") ? json.texts("classPath").stream().map(Path::of).toList() : List.of(),
        place(json));
  }

  private static Optional<Place> place(JsonObject json) {
    return json.text("placed", "").equals("true")
        ? Optional.of(
            new Place(json.texts("revises"), json.texts("dependsOn"), json.texts("labels")))
        : Optional.empty();
  }

  private static List<Database> databases(List<String> labels) {
    List<Database> databases = new ArrayList<>();
    for (String label : labels) {
      databases.add(Stream.of(Database.values())
          .filter(database -> database.label().equals(label))
          .findFirst()
          .orElseThrow(() -> new MigrationException("Database " + label
              + " is unknown. Use postgresql and sqlite in migration.databases.")));
    }
    return databases;
  }
}
