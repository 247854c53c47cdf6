package io.migration4j.processor.source;

import java.util.List;

/** A lambda that records operations: one of them on the same line, several as a block. */
record Lambda(String parameter, List<Expression> statements) implements Expression {
  Lambda {
    statements = List.copyOf(statements);
  }

  @Override
  public int width() {
    return switch (statements.size()) {
      case 0 -> arrow().length() + "{}".length();
      case 1 -> Math.min(NEVER, arrow().length() + statements.get(0).width());
      default -> NEVER;
    };
  }

  @Override
  public boolean isBlock() {
    return !statements.isEmpty();
  }

  @Override
  public void print(Page page, int indent, int reserve) {
    page.text(arrow());
    if (statements.isEmpty()) {
      page.text("{}");
    } else if (statements.size() == 1 && page.fits(statements.get(0).width() + reserve)) {
      statements.get(0).print(page, indent, reserve);
    } else {
      page.text("{");
      for (Expression statement : statements) {
        page.newLine(indent + 2);
        statement.print(page, indent + 2, 1);
        page.text(";");
      }
      page.newLine(indent).text("}");
    }
  }

  private String arrow() {
    return parameter + " -> ";
  }
}
