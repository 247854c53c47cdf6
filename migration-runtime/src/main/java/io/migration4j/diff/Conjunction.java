package io.migration4j.diff;

import java.util.ArrayList;
import java.util.List;

/** The conditions that have to hold together, where a condition joins several by AND. */
final class Conjunction {
  private Conjunction() {}

  /** Each as its tokens, without parentheses around it; a whole with OR in it is one. */
  static List<List<String>> of(List<String> tokens) {
    List<List<String>> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    int depth = 0;
    boolean between = false;
    for (String token : tokens) {
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      if (depth == 0 && token.equals("or")) {
        return List.of(tokens);
      }
      if (depth == 0 && token.equals("and") && !between) {
        parts.addAll(unwrapped(part));
        part = new ArrayList<>();
      } else {
        part.add(token);
        between = depth == 0 && (token.equals("between") || between && !token.equals("and"));
      }
    }
    parts.addAll(unwrapped(part));
    return parts;
  }

  private static List<List<String>> unwrapped(List<String> part) {
    List<String> inner = NormalSql.unwrapped(part);
    return inner.size() == part.size() ? List.of(List.copyOf(part)) : of(inner);
  }
}
