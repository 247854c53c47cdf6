package io.migration4j.diff;

import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.TypeChange;
import java.util.Optional;

/** A value that says nothing, for rows whose own is gone. */
final class NeutralValue {
  private static final String NIL = "00000000-0000-0000-0000-000000000000";

  private NeutralValue() {}

  /**
   * An expression for the type; empty for a type that is not known well enough.
   *
   * @param schema which has the enum types
   */
  static Optional<SqlText> of(SqlType type, SchemaModel schema) {
    return type.kind() == Kind.NAMED_ENUM
        ? schema.enumType(type.name()).values().stream()
            .findFirst()
            .map(value -> SqlText.sql("'" + value.replace("'", "''") + "'"))
        : of(type);
  }

  /**
   * The same for any but an enum type. On SQLite an array is what Java serializes, of whatever type it
   * is in Java, so there only an empty table can have a required one.
   */
  static Optional<SqlText> of(SqlType type) {
    if (TypeChange.isText(type)) {
      return Optional.of(text(type, "''"));
    }
    if (TypeChange.isNumber(type)) {
      return Optional.of(SqlText.sql("0"));
    }
    return Optional.ofNullable(
        switch (type.kind()) {
          case BOOLEAN -> SqlText.sql("false");
          case BINARY, VARBINARY, BYTES -> SqlText.sql("''").on(Database.SQLITE, "x''");
          case BLOB ->
            SqlText.sql("''")
                .on(Database.POSTGRESQL, "lo_from_bytea(0, '')")
                .on(Database.SQLITE, "x''");
          case DATE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> TimeText.of(type, "1970-01-01");
          case TIME, TIME_WITH_TIME_ZONE -> TimeText.of(type, "00:00:00");
          case INTERVAL_SECOND -> SqlText.sql("'0'");
          case UUID -> uuid(NIL);
          case JSON -> SqlText.sql("'{}'");
          case ARRAY -> SqlText.sql("'{}'").on(Database.SQLITE, "NULL");
          case INET -> SqlText.sql("'0.0.0.0'");
          default -> null;
        });
  }

  /**
   * A text as a value of the type. On PostgreSQL Hibernate keeps a CLOB as a large object, of which each
   * row needs one of its own.
   *
   * @param literal between quotes
   */
  static SqlText text(SqlType type, String literal) {
    SqlText text = SqlText.sql(literal);
    return type.kind() == Kind.CLOB || type.kind() == Kind.NCLOB
        ? text.on(Database.POSTGRESQL, "lo_from_bytea(0, convert_to(" + literal + ", 'UTF8'))")
        : text;
  }

  /** SQLite keeps a UUID as its 16 bytes, as Hibernate's dialect does. */
  static SqlText uuid(String text) {
    return SqlText.sql("'" + text + "'").on(Database.SQLITE, "x'" + text.replace("-", "") + "'");
  }
}
