package io.migration4j.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * Names for what the model leaves unnamed, made as PostgreSQL makes them ({@code makeObjectName} and
 * {@code ChooseRelationName} in {@code src/backend/commands/indexcmds.c}), so that a database which
 * PostgreSQL named itself has the same: {@code users_email_key}. A name has at most 63 bytes.
 */
public final class ConstraintNames {
  private static final int LIMIT = 63;

  private ConstraintNames() {}

  public static String primaryKey(String table, Predicate<String> taken) {
    return choose(table, "", "pkey", taken);
  }

  public static String unique(String table, List<String> columns, Predicate<String> taken) {
    return choose(table, String.join("_", columns), "key", taken);
  }

  public static String foreignKey(String table, List<String> columns, Predicate<String> taken) {
    return choose(table, String.join("_", columns), "fkey", taken);
  }

  /** @param columns the columns that the condition names; more than one leave no trace in the name */
  public static String check(String table, List<String> columns, Predicate<String> taken) {
    return choose(table, columns.size() == 1 ? columns.get(0) : "", "check", taken);
  }

  public static String index(String table, List<String> columns, Predicate<String> taken) {
    return choose(table, String.join("_", columns), "idx", taken);
  }

  private static String choose(
      String table, String columns, String label, Predicate<String> taken) {
    String tableName = QualifiedName.parse(table).name();
    String name = make(tableName, cut(columns, LIMIT), label);
    for (int number = 1; taken.test(name); number++) {
      name = make(tableName, cut(columns, LIMIT), label + number);
    }
    return name;
  }

  /** Both parts are shortened, the longer one first, until all fits. */
  private static String make(String first, String second, String label) {
    int available = LIMIT - bytes(label) - 1 - (second.isEmpty() ? 0 : 1);
    int firstBytes = bytes(first);
    int secondBytes = bytes(second);
    while (firstBytes + secondBytes > available) {
      if (firstBytes > secondBytes) {
        firstBytes--;
      } else {
        secondBytes--;
      }
    }
    String start = cut(first, firstBytes);
    return second.isEmpty()
        ? start + "_" + label
        : start + "_" + cut(second, secondBytes) + "_" + label;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The longest beginning of at most so many bytes that ends with a whole character. */
  private static String cut(String text, int limit) {
    int end = text.length();
    while (bytes(text.substring(0, end)) > limit) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }
}
