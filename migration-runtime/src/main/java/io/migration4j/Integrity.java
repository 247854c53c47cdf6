package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Whether a history fits the migration classes. */
final class Integrity {
  private final Revisions revisions;
  private final RevisionGraph graph;
  private final Ahead ahead;
  private final Consumer<String> warnings;
  private boolean warned;

  Integrity(Revisions revisions, Ahead ahead, Consumer<String> warnings) {
    this.revisions = revisions;
    this.graph = revisions.graph();
    this.ahead = ahead;
    this.warnings = warnings;
  }

  /**
   * @throws MigrationException when a row is unknown, changed, or stands on one that is not there; rows on
   *     top of all that the code has are a warning where that was chosen
   */
  void require(List<HistoryEntry> history) {
    requireClasses(history);
    requireKnown(history);
    requireParents(history);
    requireUnchanged(history);
  }

  /** @throws MigrationException when the code has no revisions, but the history has */
  void requireClasses(List<HistoryEntry> history) {
    if (revisions.isEmpty() && !history.isEmpty()) {
      throw new MigrationException(
          "The database has " + history.size()
              + " applied revisions, but there is not one migration class: the index "
              + RevisionIndex.PATH
              + " is empty. Compile the migration classes again, or see that they are on the class path.");
    }
  }

  /** The applied revisions on top of all that the code has; empty when there are none. */
  Set<String> ahead(List<HistoryEntry> history) {
    Map<String, List<String>> revises =
        history.stream().collect(Collectors.toMap(HistoryEntry::id, HistoryEntry::revises));
    return graph.isBehind(revises) ? graph.unknown(revises.keySet()) : Set.of();
  }

  /** @throws MigrationException when the database is ahead: what is on top cannot be taken back here */
  void requireNotAhead(List<HistoryEntry> history) {
    Set<String> ahead = ahead(history);
    if (!ahead.isEmpty()) {
      throw new MigrationException("Cannot downgrade: the database is ahead of this code by "
          + String.join(", ", ahead) + ". Downgrade with the version that has them.");
    }
  }

  private void requireKnown(List<HistoryEntry> history) {
    Set<String> unknown = graph.unknown(HistoryEntry.ids(history));
    if (unknown.isEmpty()) {
      return;
    }
    String list = String.join(", ", unknown);
    if (ahead(history).isEmpty()) {
      throw new MigrationException(
          "The database has applied revisions that this code does not have: "
              + list
              + ". Check out the branch or version that has them; if they are gone for good, set"
              + " the history anew with mvn migration:stamp -Dto=<revision> -Dmigration.purge, or remove their"
              + " rows with mvn migration:repair.");
    }
    String message = "The database is ahead of this code: applied are also " + list
        + ", on top of all revisions that it has.";
    if (ahead == Ahead.FAIL) {
      throw new MigrationException(
          message + " Use the version that has them, or allow this with migration.ahead=warn.");
    }
    if (!warned) {
      warnings.accept(message);
      warned = true;
    }
  }

  private void requireParents(List<HistoryEntry> history) {
    Set<String> applied = HistoryEntry.ids(history);
    for (RevisionNode revision : graph.revisions()) {
      Set<String> missing = new TreeSet<>(revision.parents());
      missing.removeAll(applied);
      if (applied.contains(revision.id()) && !missing.isEmpty()) {
        throw new MigrationException("Revision " + revision.id() + " (" + revision.origin()
            + ") is applied, but " + String.join(", ", missing)
            + ", which it revises, is not. If its"
            + " changes are in the database, run mvn migration:stamp -Dto=" + revision.id()
            + " or mvn migration:repair; else make " + revision.id()
            + " follow what it was applied on.");
      }
    }
  }

  private void requireUnchanged(List<HistoryEntry> history) {
    for (HistoryEntry entry : history) {
      if (graph.contains(entry.id()) && isChanged(entry)) {
        throw new MigrationException("Revision " + entry.id() + " ("
            + revisions.className(entry.id())
            + ") was changed after it was applied: its checksum was " + entry.checksum()
            + " and is " + revisions.checksum(entry.id())
            + ". Restore the class and write a new revision for the change; if the database is"
            + " already as the class says now, accept it with mvn migration:stamp -Dto="
            + String.join(",", graph.current(HistoryEntry.ids(history)))
            + ", or with mvn migration:repair.");
      }
    }
  }

  /** The class of the revision records other operations than those that were applied. */
  boolean isChanged(HistoryEntry entry) {
    Checksum now = Checksum.parse(revisions.checksum(entry.id()));
    return !now.matches(Checksum.parse(entry.checksum()));
  }
}
