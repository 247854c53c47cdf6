package io.migration4j.processor.hibernate;

import static org.hibernate.type.SqlTypes.*;

import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.BasicPluralType;
import org.hibernate.type.BasicType;
import org.hibernate.type.SqlTypes;

/**
 * From the code of a type in Hibernate's {@link SqlTypes} to our neutral types. Each code has one or more
 * candidates: Hibernate takes a larger type where a length exceeds what a database can hold in the usual
 * one.
 */
final class ColumnTypes {
  private static final Map<Integer, String> REFUSED = Map.of(
      STRUCT, "a composite type of the database (@Struct)",
      STRUCT_ARRAY, "a composite type of the database (@Struct)",
      STRUCT_TABLE, "a composite type of the database (@Struct)",
      GEOMETRY, "a spatial type",
      POINT, "a spatial type",
      GEOGRAPHY, "a spatial type");

  private ColumnTypes() {}

  /** What such a type is, if the schema model has no place for it yet; empty if it has. */
  static String refused(int code) {
    return code >= VECTOR && code <= SPARSE_VECTOR_FLOAT64
        ? "a vector type"
        : REFUSED.getOrDefault(code, "");
  }

  /** The neutral types that may stand for it, the usual first; none for a type we have no kind of. */
  static List<SqlType> candidates(JdbcMapping mapping, Size size, Dialect dialect) {
    int code = mapping.getJdbcType().getDdlTypeCode();
    int length = size.getLength() == null ? 0 : (int) Math.min(size.getLength(), Integer.MAX_VALUE);
    int precision = size.getPrecision() == null ? 0 : size.getPrecision();
    int scale = size.getScale() == null ? 0 : size.getScale();
    return switch (code) {
      case BIT, BOOLEAN -> List.of(SqlType.bool());
      case TINYINT -> List.of(SqlType.tinyint());
      case SMALLINT -> List.of(SqlType.smallint());
      case INTEGER -> List.of(SqlType.integer());
      case BIGINT -> List.of(SqlType.bigint());
      case REAL -> List.of(SqlType.real());
      case DOUBLE -> List.of(SqlType.doublePrecision());
      case FLOAT -> List.of(SqlType.floating(precision), SqlType.doublePrecision());
      case NUMERIC, DECIMAL -> List.of(SqlType.numeric(precision, scale));
      case CHAR -> List.of(SqlType.character(length));
      case VARCHAR, LONGVARCHAR -> List.of(SqlType.varchar(length), SqlType.text());
      case NCHAR -> List.of(SqlType.nchar(length));
      case NVARCHAR, LONGNVARCHAR -> List.of(SqlType.nvarchar(length), SqlType.text());
      case LONG32VARCHAR, LONG32NVARCHAR -> List.of(SqlType.text());
      case CLOB, MATERIALIZED_CLOB -> List.of(SqlType.clob());
      case NCLOB, MATERIALIZED_NCLOB -> List.of(SqlType.nclob());
      case BINARY -> List.of(SqlType.binary(length), SqlType.bytes());
      case VARBINARY -> List.of(SqlType.varbinary(length), SqlType.bytes());
      case LONGVARBINARY, LONG32VARBINARY -> List.of(SqlType.bytes());
      case BLOB, MATERIALIZED_BLOB -> List.of(SqlType.blob());
      case DATE -> List.of(SqlType.date());
      case TIME -> List.of(SqlType.time(precision));
      case TIME_WITH_TIMEZONE, TIME_UTC ->
        List.of(SqlType.timeWithTimeZone(precision), SqlType.time(precision));
      case TIMESTAMP -> List.of(SqlType.timestamp(precision));
      case TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_UTC ->
        List.of(SqlType.timestampWithTimeZone(precision), SqlType.timestamp(precision));
      case INTERVAL_SECOND -> List.of(SqlType.intervalSecond(scale));
      case SqlTypes.UUID -> List.of(SqlType.uuid());
      case JSON, JSON_ARRAY -> List.of(SqlType.json());
      case SQLXML, XML_ARRAY -> List.of(SqlType.xml());
      case INET -> List.of(SqlType.inet());
      case NAMED_ENUM, NAMED_ORDINAL_ENUM ->
        List.of(SqlType.namedEnum(
            Names.of(((BasicType<?>) mapping).getReturnedClass().getSimpleName())));
      case ARRAY -> array(mapping, size, dialect);
      default -> List.of();
    };
  }

  private static List<SqlType> array(JdbcMapping mapping, Size size, Dialect dialect) {
    return mapping instanceof BasicPluralType<?, ?> plural
        ? Stream.of(plural.getElementType())
            .flatMap(element ->
                candidates(element, elementSize(element, size, dialect), dialect).stream())
            .filter(element -> element.kind() != Kind.ARRAY)
            .map(SqlType::array)
            .toList()
        : List.of();
  }

  /** {@code ArrayDdlTypeImpl.getTypeName}: what the column does not say the element's type does. */
  private static Size elementSize(BasicType<?> element, Size size, Dialect dialect) {
    return dialect
        .getSizeStrategy()
        .resolveSize(
            element.getJdbcMapping().getJdbcType(),
            element.getJavaTypeDescriptor(),
            size.getPrecision(),
            size.getScale(),
            size.getLength());
  }
}
