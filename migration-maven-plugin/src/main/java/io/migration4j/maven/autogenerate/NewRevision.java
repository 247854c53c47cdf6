package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import io.migration4j.revision.GraphPlace;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * What a revision to be written is called.
 *
 * @param packageName of its class
 * @param id empty for one made at random
 * @param created to the second
 * @param place where it goes in the graph
 * @throws MigrationException when the message is blank, or too long for a line
 */
public record NewRevision(
    String packageName, String message, String id, Instant created, GraphPlace place) {
  private static final int ID_BYTES = 6;
  private static final int LONGEST_MESSAGE = 1_000;
  private static final int SHOWN = 80;

  public NewRevision {
    created = created.truncatedTo(ChronoUnit.SECONDS);
    if (message.isBlank()) {
      throw new MigrationException("The revision has no message. Say what it does in a few words:"
          + " -Dmessage=\"add phone number to users\".");
    }
    if (message.length() > LONGEST_MESSAGE) {
      throw new MigrationException(
          "The message has " + message.length()
              + " characters. Say in one sentence what the revision does, and the rest in its Javadoc.");
    }
  }

  /** A revision after the one head. */
  public NewRevision(String packageName, String message, String id, Instant created) {
    this(packageName, message, id, created, GraphPlace.AT_HEAD);
  }

  /**
   * The id of the new revision beside those that are there.
   *
   * @throws MigrationException when it is taken or cannot be one, or would be taken where files are found
   *     by their names without regard to case
   */
  String idAmong(RevisionGraph graph) {
    String chosen = id.isEmpty() ? randomId() : id;
    boolean taken =
        graph.revisions().stream().anyMatch(other -> other.id().equalsIgnoreCase(chosen));
    if (!RevisionNode.isName(chosen) || taken) {
      throw new MigrationException("The revision cannot be named " + shortened(chosen)
          + (taken ? ": there is one of that id already." : ".")
          + " Give -Dmigration.revId= 1 to 64 letters, digits and underscores, or leave it out.");
    }
    return chosen;
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  private static String randomId() {
    byte[] bytes = new byte[ID_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
