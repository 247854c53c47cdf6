package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a revision to be written is called.
 *
 * @param packageName of its class
 * @param id empty for one made at random
 * @param created to the second
 * @throws MigrationException when the message is blank
 */
public record NewRevision(String packageName, String message, String id, Instant created) {
  public NewRevision {
    created = created.truncatedTo(ChronoUnit.SECONDS);
    if (message.isBlank()) {
      throw new MigrationException("The revision has no message. Say what it does in a few words:"
          + " -Dmessage=\"add phone number to users\".");
    }
  }
}
