package io.migration4j.snapshot;

import io.migration4j.json.Json;
import io.migration4j.json.JsonException;
import io.migration4j.json.JsonObject;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a snapshot file says that replay does not know, whatever its state: with conflict markers of git
 * both sides count, and of a side that is no JSON nothing does. The schema of the file is not looked at.
 *
 * @param modelDialect that of the first side
 * @param hibernateVersion that of the first side
 * @param origins those of all sides; where they differ, those of the first
 */
public record SnapshotRemains(Database modelDialect, String hibernateVersion, Origins origins) {
  /** Those of a file that is not there, or says nothing. */
  public static final SnapshotRemains NONE =
      new SnapshotRemains(Database.POSTGRESQL, "", Origins.NONE);

  private enum Part {
    BOTH,
    OURS,
    BASE,
    THEIRS
  }

  /**
   * Those of a text.
   *
   * @throws io.migration4j.MigrationException when a newer version of this library wrote it
   */
  public static SnapshotRemains of(String text) {
    return List.of(side(text, Part.OURS), side(text, Part.THEIRS)).stream()
        .flatMap(side -> read(side).stream())
        .reduce((ours, theirs) -> new SnapshotRemains(
            ours.modelDialect, ours.hibernateVersion, ours.origins.and(theirs.origins)))
        .orElse(NONE);
  }

  /** The snapshot of a schema, with the origins of what is still there. */
  public Snapshot with(List<String> heads, SchemaModel schema) {
    return new Snapshot(heads, modelDialect, hibernateVersion, schema, origins.within(schema));
  }

  private static Optional<SnapshotRemains> read(String side) {
    try {
      JsonObject json = Json.parseObject(side);
      SnapshotFormat.requireKnownFormat(json);
      return Optional.of(new SnapshotRemains(
          SnapshotFormat.modelDialect(json),
          json.text("hibernateVersion"),
          SnapshotFormat.origins(json)));
    } catch (JsonException | SnapshotUnreadableException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * One side of a text with the markers that git-merge(1) describes, of its styles "merge", "diff3" and
   * "zdiff3"; a text without markers is the same on both sides.
   */
  private static String side(String text, Part wanted) {
    List<String> lines = new ArrayList<>();
    Part part = Part.BOTH;
    for (String line : text.lines().toList()) {
      if (!SnapshotFormat.isMarker(line)) {
        if (part == Part.BOTH || part == wanted) {
          lines.add(line);
        }
        continue;
      }
      part = switch (line.charAt(0)) {
        case '<' -> Part.OURS;
        case '|' -> Part.BASE;
        case '=' -> Part.THEIRS;
        default -> Part.BOTH;
      };
    }
    return String.join("\n", lines);
  }
}
