package io.migration4j.processor;

import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import io.migration4j.snapshot.SnapshotRemains;
import io.migration4j.snapshot.SnapshotUnreadableException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The schema that the committed migrations build: always their replay. The committed snapshot adds only
 * the origins, as far as they can be read; one that is missing, stale or unreadable is built again, and a
 * note says so.
 */
record StoredSchema(Snapshot snapshot, List<String> notes) {

  /** @throws MigrationException when the snapshot is of a newer format, or a migration is at fault */
  static StoredSchema of(Revisions revisions, Optional<Path> file) {
    List<String> heads = revisions.graph().heads();
    SchemaModel replayed = revisions.replayHeads();
    if (file.isEmpty() || !Files.exists(file.get())) {
      return rebuilt(heads, replayed, "", Origins.NONE, heads.isEmpty() ? "" : "missing");
    }
    String text = text(file.get());
    try {
      Snapshot committed = SnapshotFormat.read(text);
      boolean stale = !committed.heads().equals(heads.stream().sorted().toList())
          || !committed.schema().equals(replayed);
      return rebuilt(
          heads, replayed, committed.hibernateVersion(), committed.origins(), stale ? "stale" : "");
    } catch (SnapshotUnreadableException unreadable) {
      SnapshotRemains remains = SnapshotRemains.of(text);
      return rebuilt(heads, replayed, remains.hibernateVersion(), remains.origins(), "unreadable");
    }
  }

  private static StoredSchema rebuilt(
      List<String> heads,
      SchemaModel schema,
      String hibernateVersion,
      Origins origins,
      String why) {
    Snapshot snapshot = new Snapshot(heads, Database.POSTGRESQL, hibernateVersion, schema, origins);
    List<String> notes = why.isEmpty()
        ? List.of()
        : List.of("The snapshot was " + why + ": rebuilt from the migration classes.");
    return new StoredSchema(snapshot, notes);
  }

  /** That another Hibernate maps the entities now, where the snapshot says which one did. */
  Optional<String> otherHibernate(String version) {
    String stored = snapshot.hibernateVersion();
    return stored.isEmpty() || stored.equals(version)
        ? Optional.empty()
        : Optional.of("Hibernate " + version + " maps the entities, and " + stored
            + " did when the snapshot was written: what differs may come from that. To keep it apart"
            + " from changes of your own, write a revision for it alone.");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException noText) {
      return "";
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot read " + file + ": " + unreadable.getMessage() + ".", unreadable);
    }
  }
}
