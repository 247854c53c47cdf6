package io.migration4j.dialect;

import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * How values of a type become values of another in a copy, where keeping them as they are would change
 * what they say: SQLite has a boolean as 1 or 0, and PostgreSQL casts it to {@code true} or {@code false}.
 */
final class SqliteConversion {
  private static final Set<Kind> TEXTS =
      Set.of(Kind.VARCHAR, Kind.NVARCHAR, Kind.TEXT, Kind.CLOB, Kind.NCLOB);
  private static final int LONGEST_WORD = "false".length();

  private SqliteConversion() {}

  /** The value to store for one that is read; none where it is the same. */
  static Optional<String> of(String value, SqlType from, SqlType to) {
    if (from.kind() == Kind.BOOLEAN && holdsWords(to)) {
      return Optional.of(
          "case " + value + " when 1 then 'true' when 0 then 'false' else " + value + " end");
    }
    if (to.kind() == Kind.BOOLEAN && holdsWords(from)) {
      return Optional.of("case when lower(" + value + ") in ('true', 't', 'yes', 'y', 'on') then 1"
          + " when lower(" + value + ") in ('false', 'f', 'no', 'n', 'off') then 0 else " + value
          + " end");
    }
    return Optional.empty();
  }

  private static boolean holdsWords(SqlType type) {
    return TEXTS.contains(type.kind())
        && (type.arguments().isEmpty() || type.arguments().get(0) >= LONGEST_WORD);
  }
}
