package io.migration4j.dialect;

import io.migration4j.schema.SqlType;

/**
 * What Hibernate's community {@code SQLiteDialect} writes for a type, and for a type it has no name for
 * what it maps the Java type of it to instead.
 */
final class SqliteTypes {
  private SqliteTypes() {}

  static String name(SqlType type) {
    return switch (type.kind()) {
      case BOOLEAN -> "boolean";
      case TINYINT -> "tinyint";
      case SMALLINT -> "smallint";
      case INTEGER -> "integer";
      case BIGINT -> "bigint";
      case REAL -> "real";
      case DOUBLE -> "double precision";
      case FLOAT -> "float";
      case NUMERIC -> "numeric(" + argument(type, 0, 38) + "," + scale(type) + ")";
      case CHAR -> "char(" + argument(type, 0, 1) + ")";
      case NCHAR -> "nchar(" + argument(type, 0, 1) + ")";
      case VARCHAR -> "varchar(" + argument(type, 0, 255) + ")";
      case NVARCHAR -> "nvarchar(" + argument(type, 0, 255) + ")";
      case TEXT, CLOB, JSON, XML -> "clob";
      case NCLOB -> "nclob";
      case BINARY, VARBINARY, BYTES, BLOB, UUID, INET, ARRAY -> "blob";
      case DATE -> "date";
      case TIME -> "time(" + argument(type, 0, 0) + ")";
      case TIME_WITH_TIME_ZONE -> "time";
      case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "timestamp";
      case INTERVAL_SECOND -> "numeric(21,0)";
      case NAMED_ENUM -> "varchar(255)";
      case RAW -> throw new IllegalStateException("A raw type is its own definition: " + type);
    };
  }

  /** The digits after the point. */
  static int scale(SqlType type) {
    return type.arguments().isEmpty() ? 2 : argument(type, 1, 0);
  }

  private static int argument(SqlType type, int position, int missing) {
    return type.arguments().size() > position ? type.arguments().get(position) : missing;
  }
}
