package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.revision.RevisionNode;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The schema model of a database from its history: a replay that takes the branch of the model database,
 * and those of the environment that the history has kept. What it replayed last is not replayed again as
 * long as the history begins the same.
 */
final class Replayer {
  private final Revisions revisions;
  private final Database database;
  private final List<Replayed> replayed = new ArrayList<>();

  private record Replayed(String id, List<String> branches, SchemaModel after) {}

  Replayer(Revisions revisions) {
    this(revisions, Database.POSTGRESQL);
  }

  /** @param database whose branch conditions on the database take */
  Replayer(Revisions revisions, Database database) {
    this.revisions = revisions;
    this.database = database;
  }

  SchemaModel schema(List<HistoryEntry> history) {
    Map<String, HistoryEntry> applied =
        history.stream().collect(Collectors.toMap(HistoryEntry::id, Function.identity()));
    int position = 0;
    for (RevisionNode revision : revisions.graph().revisions()) {
      if (applied.containsKey(revision.id())) {
        replay(position++, revision.id(), applied.get(revision.id()).branches());
      }
    }
    return before(position);
  }

  private void replay(int position, String id, List<String> branches) {
    if (position < replayed.size()
        && replayed.get(position).id().equals(id)
        && replayed.get(position).branches().equals(branches)) {
      return;
    }
    replayed.subList(Math.min(position, replayed.size()), replayed.size()).clear();
    SchemaModel after = revisions.replayed(
        id,
        Branches.kept(branches)
            .taken(revisions.upgrade(id), on -> on.databases().contains(database)),
        before(position));
    replayed.add(new Replayed(id, branches, after));
  }

  private SchemaModel before(int position) {
    return position == 0 ? SchemaModel.EMPTY : replayed.get(position - 1).after();
  }
}
