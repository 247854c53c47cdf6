package io.migration4j.dialect;

import io.migration4j.schema.SqlType;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What Hibernate's {@code PostgreSQLDialect} writes for a type: its {@code columnType} and {@code
 * registerColumnTypes}, with the defaults of {@code org.hibernate.engine.jdbc.Size} where a type has
 * no numbers.
 */
final class PostgresTypes {
  /** The largest length of a varchar; what is longer becomes text. */
  private static final int LONGEST_VARCHAR = 10_485_760;

  /** Binary digits up to which a float has 4 bytes. */
  private static final int SINGLE_PRECISION = 24;

  private PostgresTypes() {}

  /**
   * @param elementType how the type of an array's elements is written
   * @param quotedName how the name of an enum type is written
   */
  static String name(
      SqlType type, Function<SqlType, String> elementType, UnaryOperator<String> quotedName) {
    return switch (type.kind()) {
      case BOOLEAN -> "boolean";
      case TINYINT, SMALLINT -> "smallint";
      case INTEGER -> "integer";
      case BIGINT -> "bigint";
      case REAL -> "real";
      case DOUBLE -> "float(53)";
      case FLOAT -> floating(argument(type, 0, 53));
      case NUMERIC -> "numeric(" + argument(type, 0, 38) + "," + scale(type) + ")";
      case CHAR, NCHAR -> "char(" + argument(type, 0, 1) + ")";
      case VARCHAR, NVARCHAR -> varchar(argument(type, 0, 255));
      case TEXT -> "text";
      case CLOB, NCLOB, BLOB -> "oid";
      case BINARY, VARBINARY, BYTES -> "bytea";
      case DATE -> "date";
      case TIME -> "time(" + argument(type, 0, 0) + ")";
      case TIME_WITH_TIME_ZONE -> "time(" + argument(type, 0, 0) + ") with time zone";
      case TIMESTAMP -> "timestamp(" + argument(type, 0, 6) + ")";
      case TIMESTAMP_WITH_TIME_ZONE -> "timestamp(" + argument(type, 0, 6) + ") with time zone";
      case INTERVAL_SECOND -> "interval second(" + argument(type, 0, 6) + ")";
      case UUID -> "uuid";
      case JSON -> "jsonb";
      case XML -> "xml";
      case INET -> "inet";
      case ARRAY -> elementType.apply(type.element().get(0)) + " array";
      case NAMED_ENUM -> quotedName.apply(type.name());
      case RAW -> throw new IllegalStateException("A raw type is its own definition: " + type);
    };
  }

  private static String floating(int digits) {
    return digits <= SINGLE_PRECISION ? "float4" : "float(" + digits + ")";
  }

  private static String varchar(int length) {
    return length > LONGEST_VARCHAR ? "text" : "varchar(" + length + ")";
  }

  private static int scale(SqlType type) {
    return type.arguments().isEmpty() ? 2 : argument(type, 1, 0);
  }

  /** Of a text type that has one. */
  static int length(SqlType type) {
    boolean fixed = type.kind() == SqlType.Kind.CHAR || type.kind() == SqlType.Kind.NCHAR;
    return argument(type, 0, fixed ? 1 : 255);
  }

  private static int argument(SqlType type, int position, int missing) {
    return type.arguments().size() > position ? type.arguments().get(position) : missing;
  }
}
