package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with the schema it stands in. Its text is {@code name} or {@code schema.name}; a part that
 * holds a dot or a double quote is written in double quotes, doubled inside.
 *
 * @param schema the schema; empty for the connection's own
 * @param name the name in it
 */
public record QualifiedName(String schema, String name) {
  private static final String PART = "\"((?:[^\"]|\"\")+)\"|([^.\"]+)";
  private static final Pattern TEXT = Pattern.compile("(?:(?:" + PART + ")\\.)?(?:" + PART + ")");

  public QualifiedName {
    if (name.isBlank()) {
      throw new MigrationException("Name \"" + name + "\" is blank. Give it a name.");
    }
    Identifiers.requireReadable(schema);
    Identifiers.requireReadable(name);
  }

  /** @throws MigrationException when the text is not of one of the two forms */
  public static QualifiedName parse(String text) {
    if (isPlain(text)) {
      return new QualifiedName("", text);
    }
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new MigrationException(
          "\"" + text + "\" is not a name. Write name or schema.name, in double quotes where a part"
              + " holds a dot or a quote.");
    }
    return new QualifiedName(part(matcher, 1), part(matcher, 3));
  }

  private static String part(Matcher matcher, int group) {
    if (matcher.group(group) != null) {
      return matcher.group(group).replace("\"\"", "\"");
    }
    return matcher.group(group + 1) == null ? "" : matcher.group(group + 1);
  }

  /** The name of something else in the same schema. */
  public QualifiedName sibling(String other) {
    return new QualifiedName(schema, other);
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return schema.isEmpty() ? text(name) : text(schema) + "." + text(name);
  }

  private static String text(String part) {
    return isPlain(part) ? part : '"' + part.replace("\"", "\"\"") + '"';
  }

  /** Most are: so no pattern is asked. */
  private static boolean isPlain(String part) {
    return !part.isEmpty() && part.indexOf('.') < 0 && part.indexOf('"') < 0;
  }
}
