package io.migration4j.json;

import java.math.BigDecimal;
import java.util.List;

/** A value of a JSON text (RFC 8259), which knows the line it begins on. */
public sealed interface JsonValue
    permits JsonObject,
        JsonValue.Items,
        JsonValue.Text,
        JsonValue.Number,
        JsonValue.Truth,
        JsonValue.Nothing {
  /** The line of the text, from 1. */
  int line();

  /** An array. */
  record Items(List<JsonValue> values, int line) implements JsonValue {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** A string. */
  record Text(String value, int line) implements JsonValue {}

  /** A number, exactly as it was written. */
  record Number(BigDecimal value, int line) implements JsonValue {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value, int line) implements JsonValue {}

  /** {@code null}. */
  record Nothing(int line) implements JsonValue {}
}
