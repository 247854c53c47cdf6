package io.migration4j.processor.source;

import io.migration4j.MigrationException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text of any origin made harmless for Java source. In a comment too a unicode escape counts: {@code
 * \\u002a/} would end it (JLS 3.3). What a reader cannot see, or what turns the direction of text, is
 * written by its number.
 */
final class JavaText {
  /** A constant has at most 65535 bytes (JVMS 4.4.7). */
  private static final int CONSTANT_LIMIT = 60_000;

  /** An escaped quote that needs no escape in a text block. */
  private static final Pattern LONE_QUOTE = Pattern.compile("\\\\\"(?=[^\\\\])");

  private JavaText() {}

  /** What stands between the quotes of a string literal. */
  static String escaped(String value) {
    return value.chars().allMatch(JavaText::standsForItself) ? value : escapedAnew(value);
  }

  /** Most texts are of nothing else. */
  private static boolean standsForItself(int c) {
    return ' ' <= c && c <= '~' && c != '"' && c != '\\';
  }

  private static String escapedAnew(String value) {
    StringBuilder escaped = new StringBuilder();
    value.codePoints().forEach(c -> {
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> escaped.append(isPlain(c) ? Character.toString(c) : numbered(c));
      }
    });
    return escaped.toString();
  }

  static String literal(String value) {
    return '"' + escaped(value) + '"';
  }

  /** The same source in ASCII, with a unicode escape for each other character. */
  static String ascii(String source) {
    StringBuilder ascii = new StringBuilder();
    for (char unit : source.toCharArray()) {
      ascii.append(unit < 128 ? String.valueOf(unit) : unicode(unit));
    }
    return ascii.toString();
  }

  /** A string constant may be as long as this. */
  static boolean fitsConstant(String value) {
    return value.length() <= CONSTANT_LIMIT / 3
        || value.getBytes(StandardCharsets.UTF_8).length <= CONSTANT_LIMIT;
  }

  /**
   * The parts of a text, each of at most so many characters when escaped (or one character of the
   * text), cut after white space where there is some.
   */
  static List<String> parts(String value, int limit) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start < value.length()) {
      int end = end(value, start, limit);
      parts.add(value.substring(start, end));
      start = end;
    }
    return parts;
  }

  private static int end(String value, int start, int limit) {
    int width = 0;
    int lastSpace = -1;
    int next;
    for (int i = start; i < value.length(); i = next) {
      next = value.offsetByCodePoints(i, 1);
      width += escaped(value.substring(i, next)).length();
      if (width > limit) {
        return lastSpace > start ? lastSpace : i > start ? i : next;
      }
      if (value.charAt(i) == '\n') {
        return i + 1;
      }
      if (value.charAt(i) == ' ') {
        lastSpace = i + 1;
      }
    }
    return value.length();
  }

  /** The parts of a text, each of at most so many characters when escaped, wherever that cuts it. */
  static List<String> pieces(String value, int limit) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int width = 0;
    int next;
    for (int i = 0; i < value.length(); i = next) {
      next = value.offsetByCodePoints(i, 1);
      int more = escaped(value.substring(i, next)).length();
      if (width + more > limit) {
        pieces.add(value.substring(start, i));
        start = i;
        width = 0;
      }
      width += more;
    }
    pieces.add(value.substring(start));
    return pieces;
  }

  /** Text for a line comment; line ends become spaces. */
  static String comment(String text) {
    return visible(text).replace("\\", "\\\\");
  }

  /** Text for Javadoc, without any meaning in HTML or to the Javadoc tool. */
  static String javadoc(String text) {
    return visible(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;")
        .replace("/*", "&#47;*");
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.strip()
        .replaceAll("\\s+", " ")
        .codePoints()
        .forEach(c -> visible.append(
            isPlain(c) ? Character.toString(c) : String.format(Locale.ROOT, "U+%04X", c)));
    return visible.toString();
  }

  /** It is seen as what it is. */
  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static String unicode(char unit) {
    return String.format(Locale.ROOT, "\\u%04x", (int) unit);
  }

  /** In octal where javac would read a unicode escape as the character itself, too early. */
  private static String numbered(int c) {
    if (c < ' ') {
      return String.format(Locale.ROOT, "\\%03o", c);
    }
    if (Character.getType(c) == Character.SURROGATE) {
      throw new MigrationException(String.format(
          Locale.ROOT, "A text holds U+%04X, which is half a character. Remove it.", c));
    }
    StringBuilder escapes = new StringBuilder();
    for (char unit : Character.toChars(c)) {
      escapes.append(unicode(unit));
    }
    return escapes.toString();
  }

  /** The text can stand in a text block line by line and come out the same. */
  static boolean fitsTextBlock(String value) {
    List<String> lines = value.lines().toList();
    return lines.size() > 1
        && value.codePoints().allMatch(c -> c == '\n' || isPlain(c))
        && lines.stream().noneMatch(line -> !line.equals(line.stripTrailing()))
        && lines.stream()
            .anyMatch(line -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)))
        && fitsConstant(value);
  }

  /** The lines of a text block between its delimiters; the last is empty when a line end closes it. */
  static List<String> textBlockLines(String value) {
    List<String> lines = new ArrayList<>();
    for (String line : value.split("\n", -1)) {
      lines.add(LONE_QUOTE.matcher(escaped(line)).replaceAll("\""));
    }
    return lines;
  }
}
