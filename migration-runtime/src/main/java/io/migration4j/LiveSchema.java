package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.jdbc.MigrationDatabase;
import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares a database with what the revisions of a history make on a database of its kind. */
final class LiveSchema {
  private final Revisions revisions;
  private final MigrationDatabase database;

  LiveSchema(Revisions revisions, MigrationDatabase database) {
    this.revisions = revisions;
    this.database = database;
  }

  SchemaCheck check(List<HistoryEntry> history) {
    Set<String> unknown = new TreeSet<>();
    history.stream()
        .map(HistoryEntry::id)
        .filter(id -> !revisions.graph().contains(id))
        .forEach(unknown::add);
    if (!unknown.isEmpty()) {
      return SchemaCheck.impossible("the code does not have the applied revisions "
          + String.join(", ", unknown) + ", so what they made is not known");
    }
    String obstacle = database.obstacle();
    if (!obstacle.isEmpty()) {
      return SchemaCheck.impossible(obstacle);
    }
    SchemaModel expected = new Replayer(revisions, database.database()).schema(history);
    return SchemaCheck.of(database.differences(expected));
  }
}
