package io.migration4j.maven.goal;

import java.util.List;

/**
 * What a goal that only reads has found, in both forms.
 *
 * @param lines for people
 * @param json for machines: maps, lists, texts, numbers and truth values
 */
public record Answer(List<String> lines, Object json) {
  public Answer {
    lines = List.copyOf(lines);
  }
}
