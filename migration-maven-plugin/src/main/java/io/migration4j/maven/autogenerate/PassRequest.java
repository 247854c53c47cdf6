package io.migration4j.maven.autogenerate;

import io.migration4j.json.Json;
import io.migration4j.revision.RevisionNode;
import io.migration4j.schema.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the processor is asked to do in a full pass.
 *
 * @param mode {@code autogenerate} or {@code check}
 * @param place what the new revision follows and needs; empty for the one head
 * @param settings those of Hibernate
 * @param databases where the migrations will run
 * @param answers to questions
 * @param snapshot the committed one, if there is one
 * @param entityClasses what belongs to the model besides the sources of the pass
 */
record PassRequest(
    String mode,
    Path output,
    String packageName,
    String message,
    String revisionId,
    Instant created,
    Optional<RevisionNode> place,
    Map<String, String> settings,
    List<Database> databases,
    GivenAnswers answers,
    Optional<Path> snapshot,
    Path classesDirectory,
    List<Path> sourceRoots,
    List<String> entityClasses,
    List<Path> classPath) {
  PassRequest {
    settings = Map.copyOf(settings);
    databases = List.copyOf(databases);
    sourceRoots = List.copyOf(sourceRoots);
    entityClasses = List.copyOf(entityClasses);
    classPath = List.copyOf(classPath);
  }

  String toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mode", mode);
    json.put("output", output.toString());
    json.put("package", packageName);
    json.put("message", message);
    json.put("revisionId", revisionId);
    json.put("created", created.toString());
    json.put("placed", String.valueOf(place.isPresent()));
    json.put("revises", place.map(RevisionNode::parents).orElse(List.of()));
    json.put("dependsOn", place.map(RevisionNode::dependsOn).orElse(List.of()));
    json.put("labels", place.map(RevisionNode::labels).orElse(List.of()));
    json.put("settings", new java.util.TreeMap<>(settings));
    json.put("databases", databases.stream().map(Database::label).toList());
    json.put("answers", answers.values());
    json.put("snapshot", snapshot.map(Path::toString).orElse(""));
    json.put("classesDirectory", classesDirectory.toString());
    json.put("sourceRoots", sourceRoots.stream().map(Path::toString).toList());
    json.put("entityClasses", entityClasses);
    json.put("classPath", classPath.stream().map(Path::toString).toList());
    return Json.pretty(json);
  }
}
