package io.migration4j.processor.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/** A value of a row to insert, as the literal or call that makes it. */
final class ValueSource {
  private ValueSource() {}

  static Expression value(Object value) {
    if (value == null) {
      return new Word("null");
    }
    if (value instanceof String text) {
      return Text.of(text);
    }
    if (value instanceof Boolean || value instanceof Integer) {
      return new Word(value.toString());
    }
    if (value instanceof Short) {
      return new Word("(short) " + value);
    }
    if (value instanceof Long) {
      return new Word(value + "L");
    }
    if (value instanceof Float || value instanceof Double) {
      return floating((Number) value);
    }
    if (value instanceof BigDecimal || value instanceof BigInteger) {
      return Call.constructor(value.getClass(), Text.of(value.toString()));
    }
    String factory = value instanceof UUID ? "fromString" : "parse";
    return Call.on(value.getClass(), factory, List.of(Text.of(value.toString())));
  }

  private static Expression floating(Number value) {
    double number = value.doubleValue();
    String type = value.getClass().getSimpleName();
    if (Double.isNaN(number)) {
      return new Word(type + ".NaN");
    }
    if (Double.isInfinite(number)) {
      return new Word(type + (number > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY"));
    }
    return new Word(value instanceof Float ? value + "f" : value.toString());
  }

  /** A number for a parameter of type {@code long}. */
  static Expression number(long number) {
    return new Word(number == (int) number ? String.valueOf(number) : number + "L");
  }
}
