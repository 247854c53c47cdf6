package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.migration4j.dialect.Dialects;
import io.migration4j.operation.AlterColumn;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlType;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns with a value in them become another type, as {@link PostgresCastTest} has it for PostgreSQL. */
class SqliteCastTest {
  private static final String UUID = "00112233-4455-6677-8899-aabbccddeeff";
  private static final String BYTES =
      "X'" + UUID.replace("-", "").toUpperCase(java.util.Locale.ROOT) + "'";
  private static final String NOON = "1577880000123";
  private static final SqlType TEXT = SqlType.varchar(50);

  static Stream<Arguments> conversions() {
    SqlType time = SqlType.time(3);
    SqlType local = SqlType.timestamp(6);
    SqlType instant = SqlType.timestampWithTimeZone(6);
    SqlType date = SqlType.date();
    return Stream.of(
        arguments(SqlType.uuid(), BYTES, TEXT, "'" + UUID + "'"),
        arguments(
            TEXT, "'{" + UUID.toUpperCase(java.util.Locale.ROOT) + "}'", SqlType.uuid(), BYTES),
        arguments(SqlType.character(32), "'" + UUID.replace("-", "") + "'", SqlType.uuid(), BYTES),
        arguments(SqlType.binary(16), BYTES, SqlType.uuid(), BYTES),
        arguments(date, "1577923200000", TEXT, "'2020-01-02'"),
        arguments(date, "'2020-01-02 00:00:00.000'", TEXT, "'2020-01-02'"),
        arguments(date, "-86400000", TEXT, "'1969-12-31'"),
        arguments(TEXT, "'2020-01-02'", date, "'2020-01-02 00:00:00.000'"),
        arguments(time, "36000000", TEXT, "'10:00:00'"),
        arguments(TEXT, "'10:00'", time, "'1970-01-01 10:00:00.000'"),
        arguments(local, NOON, TEXT, "'2020-01-01 12:00:00.123'"),
        arguments(TEXT, "'2020-01-01T12:00:00.5'", local, "'2020-01-01 12:00:00.500'"),
        arguments(TEXT, "'2020-01-01 12:00+02'", local, "'2020-01-01 12:00:00.000'"),
        arguments(TEXT, "'2020-01-01T12:00:00-05:30'", local, "'2020-01-01 12:00:00.000'"),
        arguments(TEXT, "'2020-01-01T12:00Z'", local, "'2020-01-01 12:00:00.000'"),
        arguments(instant, NOON, TEXT, "'2020-01-01 12:00:00.123+00'"),
        arguments(TEXT, "'2020-01-01 12:00:00.123+00'", instant, NOON),
        arguments(TEXT, "'2020-01-01T14:00:00.123+02:00'", instant, NOON),
        arguments(TEXT, "'2020-01-01 12:00:00.123'", instant, NOON),
        arguments(instant, NOON, local, "'2020-01-01 12:00:00.123'"),
        arguments(local, "'2020-01-01 12:00:00.123'", instant, NOON),
        arguments(local, NOON, instant, NOON),
        arguments(instant, NOON, date, "'2020-01-01 00:00:00.000'"),
        arguments(date, "1577836800000", instant, "1577836800000"),
        arguments(local, NOON, time, "'1970-01-01 12:00:00.123'"),
        arguments(local, NOON, date, "'2020-01-01 00:00:00.000'"),
        arguments(date, "1577836800000", local, "1577836800000"),
        arguments(SqlType.integer(), "5", SqlType.bool(), "1"),
        arguments(SqlType.integer(), "0", SqlType.bool(), "0"),
        arguments(SqlType.numeric(10, 2), "5.7", SqlType.integer(), "6"),
        arguments(SqlType.numeric(10, 2), "2.5", SqlType.integer(), "3"),
        arguments(SqlType.numeric(10, 2), "-2.5", SqlType.bigint(), "-3"),
        arguments(SqlType.doublePrecision(), "2.5", SqlType.integer(), "2"),
        arguments(SqlType.doublePrecision(), "-3.5", SqlType.integer(), "-4"),
        arguments(SqlType.doublePrecision(), "2.4", SqlType.integer(), "2"),
        arguments(SqlType.numeric(10, 5), "1.25", SqlType.numeric(10, 0), "1"),
        arguments(SqlType.doublePrecision(), "1.239", SqlType.numeric(10, 2), "1.24"),
        arguments(TEXT, "'1.239'", SqlType.numeric(10, 2), "1.24"),
        arguments(SqlType.numeric(10, 2), "5.7", TEXT, "'5.70'"),
        arguments(SqlType.doublePrecision(), "100", TEXT, "'100'"),
        arguments(SqlType.doublePrecision(), "1.5", TEXT, "'1.5'"),
        arguments(SqlType.integer(), "5", TEXT, "'5'"),
        arguments(SqlType.bool(), "1", TEXT, "'true'"));
  }

  @ParameterizedTest
  @MethodSource("conversions")
  void valueBecomes(SqlType from, String value, SqlType to, String result) throws SQLException {
    assertThat(change(from, value, to)).containsExactly("[" + result + "]", "[NULL]");
  }

  @ParameterizedTest
  @CsvSource({"-10:00", "-05:00", "+00:00", "+09:00", "+13:45"})
  void dateIsTheSameWhereverItWasWritten(String zone) throws SQLException {
    String midnight = "unixepoch('2020-01-02 00:00:00" + zone + "') * 1000";
    assertThat(change(SqlType.date(), midnight, TEXT)).containsExactly("['2020-01-02']", "[NULL]");
  }

  @ParameterizedTest
  @CsvSource({"uuid, zz", "uuid, 0011", "date, 5", "date, soon", "timestamp, 2020-13-01"})
  void textThatIsNoneStopsTheRun(String type, String text) {
    SqlType to = type.equals("uuid")
        ? SqlType.uuid()
        : type.equals("date") ? SqlType.date() : SqlType.timestamp(6);
    assertThatThrownBy(() -> change(TEXT, "'" + text + "'", to))
        .hasMessageContaining("its value does not fit in 1 row");
  }

  private static List<String> change(SqlType from, String value, SqlType to) throws SQLException {
    Column before = column("a", from);
    try (LiveSqlite live = new LiveSqlite()) {
      live.run(
          "create table t (a " + Dialects.of(Database.SQLITE).type(from) + ")",
          "insert into t values (" + value + "), (null)");
      live.migrate(
          List.of(new AlterColumn("t", before, column("a", to), true)),
          SchemaModel.of(table("t", before)));
      return live.rows("select quote(a) from t");
    }
  }
}
