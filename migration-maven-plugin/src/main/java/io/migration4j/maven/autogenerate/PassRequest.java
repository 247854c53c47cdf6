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
 * @param model what it is made of besides the sources of the pass
 * @param answers to questions
 * @param snapshot the committed one, if there is one
 */
record PassRequest(
    String mode,
    Path output,
    String packageName,
    String message,
    String revisionId,
    Instant created,
    Optional<RevisionNode> place,
    ModelSettings model,
    GivenAnswers answers,
    Optional<Path> snapshot,
    Path classesDirectory,
    List<Path> sourceRoots,
    List<Path> classPath) {
  PassRequest {
    sourceRoots = List.copyOf(sourceRoots);
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
    json.put("settings", new java.util.TreeMap<>(model.hibernate()));
    json.put("databases", model.databases().stream().map(Database::label).toList());
    json.put("answers", answers.values());
    json.put("include", model.include());
    json.put("exclude", model.exclude());
    json.put("snapshot", snapshot.map(Path::toString).orElse(""));
    json.put("classesDirectory", classesDirectory.toString());
    json.put("sourceRoots", sourceRoots.stream().map(Path::toString).toList());
    json.put("entityClasses", model.entityClasses());
    json.put("onlyThose", String.valueOf(model.onlyThose()));
    json.put("classPath", classPath.stream().map(Path::toString).toList());
    return Json.pretty(json);
  }
}
