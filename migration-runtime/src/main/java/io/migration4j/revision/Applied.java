package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** The applied revisions of one database beside the graph of the code. Nothing but membership counts; heads are computed. */
final class Applied {
  private final RevisionGraph graph;
  private final Set<String> ids;

  Applied(RevisionGraph graph, Set<String> ids) {
    this.graph = graph;
    this.ids = Set.copyOf(ids);
  }

  RevisionGraph graph() {
    return graph;
  }

  Set<String> ids() {
    return ids;
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  /** The applied revisions that no applied one revises, sorted. */
  List<String> heads() {
    return graph.revises().headsOf(ids);
  }

  /** Refuses ids that the graph does not have; whoever lets a database be ahead asks {@link RevisionGraph#unknown} before. */
  void requireKnown() {
    SortedSet<String> unknown = graph.unknown(ids);
    if (!unknown.isEmpty()) {
      throw new MigrationException(
          "The database has " + (unknown.size() == 1 ? "a revision" : unknown.size() + " revisions")
              + " that this code has not: " + Wording.list(unknown)
              + ". Check out the branch or version that has "
              + (unknown.size() == 1 ? "it" : "them")
              + ", or, if it is gone for good, set the history anew with "
              + Wording.STAMP + "<revision>" + " -Dmigration.purge.");
    }
  }

  /** Refuses unknown ids, and an applied revision that stands on one that is not applied. */
  void requireClosed() {
    requireKnown();
    for (RevisionNode revision : graph.ordered(ids)) {
      for (String needed : graph.needs().parents(revision.id())) {
        if (!contains(needed)) {
          String verb = graph.parents(revision.id()).contains(needed) ? "revises" : "depends on";
          throw new MigrationException(
              "Revision " + revision.id() + " (" + revision.origin() + ") is applied, but " + needed
                  + ", which it " + verb + ", is not. If the changes of " + needed
                  + " are in the database, run "
                  + Wording.STAMP + revision.id() + "; else make " + revision.id()
                  + " follow what it was applied on.");
        }
      }
    }
  }
}
