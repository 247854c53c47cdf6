package io.migration4j.json;

import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259) strictly, and writes values that it reads. */
public final class Json {
  private Json() {}

  /**
   * The value that a text holds, and nothing after it. A name that stands twice in one object, and
   * more than 64 levels, are refused.
   *
   * @throws JsonException when the text is anything else, saying on which line
   */
  public static JsonValue parse(String text) {
    return new JsonParser(text).parse();
  }

  /** @throws JsonException when the text holds anything but an object */
  public static JsonObject parseObject(String text) {
    if (parse(text) instanceof JsonObject object) {
      return object;
    }
    throw new JsonException(1, "the text is not an object in braces");
  }

  /**
   * A value on one line.
   *
   * @param value a {@link Map} with names as keys, an {@link Iterable} such as a {@link List}, a
   *     string, boolean or number; members stand in the order of the map
   * @throws IllegalArgumentException for anything else
   */
  public static String line(Object value) {
    return new JsonWriter(false).write(value);
  }

  /** The same, for people: members and items indented, each on a line of its own. */
  public static String pretty(Object value) {
    return new JsonWriter(true).write(value) + "\n";
  }
}
