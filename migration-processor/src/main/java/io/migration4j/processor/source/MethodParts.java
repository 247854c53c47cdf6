package io.migration4j.processor.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a method in parts that each fit into a method: at most 64 KB of byte code (JVMS
 * 4.7.3). A call or literal takes 12 bytes at most, so the limit here is far below.
 */
final class MethodParts {
  private static final int STATEMENTS = 50;
  private static final int NODES = 3_000;

  private MethodParts() {}

  /** At least one part, which may be empty. */
  static List<List<Expression>> of(List<Expression> statements) {
    List<List<Expression>> parts = new ArrayList<>(List.of(new ArrayList<>()));
    int nodes = 0;
    for (Expression statement : statements) {
      List<Expression> last = parts.get(parts.size() - 1);
      boolean full = last.size() == STATEMENTS || nodes + statement.nodes() > NODES;
      if (full && !last.isEmpty()) {
        parts.add(new ArrayList<>());
        nodes = 0;
      }
      parts.get(parts.size() - 1).add(statement);
      nodes += statement.nodes();
    }
    return parts;
  }
}
