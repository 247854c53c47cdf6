package io.migration4j.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object. Asking for a member that is not there, or is of another kind, is a
 * {@link JsonException} that names member and line.
 *
 * @param members by name, in the order of the text
 */
public record JsonObject(Map<String, JsonValue> members, int line) implements JsonValue {
  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  public boolean has(String name) {
    return members.containsKey(name);
  }

  public Optional<JsonValue> find(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** The member, whatever it is. */
  public JsonValue get(String name) {
    return find(name)
        .orElseThrow(() -> new JsonException(line, "member \"" + name + "\" is missing"));
  }

  public String text(String name) {
    return textOf(name, get(name));
  }

  /** The text, or that one where the member is absent. */
  public String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  /** A whole number. */
  public long integer(String name) {
    if (get(name) instanceof Number number) {
      try {
        return number.value().longValueExact();
      } catch (ArithmeticException fraction) {
        throw new JsonException(
            number.line(), "\"" + name + "\" is no whole number: " + number.value());
      }
    }
    throw mismatch(name, "a number", get(name));
  }

  /** A truth value, or that one where the member is absent. */
  public boolean flag(String name, boolean otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    if (get(name) instanceof Truth truth) {
      return truth.value();
    }
    throw mismatch(name, "true or false", get(name));
  }

  public JsonObject object(String name) {
    return objectOf(name, get(name));
  }

  public List<JsonValue> items(String name) {
    if (get(name) instanceof Items items) {
      return items.values();
    }
    throw mismatch(name, "an array", get(name));
  }

  /** An array of strings. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    items(name).forEach(item -> texts.add(textOf(name, item)));
    return texts;
  }

  /** An array of objects. */
  public List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    items(name).forEach(item -> objects.add(objectOf(name, item)));
    return objects;
  }

  /** An object all of whose members are strings. */
  public Map<String, String> textsByName(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(name).members().forEach((key, value) -> texts.put(key, textOf(key, value)));
    return texts;
  }

  /** An object all of whose members are arrays of strings. */
  public Map<String, List<String>> textListsByName(String name) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    JsonObject object = object(name);
    object.members().keySet().forEach(key -> lists.put(key, object.texts(key)));
    return lists;
  }

  /** @throws JsonException when there is a member of another name */
  public JsonObject requireOnly(Set<String> names) {
    members.forEach((name, value) -> {
      if (!names.contains(name)) {
        throw new JsonException(value.line(), "member \"" + name + "\" is unknown");
      }
    });
    return this;
  }

  private static String textOf(String name, JsonValue value) {
    if (value instanceof Text text) {
      return text.value();
    }
    throw mismatch(name, "a string", value);
  }

  private static JsonObject objectOf(String name, JsonValue value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw mismatch(name, "an object", value);
  }

  private static JsonException mismatch(String name, String wanted, JsonValue value) {
    return new JsonException(value.line(), "\"" + name + "\" is not " + wanted);
  }
}
