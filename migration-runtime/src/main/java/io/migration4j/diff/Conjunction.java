package io.migration4j.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions that AND and OR join, as tokens. Parentheses that change nothing are left out. */
final class Conjunction {
  private Conjunction() {}

  /** Each that has to hold, without parentheses around it; one with OR in it is whole. */
  static List<List<String>> of(List<String> condition) {
    List<String> tokens = NormalSql.unwrapped(condition);
    List<List<String>> parts = split(tokens, "and");
    return parts.size() == 1 || split(tokens, "or").size() > 1
        ? List.of(tokens)
        : parts.stream().flatMap(part -> of(part).stream()).collect(Collectors.toList());
  }

  /** The condition with what AND joins in one order. */
  static List<String> normal(List<String> condition) {
    List<List<String>> alternatives = split(condition, "or");
    if (alternatives.size() > 1) {
      return joined(
          "or",
          alternatives.stream()
              .map(part -> normal(NormalSql.unwrapped(part)))
              .collect(Collectors.toList()));
    }
    List<List<String>> parts = of(condition);
    return parts.size() == 1
        ? condition
        : joined(
            "and",
            parts.stream()
                .map(Conjunction::operand)
                .sorted((some, other) -> some.toString().compareTo(other.toString()))
                .collect(Collectors.toList()));
  }

  private static List<String> operand(List<String> part) {
    List<String> operand = new ArrayList<>(normal(part));
    if (split(part, "or").size() > 1) {
      operand.add(0, "(");
      operand.add(")");
    }
    return operand;
  }

  private static List<String> joined(String word, List<List<String>> parts) {
    List<String> joined = new ArrayList<>();
    for (List<String> part : parts) {
      if (!joined.isEmpty()) {
        joined.add(word);
      }
      joined.addAll(part);
    }
    return List.copyOf(joined);
  }

  /** At a word outside of parentheses and CASE; the AND of a BETWEEN joins nothing. */
  private static List<List<String>> split(List<String> tokens, String word) {
    List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    int depth = 0;
    boolean between = false;
    for (String token : tokens) {
      boolean opens = token.equals("(") || token.equals("case");
      depth += opens ? 1 : token.equals(")") || token.equals("end") ? -1 : 0;
      boolean bound = depth == 0 && between && token.equals("and");
      if (depth == 0 && token.equals(word) && !bound) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(token);
      }
      between = depth == 0 && token.equals("between") || between && !bound;
    }
    return parts;
  }
}
