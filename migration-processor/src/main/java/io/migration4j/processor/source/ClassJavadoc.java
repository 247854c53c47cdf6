package io.migration4j.processor.source;

import com.palantir.javapoet.CodeBlock;
import io.migration4j.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** What stands above a migration class: what it does, where it belongs, what to look at. */
final class ClassJavadoc {
  private static final int WIDTH = 97;
  private static final int OPERATIONS = 12;

  private final List<String> lines = new ArrayList<>();

  private ClassJavadoc() {}

  static CodeBlock of(RevisionSource source) {
    ClassJavadoc javadoc = new ClassJavadoc();
    javadoc.paragraph("", sentence(JavaText.javadoc(source.message())));
    javadoc.paragraph("<p>", place(source));
    source
        .warnings()
        .forEach(
            warning -> javadoc.paragraph("<p>", "Warning: " + sentence(JavaText.javadoc(warning))));
    javadoc.operations(source.upgrade());
    return CodeBlock.of("$L", String.join("\n", javadoc.lines) + "\n");
  }

  private static String sentence(String text) {
    return text.matches(".*[.!?]") ? text : text + ".";
  }

  private static String place(RevisionSource source) {
    String parents = source.revises().isEmpty()
        ? "the first"
        : "revises " + String.join(" and ", source.revises());
    return "Revision " + source.id() + ", " + JavaText.javadoc(parents) + ", created "
        + source.created() + ".";
  }

  /** A single operation needs no list: it stands below. */
  private void operations(List<Operation> operations) {
    if (operations.size() < 2) {
      return;
    }
    int listed = operations.size() > OPERATIONS ? OPERATIONS - 1 : operations.size();
    lines.add("");
    lines.add("<ul>");
    for (Operation operation : operations.subList(0, listed)) {
      item(JavaText.javadoc(operation.describe()));
    }
    if (listed < operations.size()) {
      item("and " + (operations.size() - listed) + " more");
    }
    lines.add("</ul>");
  }

  private void item(String text) {
    List<String> wrapped = wrap("<li>" + text, WIDTH - 6);
    lines.add("  " + wrapped.get(0));
    wrapped.subList(1, wrapped.size()).forEach(line -> lines.add("      " + line));
  }

  private void paragraph(String tag, String text) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(wrap(tag + text, WIDTH));
  }

  /** Lines of at most so many characters, but for a word that is longer. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
