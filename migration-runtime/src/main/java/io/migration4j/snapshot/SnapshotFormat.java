package io.migration4j.snapshot;

import io.migration4j.MigrationException;
import io.migration4j.json.Json;
import io.migration4j.json.JsonException;
import io.migration4j.json.JsonObject;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a {@link Snapshot}: JSON with the heads on a line of their own and each element of the
 * schema on one line, sorted, so that a change of one element is a change of one line. Equal snapshots
 * have equal bytes; the order in which columns were added is not kept.
 */
public final class SnapshotFormat {
  private static final int VERSION = 1;
  private static final Set<String> MEMBERS = Set.of(
      "format",
      "heads",
      "modelDialect",
      "hibernateVersion",
      "schema",
      "origins",
      "digests",
      "ordinals",
      "unmanaged");
  private static final List<String> MARKERS = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");
  private static final Pattern CONFLICT =
      Pattern.compile("^(?:<{7}|={7}|>{7}|\\|{7})(?: .*)?$", Pattern.MULTILINE);
  private static final String REBUILD =
      " Run mvn migration:snapshot, which builds it again from the migration classes.";

  private SnapshotFormat() {}

  /** The text, which ends with a line feed. */
  public static String write(Snapshot snapshot) {
    Origins origins = snapshot.origins();
    List<String> schema = ElementWriter.lines(snapshot.schema());
    return String.join(
        "\n",
        "{",
        member("format", VERSION) + ",",
        member("heads", snapshot.heads()) + ",",
        member("modelDialect", snapshot.modelDialect().label()) + ",",
        member("hibernateVersion", snapshot.hibernateVersion()) + ",",
        block("schema", '[', schema, ']') + ",",
        block("origins", '{', lines(origins.attributes()), '}') + ",",
        block("digests", '{', lines(origins.digests()), '}') + ",",
        ordinals(origins) + block("unmanaged", '[', lines(origins.unmanaged()), ']'),
        "}\n");
  }

  /** Few projects have any. */
  private static String ordinals(Origins origins) {
    List<String> lines = origins.ordinals().entrySet().stream()
        .map(entry -> member(entry.getKey(), entry.getValue()))
        .collect(Collectors.toList());
    return lines.isEmpty() ? "" : block("ordinals", '{', lines, '}') + ",\n";
  }

  private static String member(String name, Object value) {
    return Json.line(name) + ": " + Json.line(value);
  }

  private static String block(String name, char open, List<String> lines, char close) {
    String content = lines.isEmpty() ? "" : "\n" + String.join(",\n", lines) + "\n";
    return Json.line(name) + ": " + open + content + close;
  }

  private static List<String> lines(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(entry -> member(entry.getKey(), entry.getValue()))
        .collect(Collectors.toList());
  }

  private static List<String> lines(Set<String> texts) {
    return texts.stream().map(Json::line).collect(Collectors.toList());
  }

  /**
   * The snapshot that a text holds.
   *
   * @throws SnapshotUnreadableException when it holds none, saying where and why
   * @throws MigrationException when a newer version of this library wrote it
   */
  public static Snapshot read(String text) {
    return read(
        text,
        json -> new Snapshot(
            json.texts("heads"),
            modelDialect(json),
            json.text("hibernateVersion"),
            schema(json.objects("schema")),
            origins(json)));
  }

  /**
   * The digests of the entity classes alone, for each compile: the schema and the origins, which are most
   * of the text, are not looked at.
   *
   * @throws MigrationException as {@link #read} does, but for what is wrong with schema and origins
   */
  public static Map<String, String> readDigests(String text) {
    return read(withoutSchema(text), json -> json.textsByName("digests"));
  }

  /** No string goes over a line, so a line of the text begins with a name only where a member does. */
  private static String withoutSchema(String text) {
    int schema = text.indexOf("\n\"schema\": ");
    int digests = text.lastIndexOf("\n\"digests\": ");
    return 0 < schema && schema < digests
        ? text.substring(0, schema) + text.substring(digests)
        : text;
  }

  private static <T> T read(String text, Function<JsonObject, T> part) {
    requireNoConflict(text);
    try {
      JsonObject json = Json.parseObject(text);
      requireKnownFormat(json);
      json.requireOnly(MEMBERS);
      return part.apply(json);
    } catch (JsonException unreadable) {
      throw unreadable(unreadable.getMessage() + ".", unreadable);
    }
  }

  private static void requireNoConflict(String text) {
    if (MARKERS.stream().noneMatch(text::contains)) {
      return;
    }
    Matcher conflict = CONFLICT.matcher(text.replace("\r\n", "\n"));
    if (conflict.find()) {
      long line =
          text.replace("\r\n", "\n").substring(0, conflict.start()).lines().count() + 1;
      throw new SnapshotUnreadableException(String.format(
          Locale.ROOT,
          "%s has conflict markers of git, the first on line %d. Run mvn migration:merge, which"
              + " writes it anew; do not edit it by hand.",
          Snapshot.PATH,
          line));
    }
  }

  /** Says whether a line is one of those that git puts around what both sides have changed. */
  static boolean isMarker(String line) {
    return CONFLICT.matcher(line).matches();
  }

  static Origins origins(JsonObject json) {
    return new Origins(
        json.textsByName("origins"),
        json.textsByName("digests"),
        Set.copyOf(json.texts("unmanaged")),
        json.has("ordinals") ? json.textListsByName("ordinals") : Map.of());
  }

  static void requireKnownFormat(JsonObject json) {
    long format = json.integer("format");
    if (format > VERSION) {
      throw new MigrationException(String.format(
          Locale.ROOT,
          "%s has format %d, but this version of migration4j reads formats up to %d. Use the newer"
              + " version that wrote it.",
          Snapshot.PATH,
          format,
          VERSION));
    }
    if (format < 1) {
      throw new SnapshotUnreadableException(
          Snapshot.PATH + " cannot be read, there is no format " + format + "." + REBUILD);
    }
  }

  static Database modelDialect(JsonObject json) {
    String label = json.text("modelDialect");
    for (Database database : Database.values()) {
      if (database.label().equals(label)) {
        return database;
      }
    }
    throw new SnapshotUnreadableException(
        Snapshot.PATH + " cannot be read, modelDialect " + label + " is unknown." + REBUILD);
  }

  private static SchemaModel schema(List<JsonObject> lines) {
    ElementReader reader = new ElementReader();
    for (JsonObject line : lines) {
      try {
        reader.read(line);
      } catch (JsonException unreadable) {
        throw unreadable;
      } catch (MigrationException inconsistent) {
        throw unreadable("line " + line.line() + ": " + inconsistent.getMessage(), inconsistent);
      }
    }
    try {
      return reader.schema();
    } catch (MigrationException inconsistent) {
      throw unreadable(inconsistent.getMessage(), inconsistent);
    }
  }

  private static SnapshotUnreadableException unreadable(String why, MigrationException cause) {
    return new SnapshotUnreadableException(
        Snapshot.PATH + " cannot be read, " + why + REBUILD, cause);
  }
}
