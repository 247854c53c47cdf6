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
 * @throws MigrationException when the message is blank
 */
public record NewRevision(
    String packageName, String message, String id, Instant created, GraphPlace place) {
  private static final int ID_BYTES = 6;

  public NewRevision {
    created = created.truncatedTo(ChronoUnit.SECONDS);
    if (message.isBlank()) {
      throw new MigrationException("The revision has no message. Say what it does in a few words:"
          + " -Dmessage=\"add phone number to users\".");
    }
  }

  /** A revision after the one head. */
  public NewRevision(String packageName, String message, String id, Instant created) {
    this(packageName, message, id, created, GraphPlace.AT_HEAD);
  }

  /**
   * The id of the new revision beside those that are there.
   *
   * @throws MigrationException when it is taken or cannot be one
   */
  String idAmong(RevisionGraph graph) {
    String chosen = id.isEmpty() ? randomId() : id;
    if (!RevisionNode.isName(chosen) || graph.contains(chosen)) {
      throw new MigrationException("The revision cannot be named " + chosen
          + (graph.contains(chosen) ? ": there is one of that id already." : ".")
          + " Give -Dmigration.revId= 1 to 64 letters, digits and underscores, or leave it out.");
    }
    return chosen;
  }

  private static String randomId() {
    byte[] bytes = new byte[ID_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
