package io.migration4j.probe;

import io.migration4j.dialect.SqliteDialect;
import io.migration4j.schema.Column;
import io.migration4j.schema.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which values a type cannot hold. A comparison with {@code CAST(.. AS INTEGER)} turns a text that is a
 * number into one, and only such a text, as storing it in the column would ({@code
 * https://sqlite.org/datatype3.html}, 4.2), so nothing is written to find out.
 */
final class SqliteMisfits {
  private SqliteMisfits() {}

  /**
   * A condition on the column of the rows that do not fit; none where all do.
   *
   * @param column the quoted name, or the expression of the value that it becomes
   */
  static Optional<String> condition(String column, Column after, SqliteDialect dialect) {
    SqlType type = after.type();
    String declared = after.identity() ? "integer" : dialect.type(type);
    boolean literal = !type.override(dialect.database()).isEmpty();
    String misfit =
        literal ? byAffinity(column, declared.toUpperCase(Locale.ROOT)) : byKind(column, type);
    return misfit.isEmpty()
        ? Optional.empty()
        : Optional.of("(" + column + " is not null and (" + misfit + "))");
  }

  /** The rules of {@code https://sqlite.org/datatype3.html}, 3.1. */
  private static String byAffinity(String column, String declared) {
    if (declared.contains("INT")) {
      return unequal(column, "integer");
    }
    if (declared.contains("CHAR") || declared.contains("CLOB") || declared.contains("TEXT")) {
      return "typeof(" + column + ") = 'blob'";
    }
    if (declared.contains("BLOB")) {
      return "typeof(" + column + ") <> 'blob'";
    }
    boolean real =
        declared.contains("REAL") || declared.contains("FLOA") || declared.contains("DOUB");
    return real ? unequal(column, "real") : "";
  }

  private static String byKind(String column, SqlType after) {
    return switch (after.kind()) {
      case BOOLEAN -> notBoolean(column);
      case TINYINT -> range(column, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SMALLINT -> range(column, Short.MIN_VALUE, Short.MAX_VALUE);
      case INTEGER -> range(column, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case BIGINT -> unequal(column, "integer");
      case REAL, DOUBLE, FLOAT -> unequal(column, "real");
      case NUMERIC -> numeric(column, after.arguments());
      case CHAR, NCHAR, VARCHAR, NVARCHAR -> text(column) + tooLong(column, after);
      case TEXT, CLOB, NCLOB, JSON, XML, NAMED_ENUM -> text(column);
      case DATE, TIME, TIME_WITH_TIME_ZONE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE ->
        text(column) + " or typeof(" + column + ") = 'text' and (julianday(" + column
            + ") is null or " + column + " not glob '*[-:]*')";
      case UUID -> "typeof(" + column + ") <> 'blob' or length(" + column + ") <> 16";
      case BINARY, VARBINARY, BYTES, BLOB, INET, ARRAY -> "typeof(" + column + ") <> 'blob'";
      case INTERVAL_SECOND -> unequal(column, "numeric");
      case RAW -> "";
    };
  }

  /** The words are those that PostgreSQL takes. */
  private static String notBoolean(String column) {
    return "(" + range(column, 0, 1) + ") and lower(" + column
        + ") not in ('true', 't', 'yes', 'y'," + " 'on', 'false', 'f', 'no', 'n', 'off')";
  }

  private static String unequal(String column, String type) {
    return "not (" + column + " = cast(" + column + " as " + type + "))";
  }

  private static String range(String column, long from, long to) {
    return unequal(column, "integer") + " or not (cast(" + column + " as integer) between " + from
        + " and " + to + ")";
  }

  private static String numeric(String column, List<Integer> digits) {
    int scale = digits.size() > 1 ? digits.get(1) : 0;
    return unequal(column, "numeric")
        + (digits.isEmpty()
            ? ""
            : " or abs(cast(" + column + " as numeric)) >= 1e" + (digits.get(0) - scale));
  }

  private static String text(String column) {
    return "typeof(" + column + ") = 'blob'";
  }

  private static String tooLong(String column, SqlType type) {
    return type.arguments().isEmpty()
        ? ""
        : " or length(" + column + ") > " + type.arguments().get(0);
  }
}
