package io.migration4j.snapshot;

import io.migration4j.MigrationException;
import io.migration4j.json.JsonObject;
import io.migration4j.json.JsonValue;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON for types and SQL text: a string where that says all, such as {@code varchar(20)}, else an
 * object with the texts of single databases by their labels.
 */
final class TextFormat {
  private static final Pattern KIND =
      Pattern.compile("([a-z_0-9]+)(?:\\(([0-9]+(?:,[0-9]+)*)\\))?");
  private static final String COMMON = "sql";

  private TextFormat() {}

  static void put(Map<String, Object> line, String name, SqlText text) {
    if (!text.equals(SqlText.NONE)) {
      line.put(name, write(text));
    }
  }

  private static Object write(SqlText text) {
    if (text.variants().isEmpty()) {
      return text.common();
    }
    Map<String, Object> texts = new LinkedHashMap<>();
    texts.put(COMMON, text.common());
    text.variants().forEach((database, variant) -> texts.put(database.label(), variant));
    return texts;
  }

  static SqlText text(JsonObject line, String name) {
    Optional<JsonValue> value = line.find(name);
    if (value.isEmpty()) {
      return SqlText.NONE;
    }
    if (!(value.get() instanceof JsonObject texts)) {
      return SqlText.sql(line.text(name));
    }
    Map<Database, String> variants = new EnumMap<>(Database.class);
    for (Database database : Database.values()) {
      if (texts.has(database.label())) {
        variants.put(database, texts.text(database.label()));
      }
    }
    Stream<String> labels = Stream.of(Database.values()).map(Database::label);
    texts.requireOnly(
        Stream.concat(Stream.of(COMMON), labels).collect(Collectors.toUnmodifiableSet()));
    return new SqlText(texts.text(COMMON), variants);
  }

  static Object write(SqlType type) {
    String kind = type.kind().name().toLowerCase(Locale.ROOT);
    String compact = type.arguments().isEmpty()
        ? kind
        : type.arguments().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(",", kind + "(", ")"));
    if (type.element().isEmpty()
        && type.definition().equals(SqlText.NONE)
        && type.name().isEmpty()) {
      return compact;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", compact);
    if (!type.name().isEmpty()) {
      members.put("name", type.name());
    }
    type.element().forEach(element -> members.put("element", write(element)));
    put(members, "definition", type.definition());
    return members;
  }

  static SqlType type(JsonObject line, String name) {
    if (!(line.get(name) instanceof JsonObject members)) {
      return compact(line.text(name), List.of(), SqlText.NONE, "");
    }
    members.requireOnly(Set.of("kind", "name", "element", "definition"));
    List<SqlType> element = members.has("element") ? List.of(type(members, "element")) : List.of();
    return compact(
        members.text("kind"), element, text(members, "definition"), members.text("name", ""));
  }

  private static SqlType compact(
      String text, List<SqlType> element, SqlText definition, String name) {
    Matcher matcher = KIND.matcher(text);
    if (!matcher.matches()) {
      throw new MigrationException("\"" + text + "\" is no type.");
    }
    List<Integer> arguments = matcher.group(2) == null
        ? List.of()
        : Stream.of(matcher.group(2).split(","))
            .map(argument -> argument(argument, text))
            .collect(Collectors.toList());
    return new SqlType(
        constant(SqlType.Kind.class, matcher.group(1)), arguments, element, definition, name);
  }

  private static Integer argument(String digits, String type) {
    try {
      return Integer.valueOf(digits);
    } catch (NumberFormatException tooLarge) {
      throw new MigrationException(
          "\"" + type + "\" is no type: " + digits + " is too large.", tooLarge);
    }
  }

  /** The constant that is written in lower case. */
  static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> new MigrationException("\"" + text + "\" is unknown."));
  }
}
