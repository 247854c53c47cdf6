package io.migration4j.processor.source;

import java.util.List;

/**
 * A string literal. One that is too long for a line is a sum of literals cut after spaces; SQL of
 * several lines is a text block where that keeps it as it is.
 */
record Text(String value, boolean sql) implements Expression {
  /** The quotes and the plus around one part of a sum. */
  private static final int AROUND = 4;

  private static final int NARROWEST = 30;
  private static final int PIECE = 10_000;

  static Text of(String value) {
    return new Text(value, false);
  }

  static Text sql(String value) {
    return new Text(value, true);
  }

  @Override
  public int width() {
    boolean oneLine = JavaText.fitsConstant(value) && !isTextBlock();
    return oneLine ? JavaText.literal(value).length() : NEVER;
  }

  @Override
  public boolean isShort() {
    return width() <= NARROWEST * 2;
  }

  private boolean isTextBlock() {
    return sql && JavaText.fitsTextBlock(value);
  }

  @Override
  public void print(Page page, int indent, int reserve) {
    if (isTextBlock()) {
      printBlock(page, indent);
    } else if (page.fits(width() + reserve)) {
      page.text(JavaText.literal(value));
    } else if (JavaText.fitsConstant(value)) {
      printSum(page, indent, reserve);
    } else {
      printJoined(page, indent);
    }
  }

  private void printBlock(Page page, int indent) {
    page.text("\"\"\"");
    List<String> lines = JavaText.textBlockLines(value);
    for (String line : lines.subList(0, lines.size() - 1)) {
      printLine(page, indent, line);
    }
    page.newLine(indent + 4).text(lines.get(lines.size() - 1)).text("\"\"\"");
  }

  private static void printLine(Page page, int indent, String line) {
    if (line.isEmpty()) {
      page.endLine();
    } else {
      page.newLine(indent + 4).text(line);
    }
  }

  private void printSum(Page page, int indent, int reserve) {
    int width = Math.max(NARROWEST, Page.WIDTH - indent - 4 - AROUND - reserve);
    int first = Math.max(NARROWEST, Math.min(width, page.remaining() - AROUND));
    String head = JavaText.parts(value, first).get(0);
    page.text(JavaText.literal(head));
    for (String part : JavaText.parts(value.substring(head.length()), width)) {
      page.newLine(indent + 4).text("+ ").text(JavaText.literal(part));
    }
  }

  /**
   * Several constants, since one would be too long for a class file. They are long themselves, since each
   * takes some of the code of its method.
   */
  private void printJoined(Page page, int indent) {
    page.text("String.join(").newLine(indent + 4).text("\"\"");
    for (String part : JavaText.pieces(value, PIECE)) {
      page.text(",").newLine(indent + 4).text(JavaText.literal(part));
    }
    page.text(")");
  }
}
