package io.migration4j.maven.goal;

import io.migration4j.jdbc.Unfinished;
import io.migration4j.revision.Direction;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a revision is shown that was left in the middle of its steps. */
public record HalfDone(Unfinished revision) {
  /** What it is, and the two ways out. */
  List<String> lines() {
    return List.of(
        "In the middle: " + revision.describe() + ", since "
            + revision.since().truncatedTo(ChronoUnit.SECONDS) + ".",
        "  finish it     " + revision.resume(),
        "  take it back  " + revision.undo());
  }

  /** {@code half upgraded, 1 of 3 steps}: as a mark beside the revision. */
  String mark() {
    return "half " + way() + ", " + revision.done() + " of " + revision.steps() + " steps";
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", revision.id());
    json.put("direction", way());
    json.put("done", revision.done());
    json.put("steps", revision.steps());
    json.put("stoppedIn", revision.doubtful());
    json.put("since", revision.since().toString());
    json.put("finish", revision.resume());
    json.put("takeBack", revision.undo());
    return json;
  }

  private String way() {
    return revision.direction() == Direction.UP ? "upgraded" : "downgraded";
  }
}
