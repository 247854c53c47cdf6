package io.migration4j;

import io.migration4j.inspection.Difference;
import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.jdbc.MigrationDatabase;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import io.migration4j.revision.Stamp;
import io.migration4j.revision.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One change of a history without a change of the database: somebody says that it is at those revisions,
 * as the code has them now. So a changed checksum is taken over too.
 */
final class Stamping {
  private final MigratorSettings settings;
  private final MigrationDatabase database;
  private final Revisions revisions;
  private final RevisionGraph graph;
  private final Integrity integrity;
  private final List<Target> targets;
  private final boolean purge;

  /** @param purge whether all rows go first, those that the code does not know too */
  Stamping(
      MigratorSettings settings, MigrationDatabase database, List<Target> targets, boolean purge) {
    this.settings = settings;
    this.database = database;
    this.revisions = settings.revisions();
    this.graph = revisions.graph();
    this.integrity = settings.integrity();
    this.targets = List.copyOf(targets);
    this.purge = purge;
  }

  StampReport run() {
    List<HistoryEntry> before = database.history();
    StampReport report = checked(report(before), before);
    if (isEmpty(report)) {
      return report;
    }
    return database.locked(settings.lockTimeout(), settings.listener()::waiting, this::rewrite);
  }

  private StampReport rewrite() {
    while (true) {
      List<HistoryEntry> history = database.history();
      StampReport report = checked(report(history), history);
      List<String> removed = Stream.of(report.removed(), report.refreshed())
          .flatMap(List::stream)
          .collect(Collectors.toList());
      if (isEmpty(report) || database.rewrite(removed, rows(report, history), history)) {
        return report;
      }
    }
  }

  /** @throws MigrationException when the schema is another, and that is to stop the stamp */
  private StampReport checked(StampReport report, List<HistoryEntry> history) {
    if (settings.mismatch() == Mismatch.IGNORE) {
      return report;
    }
    Set<String> gone = new HashSet<>(report.removed());
    gone.addAll(report.refreshed());
    List<HistoryEntry> after = history.stream()
        .filter(entry -> !gone.contains(entry.id()))
        .collect(Collectors.toCollection(ArrayList::new));
    after.addAll(rows(report, history));
    SchemaCheck schema = schema(after);
    requireFit(report, schema);
    return new StampReport(
        report.added(), report.removed(), report.refreshed(), report.heads(), schema);
  }

  private SchemaCheck schema(List<HistoryEntry> after) {
    try {
      return new LiveSchema(revisions, database).check(after);
    } catch (MigrationException unreadable) {
      return SchemaCheck.impossible(unreadable.getMessage());
    }
  }

  private void requireFit(StampReport report, SchemaCheck schema) {
    if (settings.mismatch() == Mismatch.FAIL
        && !(schema.isCompared() && schema.problems().isEmpty())) {
      String heads = report.heads().isEmpty() ? "base" : String.join(", ", report.heads());
      String reason = schema.isCompared()
          ? schema.problems().stream().map(Difference::describe).collect(Collectors.joining("; "))
          : schema.obstacle();
      throw new MigrationException("Not stamped " + heads
          + ": the database does not have what the revisions make, " + reason
          + ". Correct it, or stamp with mismatch set to warn.");
    }
  }

  private List<HistoryEntry> rows(StampReport report, List<HistoryEntry> history) {
    Set<String> written = new HashSet<>(report.added());
    written.addAll(report.refreshed());
    List<HistoryEntry> rows = new ArrayList<>();
    for (RevisionNode revision : graph.revisions()) {
      if (written.contains(revision.id())) {
        rows.add(HistoryRows.row(
            revisions, revision, branches(revision.id(), history), HistoryEntry.How.STAMPED));
      }
    }
    return rows;
  }

  /** A revision that was applied keeps the way that its conditions went. */
  private Branches branches(String id, List<HistoryEntry> history) {
    return history.stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .map(entry -> Branches.kept(entry.branches()))
        .orElseGet(() ->
            Branches.asked(revisions.upgrade(id), revisions.downgrade(id), settings.environment()));
  }

  private StampReport report(List<HistoryEntry> history) {
    integrity.requireClasses(history);
    Set<String> rows =
        history.stream().map(HistoryEntry::id).collect(Collectors.toCollection(HashSet::new));
    List<String> removed = new ArrayList<>();
    Set<String> known = new HashSet<>(rows);
    if (purge) {
      graph.unknown(rows).forEach(removed::add);
      known.clear();
    }
    Stamp stamp = graph.stamp(known, targets);
    List<String> wanted = ids(stamp.inserts());
    if (purge) {
      rows.stream()
          .filter(id -> graph.contains(id) && !wanted.contains(id))
          .sorted()
          .forEach(removed::add);
    } else {
      removed.addAll(ids(stamp.deletes()));
    }
    Set<String> after = new HashSet<>(rows);
    after.removeAll(removed);
    List<String> refreshed = history.stream()
        .filter(entry -> after.contains(entry.id()) && integrity.isChanged(entry))
        .map(HistoryEntry::id)
        .collect(Collectors.toList());
    List<String> added = wanted.stream().filter(id -> !rows.contains(id)).toList();
    after.addAll(added);
    return new StampReport(
        added, removed, refreshed, graph.current(after), SchemaCheck.impossible("not asked for"));
  }

  private static boolean isEmpty(StampReport report) {
    return report.added().isEmpty()
        && report.removed().isEmpty()
        && report.refreshed().isEmpty();
  }

  private static List<String> ids(List<RevisionNode> nodes) {
    return nodes.stream().map(RevisionNode::id).collect(Collectors.toList());
  }
}
