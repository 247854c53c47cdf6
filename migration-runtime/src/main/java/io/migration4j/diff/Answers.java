package io.migration4j.diff;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a developer said about renames, removals and missing values. Objects are named as
 * {@code table}, {@code table.column} or {@code sequence}, by their earlier names; {@code fills} by the
 * later.
 *
 * @param renames the later name, without the table, by the earlier
 * @param renamedFrom the same from annotations, which stay in the code when they are done and then say
 *     nothing
 * @param fills the value for rows without one; {@code sql:} before an expression
 * @param backfills the same from annotations, which stay in the code when they are done and then say
 *     nothing
 */
public record Answers(
    Map<String, String> renames,
    Map<String, String> renamedFrom,
    Set<String> drops,
    Set<String> keeps,
    Map<String, String> fills,
    Map<String, String> backfills) {
  /** Nothing was said. */
  public static final Answers NONE =
      new Answers(Map.of(), Map.of(), Set.of(), Set.of(), Map.of(), Map.of());

  public Answers {
    renames = Collections.unmodifiableMap(new TreeMap<>(renames));
    renamedFrom = Collections.unmodifiableMap(new TreeMap<>(renamedFrom));
    drops = Collections.unmodifiableSet(new TreeSet<>(drops));
    keeps = Collections.unmodifiableSet(new TreeSet<>(keeps));
    fills = Collections.unmodifiableMap(new TreeMap<>(fills));
    backfills = Collections.unmodifiableMap(new TreeMap<>(backfills));
  }

  /**
   * The answers in the values of {@code -Dmigration.rename}, {@code drop}, {@code keep} and
   * {@code fill}; empty for none. Commas part them, but not within parentheses or quotes, or after a
   * backslash.
   *
   * @throws MigrationException when one is not of its form, naming it
   */
  public static Answers parse(String renames, String drops, String keeps, String fills) {
    return new Answers(
        pairs("rename", renames, "users.name:full_name"),
        Map.of(),
        names("drop", drops),
        names("keep", keeps),
        pairs("fill", fills, "users.status:new"),
        Map.of());
  }

  /** The same with what annotations say was renamed. */
  public Answers renamedFrom(Map<String, String> annotated) {
    return new Answers(renames, annotated, drops, keeps, fills, backfills);
  }

  /** The same with what annotations say rows get. */
  public Answers backfilled(Map<String, String> annotated) {
    return new Answers(renames, renamedFrom, drops, keeps, fills, annotated);
  }

  private static Set<String> names(String parameter, String text) {
    Set<String> names = new TreeSet<>();
    for (String part : split(text)) {
      if (part.isBlank() || !names.add(part.strip())) {
        throw new MigrationException("-Dmigration." + parameter + "=" + text
            + " has an empty or repeated name. Write names with commas between.");
      }
    }
    return names;
  }

  private static Map<String, String> pairs(String parameter, String text, String example) {
    Map<String, String> pairs = new TreeMap<>();
    for (String part : split(text)) {
      int colon = part.indexOf(':');
      if (colon < 1 || parameter.equals("rename") && part.substring(colon + 1).isBlank()) {
        throw new MigrationException("-Dmigration." + parameter + " does not understand \""
            + part.strip() + "\". Write it as in -Dmigration." + parameter + "=" + example + ".");
      }
      String name = part.substring(0, colon).strip();
      if (pairs.put(name, part.substring(colon + 1).strip()) != null) {
        throw new MigrationException(
            "-Dmigration." + parameter + " names " + name + " twice. Keep one of the two.");
      }
    }
    return pairs;
  }

  /** At commas; one inside the quotes or parentheses of an {@code sql:} expression is part of it. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean expression = part.indexOf(":sql:") >= 0;
      if (character == '\\' && i + 1 < text.length() && text.charAt(i + 1) == ',') {
        part.append(text.charAt(++i));
      } else if (character == ',' && depth == 0 && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        quoted ^= expression && character == '\'';
        depth += quoted || !expression ? 0 : character == '(' ? 1 : character == ')' ? -1 : 0;
        part.append(character);
      }
    }
    if (quoted || depth != 0) {
      throw new MigrationException(
          "\"" + part + "\" has a quote or a parenthesis without its other half. Complete it.");
    }
    if (!text.isBlank()) {
      parts.add(part.toString());
    }
    return parts;
  }
}
