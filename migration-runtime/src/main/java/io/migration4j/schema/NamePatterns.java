package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tables and sequences somebody wants looked at.
 *
 * <p>A pattern is a name in which {@code *} stands for anything and {@code ?} for one character; with a
 * dot it is {@code schema.name}, without one it is a name in any schema. Case means nothing.
 */
public final class NamePatterns {
  /** Everything. */
  public static final NamePatterns ALL = new NamePatterns(List.of(), List.of());

  private final List<Pattern> included;
  private final List<Pattern> excluded;

  private NamePatterns(List<Pattern> included, List<Pattern> excluded) {
    this.included = included;
    this.excluded = excluded;
  }

  /**
   * From lists with commas.
   *
   * @param include what to take; empty for all
   * @param exclude what of that to leave
   * @throws MigrationException when one of them is no pattern
   */
  public static NamePatterns parse(String include, String exclude) {
    return new NamePatterns(patterns(include), patterns(exclude));
  }

  private static List<Pattern> patterns(String list) {
    return Stream.of(list.split(","))
        .map(String::strip)
        .filter(pattern -> !pattern.isEmpty())
        .map(NamePatterns::pattern)
        .collect(Collectors.toList());
  }

  private static Pattern pattern(String text) {
    if (text.chars().filter(c -> c == '.').count() > 1) {
      throw new MigrationException(
          "\"" + text + "\" in migration.include or migration.exclude is no"
              + " pattern for a table. Write name or schema.name, with * and ?.");
    }
    String expression = Stream.of(text.split("(?<=[*?])|(?=[*?])"))
        .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
        .collect(Collectors.joining());
    return Pattern.compile(
        text.contains(".") ? expression : "([^.]*\\.)?" + expression,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The table or sequence of that name is among them. */
  public boolean takes(String name) {
    QualifiedName parsed = QualifiedName.parse(name);
    String text = (parsed.schema().isEmpty() ? "" : parsed.schema() + ".") + parsed.name();
    Predicate<Pattern> matches = pattern -> pattern.matcher(text).matches();
    return (included.isEmpty() || included.stream().anyMatch(matches))
        && excluded.stream().noneMatch(matches);
  }
}
