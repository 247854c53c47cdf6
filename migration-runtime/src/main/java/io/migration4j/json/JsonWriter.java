package io.migration4j.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Writes one value as JSON. */
final class JsonWriter {
  private final boolean indented;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  JsonWriter(boolean indented) {
    this.indented = indented;
  }

  String write(Object value) {
    value(value);
    return out.toString();
  }

  private void value(Object value) {
    if (value instanceof Map<?, ?> map) {
      members(map);
    } else if (value instanceof Iterable<?> items) {
      items(items);
    } else if (value instanceof CharSequence || value instanceof Enum<?>) {
      text(value.toString());
    } else if (value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof BigInteger
        || value instanceof BigDecimal) {
      out.append(value);
    } else {
      throw new IllegalArgumentException("no JSON for " + value);
    }
  }

  private void members(Map<?, ?> map) {
    open('{');
    for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        entries.hasNext(); ) {
      Map.Entry<?, ?> entry = entries.next();
      newLine();
      text((String) entry.getKey());
      out.append(": ");
      value(entry.getValue());
      out.append(entries.hasNext() ? separator() : "");
    }
    close('}', map.isEmpty());
  }

  private void items(Iterable<?> values) {
    open('[');
    Iterator<?> items = values.iterator();
    boolean empty = !items.hasNext();
    while (items.hasNext()) {
      newLine();
      value(items.next());
      out.append(items.hasNext() ? separator() : "");
    }
    close(']', empty);
  }

  private void open(char bracket) {
    out.append(bracket);
    depth++;
  }

  private void close(char bracket, boolean empty) {
    depth--;
    if (!empty) {
      newLine();
    }
    out.append(bracket);
  }

  private String separator() {
    return indented ? "," : ", ";
  }

  private void newLine() {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text, i);
    }
    out.append('"');
  }

  private void character(String text, int index) {
    char character = text.charAt(index);
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (needsEscape(text, index)) {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
        } else {
          out.append(character);
        }
      }
    }
  }

  /** Controls, what some editors take for the end of a line, and what UTF-8 cannot hold. */
  private static boolean needsEscape(String text, int index) {
    char character = text.charAt(index);
    if (Character.isSurrogate(character)) {
      return Character.isHighSurrogate(character)
          ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
          : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }
    return Character.isISOControl(character)
        || character == '\u2028'
        || character == '\u2029'
        || character == '\ufeff';
  }
}
