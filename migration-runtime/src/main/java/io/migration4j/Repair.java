package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.jdbc.MigrationDatabase;
import io.migration4j.jdbc.Unfinished;
import io.migration4j.revision.Direction;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what in a history does not fit the classes, and mends what was agreed to. */
final class Repair {
  private final MigratorSettings settings;
  private final MigrationDatabase database;
  private final Revisions revisions;
  private final RevisionGraph graph;
  private final Integrity integrity;

  Repair(MigratorSettings settings, MigrationDatabase database) {
    this.settings = settings;
    this.database = database;
    this.revisions = settings.revisions();
    this.graph = revisions.graph();
    this.integrity = settings.integrity();
  }

  /** @throws MigrationException when there are no classes at all, which is no fault of the history */
  List<Damage> find() {
    return find(Position.of(database));
  }

  /** Mends those of the given that are still there, and says which. */
  List<Damage> mend(Collection<Damage> agreed) {
    if (agreed.isEmpty()) {
      return List.of();
    }
    return database.locked(() -> {
      while (true) {
        Position position = Position.of(database);
        List<Damage> mended = find(position).stream().filter(agreed::contains).toList();
        if (mended.isEmpty() || rewrite(mended, position)) {
          return mended;
        }
      }
    });
  }

  private List<Damage> find(Position position) {
    integrity.requireClasses(position.history());
    List<Damage> found = new ArrayList<>();
    stranded(position).ifPresent(found::add);
    gone(position.history()).forEach(found::add);
    missing(position.ids()).forEach(found::add);
    for (HistoryEntry entry : position.history()) {
      if (graph.contains(entry.id()) && integrity.isChanged(entry)) {
        found.add(new Damage(
            Damage.Kind.CHANGED,
            entry.id(),
            "revision " + entry.id() + " (" + revisions.className(entry.id())
                + ") was changed after it was applied",
            "accept the class as it is now; its changes are taken to be in the database"));
      }
    }
    return found;
  }

  private Optional<Damage> stranded(Position position) {
    return position
        .unfinished()
        .filter(half -> isStranded(half, position))
        .map(half -> new Damage(
            Damage.Kind.STRANDED,
            half.id(),
            half.describe() + ", and "
                + (graph.contains(half.id()) ? "is applied" : "the code does not have it"),
            "forget its steps; what they made stays in the database"));
  }

  private boolean isStranded(Unfinished half, Position position) {
    return !graph.contains(half.id())
        || half.direction() == Direction.UP && position.ids().contains(half.id());
  }

  private List<Damage> gone(List<HistoryEntry> history) {
    if (!integrity.ahead(history).isEmpty()) {
      return List.of();
    }
    Set<String> ids = new Position(history, Optional.empty()).ids();
    return graph.unknown(ids).stream()
        .map(id -> new Damage(
            Damage.Kind.GONE,
            id,
            "revision " + id + " is applied, and no class has it",
            "remove its row from the history; what it made stays in the database"))
        .toList();
  }

  private List<Damage> missing(Set<String> applied) {
    Set<String> known = new HashSet<>(applied);
    known.removeIf(id -> !graph.contains(id));
    return graph.upTo(known).stream()
        .map(RevisionNode::id)
        .filter(id -> !applied.contains(id))
        .map(id -> new Damage(
            Damage.Kind.MISSING,
            id,
            "revision " + id + " is not applied, but one that stands on it is",
            "count it as applied; its changes are taken to be in the database"))
        .toList();
  }

  private boolean rewrite(List<Damage> mended, Position position) {
    List<String> removed = new ArrayList<>();
    List<HistoryEntry> written = new ArrayList<>();
    boolean forget = false;
    for (Damage damage : mended) {
      String id = damage.revision();
      switch (damage.kind()) {
        case GONE -> removed.add(id);
        case STRANDED -> forget = true;
        case MISSING -> written.add(stamped(id));
        case CHANGED -> {
          removed.add(id);
          written.add(accepted(id, position));
        }
      }
    }
    return database.rewrite(removed, written, position.history(), forget);
  }

  private HistoryEntry stamped(String id) {
    return HistoryRows.row(
        revisions,
        graph.find(id),
        Branches.asked(revisions.upgrade(id), revisions.downgrade(id), settings.environment()),
        HistoryEntry.How.STAMPED);
  }

  /** It keeps all but its checksum. */
  private HistoryEntry accepted(String id, Position position) {
    HistoryEntry entry = position.history().stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow();
    return new HistoryEntry(
        id,
        entry.revises(),
        entry.dependsOn(),
        entry.description(),
        revisions.checksum(id),
        entry.appliedAt(),
        entry.appliedBy(),
        entry.duration(),
        entry.how(),
        entry.branches());
  }
}
