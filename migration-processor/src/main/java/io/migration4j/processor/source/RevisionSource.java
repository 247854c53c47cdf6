package io.migration4j.processor.source;

import io.migration4j.MigrationException;
import io.migration4j.operation.Operation;
import io.migration4j.revision.RevisionNode;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All that a migration class says, as a value; {@link MigrationWriter} puts it into Java.
 *
 * @param packageName the package of the class; empty for none
 * @param className its simple name, as {@link MigrationClassName} makes it
 * @param id the id of the revision
 * @param revises the ids of the parents: none for a base, several for a merge point
 * @param dependsOn revisions of other branches that come first
 * @param labels names for the branch that begins here
 * @param message what it does, in a line; it begins with a capital letter
 * @param created when it was written
 * @param warnings what a reviewer must look at
 * @param decisions what was decided on the way, for comments in {@code upgrade}
 */
public record RevisionSource(
    String packageName,
    String className,
    String id,
    List<String> revises,
    List<String> dependsOn,
    List<String> labels,
    String message,
    Instant created,
    List<Operation> upgrade,
    List<Operation> downgrade,
    List<String> warnings,
    List<String> decisions) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,64}");

  public RevisionSource {
    message = sentenceStart(message.strip().replaceAll("\\s+", " "));
    if (message.isEmpty()) {
      throw new MigrationException(
          "The revision has no message. Say what it does with -Dmessage=\"...\".");
    }
    if (!ID.matcher(id).matches()) {
      throw new MigrationException("Revision id \"" + id
          + "\" does not fit. Use letters, digits and underscores, 64 at most.");
    }
    revises = List.copyOf(revises);
    dependsOn = List.copyOf(dependsOn);
    labels = List.copyOf(labels);
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
    warnings = List.copyOf(warnings);
    decisions = List.copyOf(decisions);
  }

  /** As the name of the class says it, so that a message seldom has to be said twice. */
  private static String sentenceStart(String text) {
    return text.isEmpty()
        ? text
        : new StringBuilder()
            .appendCodePoint(Character.toTitleCase(text.codePointAt(0)))
            .append(text, text.offsetByCodePoints(0, 1), text.length())
            .toString();
  }

  /** The name of the class with its package. */
  public String qualifiedName() {
    return packageName.isEmpty() ? className : packageName + "." + className;
  }

  /** A revision whose methods are still to be written by hand. */
  public static RevisionSource byHand(
      String packageName, RevisionNode node, String message, Instant created) {
    return new RevisionSource(
        packageName,
        MigrationClassName.of(node.id(), message),
        node.id(),
        node.parents(),
        node.dependsOn(),
        node.labels(),
        message,
        created,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
