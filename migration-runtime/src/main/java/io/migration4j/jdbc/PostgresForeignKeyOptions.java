package io.migration4j.jdbc;

import io.migration4j.schema.ForeignKey;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a foreign key and its options amount to, in the words of {@link PostgresObjects}. */
final class PostgresForeignKeyOptions {
  private static final String DEFERRED = "initially deferred";
  private static final Pattern ACTION =
      Pattern.compile("on (delete|update) (no action|restrict|cascade|set null|set default)");
  private static final Pattern MATCH = Pattern.compile("match (full|partial)");

  private PostgresForeignKeyOptions() {}

  static Map<String, String> facets(ForeignKey key) {
    String options = key.options().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Map<String, String> facets = new LinkedHashMap<>();
    facets.put("on delete", key.onDelete().sql());
    facets.put("on update", key.onUpdate().sql());
    Matcher action = ACTION.matcher(options);
    while (action.find()) {
      facets.put("on " + action.group(1), action.group(2).toUpperCase(Locale.ROOT));
    }
    Matcher match = MATCH.matcher(options);
    if (match.find()) {
      facets.put("match", match.group(1));
    }
    if (options.contains("not valid")) {
      facets.put("state", "not valid");
    }
    facets.put(PostgresObjects.DEFERRED, key.deferred() ? DEFERRED : deferral(options));
    return facets;
  }

  private static String deferral(String options) {
    return options.contains(DEFERRED)
        ? DEFERRED
        : options.contains("deferrable") && !options.contains("not deferrable") ? "deferrable" : "";
  }
}
