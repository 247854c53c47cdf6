package io.migration4j.maven.configuration;

import io.migration4j.MigrationException;
import io.migration4j.schema.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The {@code -D} properties that are for our goals: {@code migration.<name>}, and for what is typed often
 * also {@code <name>} alone. They are Maven's user properties only, so that a POM's own {@code <to>} is
 * never taken for ours.
 */
public final class CommandLine {
  private static final String PREFIX = "migration.";
  private static final Set<String> SHORT =
      Set.of("message", "to", "rev", "range", "verbose", "sql", "dryRun", "checkHeads");

  private final Map<String, String> properties;

  /** Those of one Maven call. */
  public CommandLine(Map<String, String> userProperties) {
    properties = new TreeMap<>(userProperties);
  }

  /**
   * What is given for a parameter.
   *
   * @throws MigrationException when the short and the long name say different things
   */
  public Optional<String> value(String parameter) {
    Optional<String> full = Optional.ofNullable(properties.get(PREFIX + parameter));
    Optional<String> brief = SHORT.contains(parameter)
        ? Optional.ofNullable(properties.get(parameter))
        : Optional.empty();
    if (full.isPresent() && brief.isPresent() && !full.equals(brief)) {
      throw new MigrationException("-D" + parameter + "=" + brief.get() + " and -D" + PREFIX
          + parameter + "=" + full.get() + " differ. Give one of them.");
    }
    return full.or(() -> brief);
  }

  /**
   * Refuses a {@code migration.*} property that no goal knows: a typing error must not be ignored.
   *
   * @param known the names of all parameters, without the prefix
   * @throws MigrationException naming the nearest that there is
   */
  public void refuseUnknown(Collection<String> known) {
    for (String property : properties.keySet()) {
      String name = property.startsWith(PREFIX) ? property.substring(PREFIX.length()) : "";
      if (!name.isEmpty() && !known.contains(name)) {
        String hint = Suggestion.nearest(name, List.copyOf(new TreeSet<>(known)))
            .map(near -> " Did you mean -D" + PREFIX + near + "?")
            .orElse("");
        throw new MigrationException("There is no parameter -D" + property + "." + hint
            + " All are listed by mvn migration:help -Ddetail.");
      }
    }
  }
}
