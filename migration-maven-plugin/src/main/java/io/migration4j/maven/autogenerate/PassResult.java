package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import io.migration4j.json.Json;
import io.migration4j.json.JsonException;
import io.migration4j.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the processor has found in a full pass.
 *
 * @param id of the new revision; empty without changes
 * @param className of its class
 * @param sourceFile relative to the source root
 * @param summary a line for each change
 * @param warnings what a reviewer must look at
 * @param questions what must be answered before a class is written
 * @param notes what else happened
 */
record PassResult(
    Status status,
    String id,
    String className,
    String sourceFile,
    List<String> summary,
    List<String> warnings,
    List<Question> questions,
    List<String> notes) {

  enum Status {
    CHANGES,
    UNCHANGED,
    QUESTIONS,
    /** The model was read, but not this done with it; the note says why. */
    REFUSED,
    FAILED
  }

  /**
   * A question with its ready answers.
   *
   * @param answers each as it stands on the command line: {@code -Dmigration.drop=users.name}
   * @param given the answer to another question without which it does not come up; empty for none
   */
  record Question(String text, List<String> answers, String given) {
    Question {
      answers = List.copyOf(answers);
    }
  }

  PassResult {
    summary = List.copyOf(summary);
    warnings = List.copyOf(warnings);
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
  }

  /** What is there, if anything that can be read is. */
  static Optional<PassResult> find(Path file) {
    try {
      return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    } catch (MigrationException unreadable) {
      return Optional.empty();
    }
  }

  /** @throws MigrationException when there is no such file or it says something else */
  static PassResult read(Path file) {
    try {
      return parse(Json.parseObject(Files.readString(file)));
    } catch (IOException | JsonException unreadable) {
      throw new MigrationException(
          "The processor has left no result in " + file + ": " + unreadable.getMessage(),
          unreadable);
    }
  }

  private static PassResult parse(JsonObject json) {
    return new PassResult(
        Status.valueOf(json.text("status").toUpperCase(Locale.ROOT)),
        json.text("id", ""),
        json.text("className", ""),
        json.text("sourceFile", ""),
        texts(json, "summary"),
        texts(json, "warnings"),
        json.has("questions")
            ? json.objects("questions").stream()
                .map(item ->
                    new Question(item.text("text"), item.texts("answers"), item.text("given", "")))
                .toList()
            : List.of(),
        texts(json, "notes"));
  }

  private static List<String> texts(JsonObject json, String name) {
    return json.has(name) ? json.texts(name) : List.of();
  }
}
