package io.migration4j.revision;

import java.util.List;

/**
 * The history rows that a stamp writes and removes; both empty when they are as asked.
 *
 * @param inserts revisions that count as applied from now on, parents first
 * @param deletes revisions that no longer count as applied, children first
 */
public record Stamp(List<RevisionNode> inserts, List<RevisionNode> deletes) {
  public Stamp {
    inserts = List.copyOf(inserts);
    deletes = List.copyOf(deletes);
  }

  public boolean isEmpty() {
    return inserts.isEmpty() && deletes.isEmpty();
  }
}
