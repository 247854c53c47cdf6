package io.migration4j.processor.source;

import com.palantir.javapoet.CodeBlock;

/** The body of a method while it is written, line by line. Columns count from the body's indent. */
final class Page {
  /** The columns of a line that a method's body may use: 100 less its indent. */
  static final int WIDTH = 96;

  private final CodeBlock.Builder code = CodeBlock.builder();
  private int column;

  /** Text without line ends. */
  Page text(String text) {
    code.add("$L", text);
    column += text.length();
    return this;
  }

  /** The name of a type, imported. */
  Page type(Class<?> type) {
    code.add("$T", type);
    column += nameOf(type).length();
    return this;
  }

  Page newLine(int indent) {
    code.add("\n");
    column = 0;
    return text(" ".repeat(indent));
  }

  /** A line end with nothing on the next line yet. */
  Page endLine() {
    code.add("\n");
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
    return code.build();
  }

  /** {@code SqlType.Kind} for a nested type. */
  static String nameOf(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : nameOf(outer) + "." + type.getSimpleName();
  }
}
