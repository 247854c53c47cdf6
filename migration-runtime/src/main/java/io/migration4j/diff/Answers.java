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
 * @param using the expression that makes the value of a column that gets another type
 * @param usingBack the one that makes the earlier value again, in a downgrade
 */
public record Answers(
    Map<String, String> renames,
    Map<String, String> renamedFrom,
    Set<String> drops,
    Set<String> keeps,
    Map<String, String> fills,
    Map<String, String> backfills,
    Map<String, String> using,
    Map<String, String> usingBack) {
  /** Nothing was said. */
  public static final Answers NONE = parse(Map.of());

  public Answers {
    renames = Collections.unmodifiableMap(new TreeMap<>(renames));
    renamedFrom = Collections.unmodifiableMap(new TreeMap<>(renamedFrom));
    drops = Collections.unmodifiableSet(new TreeSet<>(drops));
    keeps = Collections.unmodifiableSet(new TreeSet<>(keeps));
    fills = Collections.unmodifiableMap(new TreeMap<>(fills));
    backfills = Collections.unmodifiableMap(new TreeMap<>(backfills));
    using = Collections.unmodifiableMap(new TreeMap<>(using));
    usingBack = Collections.unmodifiableMap(new TreeMap<>(usingBack));
  }

  /**
   * The answers in the values of the parameters: of {@code -Dmigration.rename} under {@code rename}, and
   * so on for {@code drop}, {@code keep}, {@code fill}, {@code using} and {@code usingBack}; empty or
   * absent for none. Commas part them, but not within parentheses or quotes, or after a backslash.
   *
   * @throws MigrationException when one is not of its form, naming it
   */
  public static Answers parse(Map<String, String> parameters) {
    return new Answers(
        pairs("rename", parameters, "users.name:full_name"),
        Map.of(),
        names("drop", parameters.getOrDefault("drop", "")),
        names("keep", parameters.getOrDefault("keep", "")),
        pairs("fill", parameters, "users.status:new"),
        Map.of(),
        pairs("using", parameters, "users.age:extract(year from born)"),
        pairs("usingBack", parameters, "users.age:make_date(age, 1, 1)"));
  }

  /** The answers of the first four. */
  static Answers parse(String renames, String drops, String keeps, String fills) {
    return parse(Map.of("rename", renames, "drop", drops, "keep", keeps, "fill", fills));
  }

  /** The same and more renames. */
  Answers renaming(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(renames);
    all.putAll(more);
    return new Answers(all, renamedFrom, drops, keeps, fills, backfills, using, usingBack);
  }

  /** The same with what annotations say was renamed. */
  public Answers renamedFrom(Map<String, String> annotated) {
    return new Answers(renames, annotated, drops, keeps, fills, backfills, using, usingBack);
  }

  /** The same with what annotations say rows get. */
  public Answers backfilled(Map<String, String> annotated) {
    return new Answers(renames, renamedFrom, drops, keeps, fills, annotated, using, usingBack);
  }

  private static Set<String> names(String parameter, String text) {
    Set<String> names = new TreeSet<>();
    for (String part : split(text, ":sql:")) {
      if (part.isBlank() || !names.add(part.strip())) {
        throw new MigrationException("-Dmigration." + parameter + "=" + text
            + " has an empty or repeated name. Write names with commas between.");
      }
    }
    return names;
  }

  private static Map<String, String> pairs(
      String parameter, Map<String, String> parameters, String example) {
    Map<String, String> pairs = new TreeMap<>();
    String mark = parameter.startsWith("using") ? ":" : ":sql:";
    for (String part : split(parameters.getOrDefault(parameter, ""), mark)) {
      int colon = part.indexOf(':');
      if (colon < 1 || !parameter.equals("fill") && part.substring(colon + 1).isBlank()) {
        throw new MigrationException("-Dmigration." + parameter + " does not understand \""
            + part.strip() + "\". Write it as in -Dmigration." + parameter + "=" + example + ".");
      }
      String name = part.substring(0, colon).strip();
      String value = part.substring(colon + 1).strip();
      String other = pairs.put(name, value);
      if (other != null && !other.equals(value)) {
        throw new MigrationException(
            "-Dmigration." + parameter + " names " + name + " twice. Keep one of the two.");
      }
    }
    return pairs;
  }

  /**
   * At commas; one inside the quotes or parentheses of an expression is part of it.
   *
   * @param mark what an expression begins after
   */
  private static List<String> split(String text, String mark) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean expression = part.indexOf(mark) >= 0;
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
