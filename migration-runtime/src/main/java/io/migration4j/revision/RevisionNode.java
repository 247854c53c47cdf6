package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One revision as the graph sees it: its name, its edges and where it is defined.
 *
 * <p>Ids and labels are 1 to 64 of {@code A-Z a-z 0-9 _}; the words of the target grammar are taken.
 *
 * @param id the revision's id, compared with its case
 * @param parents ids of the revisions it revises; none makes it a base, several a merge point
 * @param dependsOn ids, unique prefixes or labels of revisions that must be applied before it
 * @param labels the branch labels it declares
 * @param description one line for people
 * @param origin the class or file that defines it, for messages
 * @throws MigrationException if id or a label is not allowed
 */
public record RevisionNode(
    String id,
    List<String> parents,
    List<String> dependsOn,
    List<String> labels,
    String description,
    String origin) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

  public RevisionNode {
    parents = List.copyOf(parents);
    dependsOn = List.copyOf(dependsOn);
    labels = List.copyOf(labels);
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(origin, "origin");
    requireName("revision id", id, origin);
    labels.forEach(label -> requireName("label", label, origin));
  }

  /** Says whether a word may name a revision, for commands that take an id before anything is written. */
  public static boolean isName(String word) {
    return NAME.matcher(word).matches() && !RESERVED.contains(word);
  }

  /**
   * What a class does, as its name says it: {@code R3f2a9c1b7d04_AddPhoneNumber} does {@code Add phone number}.
   *
   * @param simpleName the name without its package
   */
  public static String descriptionOf(String simpleName) {
    StringBuilder words = new StringBuilder();
    for (char letter : simpleName.substring(simpleName.indexOf('_') + 1).toCharArray()) {
      boolean begins = Character.isUpperCase(letter) && words.length() > 0;
      words.append(begins ? " " : "").append(begins ? Character.toLowerCase(letter) : letter);
    }
    return words.toString();
  }

  private static void requireName(String what, String word, String origin) {
    if (RESERVED.contains(word)) {
      throw new MigrationException("'" + word + "' in " + origin + " cannot be a " + what
          + ": the word has a meaning as a target. Choose another.");
    }
    if (!isName(word)) {
      throw new MigrationException("'" + word + "' in " + origin + " cannot be a " + what
          + ": use 1 to 64 letters, digits and underscores.");
    }
  }
}
