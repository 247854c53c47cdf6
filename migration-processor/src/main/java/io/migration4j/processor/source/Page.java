package io.migration4j.processor.source;

import com.palantir.javapoet.CodeBlock;

/** The body of a method while it is written, line by line. Columns count from the body's indent. */
final class Page {
  /** The columns of a line that a method's body may use: 100 less its indent. */
  static final int WIDTH = 96;

  private final CodeBlock.Builder code = CodeBlock.builder();
  private final StringBuilder text = new StringBuilder();
  private int column;

  /** Text without line ends. */
  Page text(String more) {
    text.append(more);
    column += more.length();
    return this;
  }

  /** The name of a type, imported. */
  Page type(Class<?> type) {
    addText();
    code.add("$T", type);
    column += nameOf(type).length();
    return this;
  }

  Page newLine(int indent) {
    return endLine().text(" ".repeat(indent));
  }

  /** A line end with nothing on the next line yet. */
  Page endLine() {
    text.append('\n');
    column = 0;
    return this;
  }

  /** So many characters have room on this line. */
  boolean fits(int width) {
    return column + width <= WIDTH;
  }

  int remaining() {
    return WIDTH - column;
  }

  CodeBlock code() {
    addText();
    return code.build();
  }

  private void addText() {
    code.add("$L", text.toString());
    text.setLength(0);
  }

  /** {@code SqlType.Kind} for a nested type. */
  static String nameOf(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : nameOf(outer) + "." + type.getSimpleName();
  }
}
