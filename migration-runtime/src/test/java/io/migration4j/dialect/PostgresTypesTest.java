package io.migration4j.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.migration4j.schema.Database;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The right column is what Hibernate 7.4.13's {@code PostgreSQLDialect} wrote for such attributes. */
class PostgresTypesTest {
  static Stream<Arguments> types() {
    return Stream.of(
        arguments(SqlType.bool(), "boolean"),
        arguments(SqlType.tinyint(), "smallint"),
        arguments(SqlType.smallint(), "smallint"),
        arguments(SqlType.integer(), "integer"),
        arguments(SqlType.bigint(), "bigint"),
        arguments(SqlType.real(), "real"),
        arguments(SqlType.doublePrecision(), "float(53)"),
        arguments(SqlType.floating(24), "float4"),
        arguments(SqlType.floating(34), "float(34)"),
        arguments(SqlType.of(Kind.FLOAT), "float(53)"),
        arguments(SqlType.numeric(10, 2), "numeric(10,2)"),
        arguments(SqlType.of(Kind.NUMERIC), "numeric(38,2)"),
        arguments(SqlType.of(Kind.NUMERIC, 21), "numeric(21,0)"),
        arguments(SqlType.character(5), "char(5)"),
        arguments(SqlType.of(Kind.CHAR), "char(1)"),
        arguments(SqlType.nchar(5), "char(5)"),
        arguments(SqlType.varchar(40000), "varchar(40000)"),
        arguments(SqlType.varchar(20_000_000), "text"),
        arguments(SqlType.of(Kind.VARCHAR), "varchar(255)"),
        arguments(SqlType.nvarchar(20), "varchar(20)"),
        arguments(SqlType.text(), "text"),
        arguments(SqlType.clob(), "oid"),
        arguments(SqlType.nclob(), "oid"),
        arguments(SqlType.blob(), "oid"),
        arguments(SqlType.binary(16), "bytea"),
        arguments(SqlType.varbinary(16), "bytea"),
        arguments(SqlType.bytes(), "bytea"),
        arguments(SqlType.date(), "date"),
        arguments(SqlType.time(3), "time(3)"),
        arguments(SqlType.of(Kind.TIME), "time(0)"),
        arguments(SqlType.timeWithTimeZone(3), "time(3) with time zone"),
        arguments(SqlType.timestamp(0), "timestamp(0)"),
        arguments(SqlType.of(Kind.TIMESTAMP), "timestamp(6)"),
        arguments(SqlType.timestampWithTimeZone(6), "timestamp(6) with time zone"),
        arguments(SqlType.intervalSecond(6), "interval second(6)"),
        arguments(SqlType.uuid(), "uuid"),
        arguments(SqlType.json(), "jsonb"),
        arguments(SqlType.xml(), "xml"),
        arguments(SqlType.inet(), "inet"),
        arguments(SqlType.array(SqlType.varchar(20)), "varchar(20) array"),
        arguments(
            SqlType.array(SqlType.timestampWithTimeZone(6)), "timestamp(6) with time zone array"),
        arguments(SqlType.array(SqlType.raw("mood")), "mood array"),
        arguments(SqlType.raw("citext").on(Database.SQLITE, "text"), "citext"),
        arguments(SqlType.json().on(Database.POSTGRESQL, "json"), "json"),
        arguments(SqlType.uuid().on(Database.SQLITE, "blob"), "uuid"));
  }

  @ParameterizedTest
  @MethodSource("types")
  void typeIsWrittenAs(SqlType type, String written) {
    assertThat(new PostgresDialect().type(type)).isEqualTo(written);
  }
}
