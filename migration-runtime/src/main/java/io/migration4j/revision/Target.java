package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where to go, as a person types it: {@code [lineage@][anchor][+N|-N]}. It is only read here; what it means depends on a graph
 * and on what is applied.
 *
 * @param lineage the label or revision whose ancestors and descendants are meant; empty means the whole graph
 * @param anchor {@code head}, {@code heads}, {@code base}, {@code current}, a label, an id or the beginning of an id
 * @param steps how many revisions above (or, negative, below) the anchor
 */
public record Target(Optional<String> lineage, String anchor, int steps) {
  static final String HEAD = "head";
  static final String HEADS = "heads";
  static final String BASE = "base";
  static final String CURRENT = "current";

  /** Two names of 64 characters and a number fit. */
  private static final int LONGEST = 200;

  private static final Pattern GRAMMAR = Pattern.compile("(?:(\\w+)@)?(\\w+)?([+-]\\d{1,6})?");
  private static final String FORMS =
      " Targets are a revision id or the beginning of one, a label, head, heads, base, +N, -N, id+N, id-N, and after a label:"
          + " label@head, label@base, label@id, label@+N, label@-N.";

  public Target {
    Objects.requireNonNull(lineage, "lineage");
    Objects.requireNonNull(anchor, "anchor");
  }

  /**
   * Reads a target.
   *
   * @throws MigrationException if the text is no target, or a range
   */
  public static Target parse(String text) {
    String typed = text.strip();
    if (typed.length() > LONGEST) {
      throw new MigrationException(
          "Cannot read a target of " + typed.length() + " characters." + FORMS);
    }
    if (typed.contains(":")) {
      throw new MigrationException("'" + typed
          + "' is a range, and here goes one target. A range from:to goes with history -Drange.");
    }
    Matcher matcher = GRAMMAR.matcher(typed);
    if (typed.isEmpty()
        || !matcher.matches()
        || (matcher.group(2) == null && matcher.group(3) == null)) {
      throw new MigrationException("Cannot read the target '" + typed + "'." + FORMS);
    }
    Optional<String> lineage = Optional.ofNullable(matcher.group(1));
    String anchor = matcher.group(2) == null ? CURRENT : matcher.group(2);
    int steps = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    if (matcher.group(3) != null && steps == 0) {
      throw new MigrationException("The target '" + typed + "' goes no step. Write " + anchor
          + " alone, or a number from 1.");
    }
    if (anchor.equals(HEADS) && steps != 0) {
      throw new MigrationException(
          "'" + typed + "' counts from several revisions. Count from one: head, a label or an id.");
    }
    if (lineage.isPresent() && !RevisionNode.isName(lineage.get())) {
      throw new MigrationException("'" + lineage.get() + "' in '" + typed
          + "' is no lineage: before @ goes a label or an id.");
    }
    return new Target(lineage, anchor, steps);
  }

  /** Whether it is counted from what is applied, and so means nothing without a database. */
  public boolean isRelative() {
    return anchor.equals(CURRENT);
  }

  /** The target as one types it. */
  @Override
  public String toString() {
    String counted = steps == 0 ? "" : (steps > 0 ? "+" : "") + steps;
    String place = isRelative() && steps != 0 ? "" : anchor;
    return lineage.map(name -> name + "@").orElse("") + place + counted;
  }
}
