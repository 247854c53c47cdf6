package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import java.util.Locale;

/**
 * What a person has said about renames and drops, each a list with commas: {@code
 * users.name:full_name}, {@code users.name}, {@code users.ix_lower}, {@code users.status:new}.
 */
public record GivenAnswers(String rename, String drop, String keep, String fill) {

  /**
   * These and one more.
   *
   * @param answer as it would stand on the command line: {@code -Dmigration.drop=users.name}
   */
  GivenAnswers and(String answer) {
    String[] pair = answer.strip().replaceFirst("^-Dmigration\\.", "").split("=", 2);
    if (pair.length < 2) {
      throw new MigrationException("An answer without a value: " + answer);
    }
    return switch (pair[0].toLowerCase(Locale.ROOT)) {
      case "rename" -> new GivenAnswers(joined(rename, pair[1]), drop, keep, fill);
      case "drop" -> new GivenAnswers(rename, joined(drop, pair[1]), keep, fill);
      case "keep" -> new GivenAnswers(rename, drop, joined(keep, pair[1]), fill);
      case "fill" -> new GivenAnswers(rename, drop, keep, joined(fill, pair[1]));
      default -> throw new MigrationException("An answer of an unknown kind: " + answer);
    };
  }

  private static String joined(String list, String more) {
    return list.isEmpty() ? more : list + "," + more;
  }
}
