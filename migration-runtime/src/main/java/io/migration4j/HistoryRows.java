package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.revision.RevisionNode;
import java.time.Duration;
import java.time.Instant;

/** Makes rows for the history. */
final class HistoryRows {
  private HistoryRows() {}

  static HistoryEntry row(
      Revisions revisions, RevisionNode revision, Branches branches, HistoryEntry.How how) {
    return new HistoryEntry(
        revision.id(),
        revision.parents(),
        revision.dependsOn(),
        revision.description(),
        revisions.checksum(revision.id()),
        Instant.now(),
        System.getProperty("user.name", ""),
        Duration.ZERO,
        how,
        branches.lines());
  }
}
