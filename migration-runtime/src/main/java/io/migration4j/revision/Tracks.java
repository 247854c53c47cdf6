package io.migration4j.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Draws a graph row by row from its heads down. Each track leads to the revision that stands on it when its row comes; tracks to
 * the same revision join above it, and a revision with several parents opens a track for each further one below it.
 *
 * <p>Track {@code n} is at character {@code 2n}; the character between two tracks carries what crosses.
 */
final class Tracks {
  private final List<String> goals = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  /** Draws one revision; all its children must have been drawn. */
  void draw(String id, List<String> parents, char dot, String text) {
    if (!goals.contains(id)) {
      goals.add(id);
    }
    int track = goals.indexOf(id);
    for (int twin = goals.lastIndexOf(id); twin > track; twin = goals.lastIndexOf(id)) {
      join(goals.subList(0, twin).lastIndexOf(id), twin);
    }
    StringBuilder row = new StringBuilder("| ".repeat(goals.size()));
    row.setCharAt(2 * track, dot);
    lines.add(row + text);
    if (parents.isEmpty()) {
      end(track);
      return;
    }
    goals.set(track, parents.get(0));
    for (int further = parents.size() - 1; further > 0; further--) {
      open(track, parents.get(further));
    }
  }

  List<String> lines() {
    return Collections.unmodifiableList(lines);
  }

  /** {@code | |_|/ /}: the twin runs left to the track, what is right of it moves up. */
  private void join(int track, int twin) {
    StringBuilder row = new StringBuilder("| ".repeat(twin));
    for (int between = track + 1; between < twin; between++) {
      row.setCharAt(2 * between - 1, '_');
    }
    row.setCharAt(2 * twin - 1, '/');
    lines.add(row + " /".repeat(goals.size() - twin - 1));
    goals.remove(twin);
  }

  /** {@code | / /}: what is right of a track that has ended moves up. */
  private void end(int track) {
    goals.remove(track);
    if (track < goals.size()) {
      lines.add(("| ".repeat(track) + " /".repeat(goals.size() - track)));
    }
  }

  /** {@code | |\ \}: a new track leaves to the right, what is there makes room. */
  private void open(int track, String goal) {
    lines.add("| ".repeat(track) + "|" + "\\ ".repeat(goals.size() - track).stripTrailing());
    goals.add(track + 1, goal);
  }
}
