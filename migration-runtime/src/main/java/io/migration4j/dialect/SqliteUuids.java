package io.migration4j.dialect;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A UUID between its 16 bytes, which SQLite keeps, and its text; {@code unhex} came with SQLite 3.41. */
final class SqliteUuids {
  private static final String DIGITS = "'0123456789abcdef'";
  private static final String BYTES = IntStream.range(0, 256)
      .mapToObj(number -> String.format(Locale.ROOT, "%02x", number))
      .collect(Collectors.joining("", "x'", "'"));

  private SqliteUuids() {}

  /** With hyphens and in small letters, as PostgreSQL writes it. */
  static String text(String value) {
    String hex = "lower(hex(" + value + "))";
    return "case when typeof(" + value + ") = 'blob' then "
        + IntStream.of(1, 9, 13, 17, 21)
            .mapToObj(from ->
                "substr(" + hex + ", " + from + ", " + (from == 1 ? 8 : from == 21 ? 12 : 4) + ")")
            .collect(Collectors.joining(" || '-' || "))
        + " else " + value + " end";
  }

  /** Hyphens may be anywhere, and braces around it, as PostgreSQL reads it. */
  static String bytes(String value) {
    String hex = "replace(trim(lower(" + value + "), ' {}'), '-', '')";
    return "case when length(" + hex + ") = 32 and " + hex
        + " not glob '*[^0-9a-f]*' then (select cast("
        + IntStream.range(0, 16)
            .mapToObj(number -> "substr(bytes, 16 * " + digit(2 * number + 1) + " + "
                + digit(2 * number + 2) + " - 16, 1)")
            .collect(Collectors.joining(" || "))
        + " as blob) from (select " + hex + " as hex, " + BYTES + " as bytes)) else " + value
        + " end";
  }

  private static String digit(int position) {
    return "instr(" + DIGITS + ", substr(hex, " + position + ", 1))";
  }
}
