package io.migration4j.maven.configuration;

import io.migration4j.MigrationException;
import java.util.Optional;
import java.util.function.Function;

/** Replaces {@code ${name}} and {@code ${name:default}}, also within each other, as Spring does. */
final class Placeholders {
  private static final int DEEPEST = 20;

  private final Function<String, Optional<String>> values;

  Placeholders(Function<String, Optional<String>> values) {
    this.values = values;
  }

  /**
   * The text with every placeholder replaced.
   *
   * @param key what the text is the value of, for the message
   * @throws MigrationException when a name has neither a value nor a default
   */
  String resolve(String key, String text) {
    return resolve(key, text, 0);
  }

  private String resolve(String key, String text, int depth) {
    if (depth > DEEPEST) {
      throw new MigrationException("The value of " + key + " refers to itself.");
    }
    int start = text.indexOf("${");
    if (start < 0) {
      return text;
    }
    int end = closing(text, start + 2);
    if (end < 0) {
      return text;
    }
    String inner = text.substring(start + 2, end);
    return text.substring(0, start)
        + value(key, inner, depth + 1)
        + resolve(key, text.substring(end + 1), depth);
  }

  private String value(String key, String inner, int depth) {
    int colon = defaultColon(inner);
    String name =
        resolve(key, colon < 0 ? inner : inner.substring(0, colon), depth).strip();
    Optional<String> value = values.apply(name);
    if (value.isPresent()) {
      return resolve(key, value.get(), depth);
    }
    if (colon < 0) {
      throw new MigrationException("The value of " + key + " needs ${" + name
          + "}, which is not set. Set the environment variable " + name
          + ", or give the url with -Dmigration.url=.");
    }
    return resolve(key, inner.substring(colon + 1), depth);
  }

  /** The colon before the default, not one inside a nested placeholder. */
  private static int defaultColon(String inner) {
    int nested = inner.indexOf("${");
    int colon = inner.indexOf(':');
    return nested >= 0 && nested < colon
        ? inner.indexOf(':', closing(inner, nested + 2) + 1)
        : colon;
  }

  private static int closing(String text, int from) {
    int open = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.startsWith("${", i)) {
        open++;
      } else if (text.charAt(i) == '}' && --open == 0) {
        return i;
      }
    }
    return -1;
  }
}
