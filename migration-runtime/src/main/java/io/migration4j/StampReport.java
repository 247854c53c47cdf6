package io.migration4j;

import java.util.List;

/**
 * What a stamp has changed in the history.
 *
 * @param added ids that count as applied now, parents first
 * @param removed ids that no longer do, children first
 * @param refreshed ids that did and do, with the checksum of the class as it is now
 * @param heads the ids of the current revisions after that, sorted
 * @param schema whether the database has what those revisions make
 */
public record StampReport(
    List<String> added,
    List<String> removed,
    List<String> refreshed,
    List<String> heads,
    SchemaCheck schema) {
  public StampReport {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    refreshed = List.copyOf(refreshed);
    heads = List.copyOf(heads);
  }
}
