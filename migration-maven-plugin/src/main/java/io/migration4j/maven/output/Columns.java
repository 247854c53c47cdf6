package io.migration4j.maven.output;

import java.util.ArrayList;
import java.util.List;

/** Rows of words set below each other: every column but the last is as wide as its widest word. */
public final class Columns {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  public Columns row(String... words) {
    rows.add(List.of(words));
    return this;
  }

  /** A line for each row, without blanks at its end. */
  public List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String word = row.get(i);
      line.append(i == 0 ? "" : GAP).append(word);
      line.append(" ".repeat(Math.max(0, width(i) - word.length())));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
