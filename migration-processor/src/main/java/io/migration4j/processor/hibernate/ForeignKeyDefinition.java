package io.migration4j.processor.hibernate;

import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.ReferentialAction;
import java.util.Arrays;
import java.util.List;
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
  private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern ON =
      Pattern.compile("\\s+on\\s+(delete|update)\\s+" + ACTION, WORDS);
  private static final Pattern TEXT = Pattern.compile(
      "foreign\\s+key\\s*" + LIST + "\\s*references\\s+(?:(" + NAME + ")\\.)?(" + NAME + ")(?:\\s*"
          + LIST + ")?((?:" + ON + "){0,2})(\\s+deferrable\\s+initially\\s+deferred)?",
      WORDS);

  private static final Pattern OPTIONS =
      Pattern.compile("(?:on update " + ACTION + ")? ?(deferrable initially deferred)?", WORDS);

  private ForeignKeyDefinition() {}

  /** @param primaryKey the columns that are meant where the definition names none */
  static ForeignKey parse(String name, String definition, List<String> primaryKey, String origin) {
    Matcher matcher = TEXT.matcher(definition.strip().replaceAll("\\s+", " "));
    if (!matcher.matches()) {
      throw new UnmappableException(
          origin,
          "The foreignKeyDefinition of " + origin + " is \"" + definition
              + "\". Write it as FOREIGN KEY (columns) REFERENCES table (columns), with ON DELETE"
              + " and ON UPDATE, if need be.");
    }
    String schema = matcher.group(2) == null ? "" : Names.of(matcher.group(2));
    String[] referenced =
        matcher.group(4) == null ? primaryKey.toArray(String[]::new) : list(matcher.group(4));
    ForeignKey key = ForeignKey.foreignKey(name, list(matcher.group(1)))
        .references(new QualifiedName(schema, Names.of(matcher.group(3))).toString(), referenced);
    Matcher on = ON.matcher(matcher.group(5));
    while (on.find()) {
      key = on.group(1).equalsIgnoreCase("delete")
          ? key.onDelete(action(on.group(2)))
          : key.onUpdate(action(on.group(2)));
    }
    return matcher.group(matcher.groupCount()) == null ? key : key.initiallyDeferred();
  }

  /** The key with what is written behind it, in parts where these are known. */
  static ForeignKey withOptions(ForeignKey key, String options) {
    Matcher known = OPTIONS.matcher(options.strip().replaceAll("\\s+", " "));
    if (!known.matches()) {
      return key.options(options.strip());
    }
    ForeignKey acting = known.group(1) == null ? key : key.onUpdate(action(known.group(1)));
    return known.group(2) == null ? acting : acting.initiallyDeferred();
  }

  private static String[] list(String names) {
    return Arrays.stream(names.split(",")).map(String::strip).map(Names::of).toArray(String[]::new);
  }

  private static ReferentialAction action(String text) {
    return ReferentialAction.valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
