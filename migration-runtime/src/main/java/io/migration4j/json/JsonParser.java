package io.migration4j.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one JSON text from its beginning to its end. */
final class JsonParser {
  private static final int DEPTH = 64;
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]{0,99})(?:\\.[0-9]{1,99})?(?:[eE][+-]?[0-9]{1,4})?");
  private static final Pattern WORD = Pattern.compile("[a-zA-Z]+");

  private final String text;
  private int position;
  private int line = 1;
  private int depth;

  JsonParser(String text) {
    this.text = text;
    this.position = text.startsWith("\ufeff") ? 1 : 0;
  }

  JsonValue parse() {
    JsonValue value = value();
    space();
    if (position < text.length()) {
      throw unexpected("the end of the text");
    }
    return value;
  }

  private JsonValue value() {
    space();
    int start = line;
    if (position == text.length()) {
      throw unexpected("a value");
    }
    return switch (text.charAt(position)) {
      case '{' -> nested(this::members);
      case '[' -> nested(this::items);
      case '"' -> new JsonValue.Text(string(), start);
      default -> numberOrWord();
    };
  }

  private JsonValue nested(java.util.function.Supplier<JsonValue> content) {
    if (++depth > DEPTH) {
      throw new JsonException(line, "more than " + DEPTH + " levels of brackets");
    }
    position++;
    JsonValue value = content.get();
    depth--;
    return value;
  }

  private JsonValue members() {
    int start = line;
    Map<String, JsonValue> members = new LinkedHashMap<>();
    if (take('}')) {
      return new JsonObject(members, start);
    }
    do {
      space();
      int nameLine = line;
      String name = string();
      require(':');
      if (members.put(name, value()) != null) {
        throw new JsonException(nameLine, "\"" + name + "\" stands twice in one object");
      }
    } while (take(','));
    require('}');
    return new JsonObject(members, start);
  }

  private JsonValue items() {
    int start = line;
    List<JsonValue> items = new ArrayList<>();
    if (take(']')) {
      return new JsonValue.Items(items, start);
    }
    do {
      items.add(value());
    } while (take(','));
    require(']');
    return new JsonValue.Items(items, start);
  }

  private JsonValue numberOrWord() {
    Matcher number = NUMBER.matcher(text).region(position, text.length());
    if (number.lookingAt()) {
      position = number.end();
      return new JsonValue.Number(new BigDecimal(number.group()), line);
    }
    Matcher word = WORD.matcher(text).region(position, text.length());
    String found = word.lookingAt() ? word.group() : "";
    JsonValue value = switch (found) {
      case "true" -> new JsonValue.Truth(true, line);
      case "false" -> new JsonValue.Truth(false, line);
      case "null" -> new JsonValue.Nothing(line);
      default -> throw unexpected("a value");
    };
    position = word.end();
    return value;
  }

  private String string() {
    if (position == text.length() || text.charAt(position) != '"') {
      throw unexpected("a string in double quotes");
    }
    StringBuilder string = new StringBuilder();
    int plain = ++position;
    for (; position < text.length(); position++) {
      char character = text.charAt(position);
      if (character == '"') {
        return string.append(text, plain, position++).toString();
      }
      if (character < ' ') {
        throw new JsonException(line, "a string is not closed before the end of the line");
      }
      if (character == '\\') {
        string.append(text, plain, position).append(escaped());
        plain = position + 1;
      }
    }
    throw new JsonException(line, "a string is not closed");
  }

  /** The character meant by an escape, at whose last character this stops. */
  private char escaped() {
    position++;
    char kind = position < text.length() ? text.charAt(position) : ' ';
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        String digits = text.substring(position + 1, Math.min(position + 5, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
          throw new JsonException(line, "\\u needs four hexadecimal digits");
        }
        position += 4;
        yield (char) Integer.parseInt(digits, 16);
      }
      default -> throw new JsonException(line, "\\" + kind + " is no escape");
    };
  }

  private void space() {
    for (; position < text.length() && isSpace(text.charAt(position)); position++) {
      line += text.charAt(position) == '\n' ? 1 : 0;
    }
  }

  private static boolean isSpace(char character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
  }

  private boolean take(char wanted) {
    space();
    boolean there = position < text.length() && text.charAt(position) == wanted;
    position += there ? 1 : 0;
    return there;
  }

  private void require(char wanted) {
    if (!take(wanted)) {
      throw unexpected("\"" + wanted + "\"");
    }
  }

  private JsonException unexpected(String wanted) {
    String found = position < text.length()
        ? "\"" + text.substring(position, text.offsetByCodePoints(position, 1)) + "\""
        : "the end of the text";
    return new JsonException(line, "expected " + wanted + " but found " + found);
  }
}
