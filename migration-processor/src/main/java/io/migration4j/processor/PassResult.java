package io.migration4j.processor;

import io.migration4j.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of a full pass.
 *
 * @param id of the new revision; empty without one
 * @param className its class
 * @param sourceFile its source, relative to a source root
 * @param summary the changes, a line each
 * @param notes what else happened
 */
record PassResult(
    Status status,
    String id,
    String className,
    String sourceFile,
    List<String> summary,
    List<String> warnings,
    List<Ask> questions,
    List<String> notes) {

  enum Status {
    CHANGES,
    UNCHANGED,
    QUESTIONS,
    /** The model can be read, but not this be done with it; the note says why. */
    REFUSED,
    FAILED
  }

  /**
   * A question, with the answers to choose from as they stand on a command line.
   *
   * @param given the answer to another question without which it does not come up; empty for none
   */
  record Ask(String text, List<String> answers, String given) {
    Ask {
      answers = List.copyOf(answers);
    }
  }

  /** A result without a class. */
  static PassResult of(Status status, List<String> notes) {
    return new PassResult(status, "", "", "", List.of(), List.of(), List.of(), notes);
  }

  String toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status.name().toLowerCase(Locale.ROOT));
    json.put("id", id);
    json.put("className", className);
    json.put("sourceFile", sourceFile);
    json.put("summary", summary);
    json.put("warnings", warnings);
    json.put("questions", questions.stream().map(PassResult::json).toList());
    json.put("notes", notes);
    return Json.pretty(json);
  }

  private static Map<String, Object> json(Ask question) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", question.text());
    json.put("answers", question.answers());
    if (!question.given().isEmpty()) {
      json.put("given", question.given());
    }
    return json;
  }
}
