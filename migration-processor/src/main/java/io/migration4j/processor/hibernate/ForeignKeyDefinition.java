package io.migration4j.processor.hibernate;

import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.ReferentialAction;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL of {@code @ForeignKey(foreignKeyDefinition = "...")}, read into its parts: {@code FOREIGN KEY
 * (user_id) REFERENCES users (id) ON DELETE SET NULL}.
 */
final class ForeignKeyDefinition {
  private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";
  private static final String LIST = "\\(\\s*(" + NAME + "(?:\\s*,\\s*" + NAME + ")*)\\s*\\)";
  private static final String ACTION = "(no action|restrict|cascade|set null|set default)";
  private static final Pattern TEXT = Pattern.compile(
      "foreign\\s+key\\s*" + LIST + "\\s*references\\s+(?:(" + NAME + ")\\.)?(" + NAME + ")\\s*"
          + LIST + "(?:\\s+on\\s+delete\\s+" + ACTION + ")?(?:\\s+on\\s+update\\s+" + ACTION
          + ")?(\\s+deferrable\\s+initially\\s+deferred)?",
      Pattern.CASE_INSENSITIVE);

  private ForeignKeyDefinition() {}

  static ForeignKey parse(String name, String definition, String origin) {
    Matcher matcher = TEXT.matcher(definition.strip().replaceAll("\\s+", " "));
    if (!matcher.matches()) {
      throw new UnmappableException(
          origin,
          "The foreignKeyDefinition of " + origin + " is \"" + definition
              + "\". Write it as FOREIGN KEY (columns) REFERENCES table (columns), with ON DELETE,"
              + " then ON UPDATE, if need be.");
    }
    String schema = matcher.group(2) == null ? "" : Names.of(matcher.group(2));
    ForeignKey key = ForeignKey.foreignKey(name, list(matcher.group(1)))
        .references(
            new QualifiedName(schema, Names.of(matcher.group(3))).toString(),
            list(matcher.group(4)))
        .onDelete(action(matcher.group(5)))
        .onUpdate(action(matcher.group(6)));
    return matcher.group(7) == null ? key : key.initiallyDeferred();
  }

  private static String[] list(String names) {
    return Arrays.stream(names.split(",")).map(String::strip).map(Names::of).toArray(String[]::new);
  }

  private static ReferentialAction action(String text) {
    return text == null
        ? ReferentialAction.NO_ACTION
        : ReferentialAction.valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
