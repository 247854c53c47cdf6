package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import io.migration4j.revision.Stamp;
import io.migration4j.revision.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a stamp changes in a history, whichever that is; nothing is written here. */
final class StampPlan {
  private final Revisions revisions;
  private final RevisionGraph graph;
  private final Integrity integrity;
  private final Function<String, Optional<String>> environment;
  private final List<Target> targets;
  private final boolean purge;

  /** @param purge whether all rows go first, those that the code does not know too */
  StampPlan(
      Revisions revisions,
      Integrity integrity,
      Function<String, Optional<String>> environment,
      List<Target> targets,
      boolean purge) {
    this.revisions = revisions;
    this.graph = revisions.graph();
    this.integrity = integrity;
    this.environment = environment;
    this.targets = List.copyOf(targets);
    this.purge = purge;
  }

  /** The rows that are written. */
  List<HistoryEntry> written(StampReport report, List<HistoryEntry> history) {
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
        .orElseGet(
            () -> Branches.asked(revisions.upgrade(id), revisions.downgrade(id), environment));
  }

  /** What changes in a history. */
  StampReport report(List<HistoryEntry> history) {
    integrity.requireClasses(history);
    Set<String> rows = HistoryEntry.ids(history);
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

  /** The rows that go, some to be written again. */
  static List<String> deleted(StampReport report) {
    return Stream.of(report.removed(), report.refreshed())
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableList());
  }

  static boolean isEmpty(StampReport report) {
    return report.added().isEmpty()
        && report.removed().isEmpty()
        && report.refreshed().isEmpty();
  }

  private static List<String> ids(List<RevisionNode> nodes) {
    return nodes.stream().map(RevisionNode::id).collect(Collectors.toList());
  }
}
