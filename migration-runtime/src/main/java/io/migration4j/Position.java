package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.jdbc.MigrationDatabase;
import io.migration4j.jdbc.Unfinished;
import io.migration4j.revision.Direction;
import io.migration4j.revision.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a database has applied, and the revision that it may be in the middle of. */
record Position(List<HistoryEntry> history, Optional<Unfinished> unfinished) {
  Position {
    history = List.copyOf(history);
  }

  static Position of(MigrationDatabase database) {
    return new Position(database.history(), database.unfinished());
  }

  /** The ids of the history. */
  Set<String> ids() {
    return HistoryEntry.ids(history);
  }

  /**
   * The ids that count as applied for a move: an unfinished revision is one that this direction still has
   * to do, be it to finish or to take it back.
   */
  Set<String> applied(Direction direction) {
    Set<String> applied = ids();
    unfinished.ifPresent(half -> {
      if (direction == Direction.UP) {
        applied.remove(half.id());
      } else {
        applied.add(half.id());
      }
    });
    return applied;
  }

  /** The database is in the middle of that revision. */
  Optional<Unfinished> unfinished(String id) {
    return unfinished.filter(half -> half.id().equals(id));
  }

  /**
   * The steps with the unfinished revision first, on which all others wait.
   *
   * @throws MigrationException when there are some, and it is not among them
   */
  List<Step> unfinishedFirst(List<Step> steps) {
    if (steps.isEmpty() || unfinished.isEmpty()) {
      return steps;
    }
    Unfinished half = unfinished.get();
    List<Step> sorted = new ArrayList<>(steps);
    List<Step> first =
        steps.stream().filter(step -> step.revision().id().equals(half.id())).toList();
    if (first.isEmpty()) {
      throw new MigrationException(
          "The database is in the middle of a revision: " + half.describe()
              + ". Finish it with " + half.resume() + ", or take it back with " + half.undo()
              + ", from code that has it. Where no code has it any more, put right by hand what it did,"
              + " then forget it with mvn migration:repair, or with mvn migration:stamp -Dto=<revision>.");
    }
    sorted.removeAll(first);
    sorted.addAll(0, first);
    return sorted;
  }
}
