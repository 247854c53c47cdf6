package io.migration4j.processor.hibernate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code columnDefinition} taken apart: the type, and the default and nullability that users write behind
 * it. A definition with more than these is left whole, as a type.
 *
 * @param nullable whether the definition lets the column be empty: it does unless it says {@code not null}
 */
record ColumnDefinition(String type, String defaultValue, boolean nullable) {
  private static final Pattern TOKEN =
      Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\w+|\\s+|.", Pattern.DOTALL);
  private static final Set<String> UNSPLIT = Set.of(
      "check",
      "collate",
      "comment",
      "constraint",
      "generated",
      "primary",
      "references",
      "unique",
      "identity",
      "on",
      "as");

  static ColumnDefinition parse(String text) {
    Parts parts = new Parts();
    Matcher token = TOKEN.matcher(text.strip());
    while (token.find()) {
      parts.accept(token.group());
    }
    ColumnDefinition whole = new ColumnDefinition(text.strip(), "", true);
    return parts.result().filter(split -> !split.type().isEmpty()).orElse(whole);
  }

  private static final class Parts {
    private final StringBuilder type = new StringBuilder();
    private final StringBuilder defaultValue = new StringBuilder();
    private StringBuilder current = type;
    private int depth;
    private boolean not;
    private boolean notNull;
    private boolean whole;

    void accept(String token) {
      String word = depth > 0 ? "" : token.toLowerCase(Locale.ROOT);
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
      whole |= UNSPLIT.contains(word);
      boolean startsDefault = current == defaultValue && defaultValue.toString().isBlank();
      if (word.equals("default")) {
        current = defaultValue;
      } else if (word.equals("not")) {
        not = true;
      } else if (word.equals("null") && (not || !startsDefault)) {
        notNull |= not;
        not = false;
      } else {
        whole |= not && !token.isBlank();
        current.append(token);
      }
    }

    Optional<ColumnDefinition> result() {
      return whole || not || current == defaultValue && defaultValue.toString().isBlank()
          ? Optional.empty()
          : Optional.of(new ColumnDefinition(
              type.toString().strip(), defaultValue.toString().strip(), !notNull));
    }
  }
}
