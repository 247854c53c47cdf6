package io.migration4j.diff;

import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The values that a check leaves to a column, as Hibernate writes it for an enum: {@code role in ('A',
 * 'B')}, or {@code role between 0 and 2} for ordinals. The order of the values means nothing.
 */
record ValueSet(String column, List<String> values) {
  private static final int LARGEST = 1000;

  /** What a check says on the model database; empty for a check of another form. */
  static Optional<ValueSet> of(CheckConstraint check) {
    return of(NormalSql.of(check.condition().forDatabase(Database.POSTGRESQL)));
  }

  /** The tokens of a condition, those of a list of values in one order. */
  static List<String> sorted(List<String> tokens) {
    Optional<ValueSet> set =
        tokens.size() > 1 && tokens.get(1).equals("in") ? of(tokens) : Optional.empty();
    if (set.isEmpty()) {
      return tokens;
    }
    List<String> sorted = new ArrayList<>(tokens.subList(0, 2));
    sorted.addAll(new TreeSet<>(set.get().values()));
    return sorted;
  }

  /** The values that another set of the same column does not have. */
  List<String> without(ValueSet other) {
    List<String> missing = new ArrayList<>(values);
    missing.removeAll(other.values);
    return missing;
  }

  /** The same for a condition as its tokens. */
  static Optional<ValueSet> of(List<String> tokens) {
    if (tokens.size() < 5) {
      return Optional.empty();
    }
    String word = tokens.get(1);
    return word.equals("in")
        ? list(tokens)
        : word.equals("between") ? range(tokens) : Optional.empty();
  }

  private static Optional<ValueSet> list(List<String> tokens) {
    int end = tokens.size() - 1;
    List<String> values = new ArrayList<>();
    for (int i = 3; i < end; i++) {
      boolean separates = i % 2 == 0;
      if (separates ? !tokens.get(i).equals(",") : !isLiteral(tokens.get(i))) {
        return Optional.empty();
      }
      if (!separates) {
        values.add(tokens.get(i));
      }
    }
    boolean whole = tokens.get(2).equals("(") && tokens.get(end).equals(")") && end % 2 == 0;
    return whole ? Optional.of(new ValueSet(tokens.get(0), values)) : Optional.empty();
  }

  private static Optional<ValueSet> range(List<String> tokens) {
    boolean numbers = tokens.size() == 5
        && tokens.get(2).matches("\\d{1,9}")
        && tokens.get(3).equals("and")
        && tokens.get(4).matches("\\d{1,9}");
    if (!numbers) {
      return Optional.empty();
    }
    int from = Integer.parseInt(tokens.get(2));
    int to = Integer.parseInt(tokens.get(4));
    List<String> values = new ArrayList<>();
    for (int value = from; value <= to && values.size() < LARGEST; value++) {
      values.add(String.valueOf(value));
    }
    return Optional.of(new ValueSet(tokens.get(0), values));
  }

  private static boolean isLiteral(String token) {
    return token.startsWith("'") || token.matches("\\d+");
  }
}
