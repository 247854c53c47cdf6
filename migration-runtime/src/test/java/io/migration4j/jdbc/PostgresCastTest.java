package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.migration4j.dialect.Dialect;
import io.migration4j.dialect.Dialects;
import io.migration4j.operation.AlterColumn;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns with a value in them become another type. */
class PostgresCastTest {
  private static final TestPostgres DATABASE = TestPostgres.database();
  private static final String UUID = "00112233-4455-6677-8899-aabbccddeeff";

  static Stream<Arguments> conversions() {
    SqlType text = SqlType.varchar(50);
    SqlType json = SqlType.json();
    return Stream.of(
        arguments(text, "'12'", SqlType.integer(), "12"),
        arguments(text, "'12'", SqlType.smallint(), "12"),
        arguments(SqlType.text(), "'-12'", SqlType.bigint(), "-12"),
        arguments(SqlType.character(4), "'12'", SqlType.numeric(5, 1), "12.0"),
        arguments(text, "'1.5'", SqlType.doublePrecision(), "1.5"),
        arguments(text, "'true'", SqlType.bool(), "t"),
        arguments(text, "'2026-01-02'", SqlType.date(), "2026-01-02"),
        arguments(text, "'10:00'", SqlType.time(0), "10:00:00"),
        arguments(text, "'2026-01-02 10:00'", SqlType.timestamp(6), "2026-01-02 10:00:00"),
        arguments(text, "'" + UUID + "'", SqlType.uuid(), UUID),
        arguments(text, "'{\"a\": 1}'", json, "{\"a\": 1}"),
        arguments(text, "'<a/>'", SqlType.xml(), "<a/>"),
        arguments(text, "'10.0.0.1'", SqlType.inet(), "10.0.0.1"),
        arguments(text, "'PT1S'", SqlType.intervalSecond(0), "00:00:01"),
        arguments(text, "'happy'", SqlType.raw("mood"), "happy"),
        arguments(SqlType.raw("mood"), "'happy'", text, "happy"),
        arguments(SqlType.raw("mood"), "'happy'", SqlType.raw("varchar(9)"), "happy"),
        arguments(json, "'{\"a\": 1}'", json.on(Database.POSTGRESQL, "json"), "{\"a\": 1}"),
        arguments(SqlType.integer(), "3", SqlType.bool(), "t"),
        arguments(SqlType.smallint(), "0", SqlType.bool(), "f"),
        arguments(SqlType.bool(), "true", SqlType.integer(), "1"),
        arguments(SqlType.bool(), "true", SqlType.bigint(), "1"),
        arguments(SqlType.bool(), "false", SqlType.numeric(3, 0), "0"),
        arguments(SqlType.integer(), "3", text, "3"),
        arguments(SqlType.uuid(), "'" + UUID + "'", text, UUID),
        arguments(SqlType.bigint(), "3", SqlType.smallint(), "3"),
        arguments(SqlType.uuid(), "'" + UUID + "'", SqlType.binary(16), bytes(UUID)),
        arguments(SqlType.binary(16), "'" + bytes(UUID) + "'", SqlType.uuid(), UUID),
        arguments(SqlType.timestamp(6), "'2026-01-02 10:00'", SqlType.date(), "2026-01-02"),
        arguments(SqlType.array(text), "'{a}'", SqlType.array(SqlType.varchar(20)), "{a}"));
  }

  private static String bytes(String uuid) {
    return "\\x" + uuid.replace("-", "");
  }

  @ParameterizedTest
  @MethodSource("conversions")
  void valueBecomes(SqlType from, String value, SqlType to, String result) throws SQLException {
    assertThat(change(from, value, to)).containsExactly(result, "null");
  }

  static Stream<Arguments> instants() {
    SqlType text = SqlType.varchar(50);
    SqlType local = SqlType.timestamp(6);
    SqlType instant = SqlType.timestampWithTimeZone(6);
    String noon = "'2020-01-01 12:00:00.5+00'";
    return Stream.of(
        arguments(instant, noon, local, "2020-01-01 12:00:00.5"),
        arguments(instant, "'2020-01-01 20:00:00+00'", SqlType.date(), "2020-01-01"),
        arguments(instant, noon, SqlType.time(3), "12:00:00.5"),
        arguments(instant, noon, text, "2020-01-01 12:00:00.5+00"),
        arguments(local, "'2020-01-01 12:00'", instant, "2020-01-01 21:00:00+09"),
        arguments(SqlType.date(), "'2020-01-01'", instant, "2020-01-01 09:00:00+09"),
        arguments(text, "'2020-01-01'", instant, "2020-01-01 09:00:00+09"),
        arguments(text, "'2020-01-01T12:00'", instant, "2020-01-01 21:00:00+09"),
        arguments(text, "'2020-01-01T12:00Z'", instant, "2020-01-01 21:00:00+09"),
        arguments(text, "'2020-01-01 12:00-02:00'", instant, "2020-01-01 23:00:00+09"));
  }

  @ParameterizedTest
  @MethodSource("instants")
  void zoneOfTheMachineHasNoPartIn(SqlType from, String value, SqlType to, String result)
      throws SQLException {
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try {
      assertThat(change(from, value, to)).containsExactly(result, "null");
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void largeTextGoesThereAndBack() throws SQLException {
    String oid = change(SqlType.text(), "'ünï'", SqlType.clob()).get(0);
    assertThat(change(SqlType.clob(), oid, SqlType.text())).containsExactly("ünï", "null");
  }

  @Test
  void largeBytesGoThereAndBack() throws SQLException {
    String oid = change(SqlType.bytes(), "'\\x00ff'", SqlType.blob()).get(0);
    assertThat(change(SqlType.blob(), oid, SqlType.bytes())).containsExactly("\\x00ff", "null");
  }

  @Test
  void valueThatIsTooLongIsNotCut() {
    assertThatThrownBy(() -> change(SqlType.varchar(9), "'too long'", SqlType.varchar(3)))
        .isInstanceOf(MisfitRowsException.class)
        .hasMessageContaining("its value does not fit in 1 row");
  }

  @Test
  void identityContinuesAfterTheRows() throws SQLException {
    Column before = column("a", SqlType.integer());
    DATABASE.run(
        "drop table if exists t", "create table t (a integer)", "insert into t values (7), (3)");
    alter(before, before.asIdentity());
    DATABASE.run("insert into t default values");
    assertThat(rows("select max(a) from t")).containsExactly("8");
  }

  private static List<String> change(SqlType from, String value, SqlType to) throws SQLException {
    Dialect dialect = Dialects.of(Database.POSTGRESQL);
    DATABASE.run(
        "drop table if exists t",
        "drop type if exists mood",
        "create type mood as enum ('happy')",
        "create table t (a " + dialect.type(from) + ")",
        "insert into t values (" + value + "), (null)");
    alter(column("a", from), column("a", to));
    return rows("select a from t");
  }

  private static void alter(Column before, Column after) throws SQLException {
    try (Connection connection = DATABASE.connect();
        PostgresSession session = new PostgresSession(connection, "history")) {
      session.transact(() -> session.execute(
          List.of(new AlterColumn("t", before, after, true)),
          SchemaModel.of(table("t", before)),
          sql -> {}));
    }
  }

  private static List<String> rows(String sql) throws SQLException {
    try (Connection connection = DATABASE.connect()) {
      return new PostgresCatalogReader(connection).rows(sql);
    }
  }
}
