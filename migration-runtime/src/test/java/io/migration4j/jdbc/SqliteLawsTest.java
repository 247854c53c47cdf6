package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.diff.RandomEdits;
import io.migration4j.diff.RandomSchemas;
import io.migration4j.diff.Renames;
import io.migration4j.diff.SchemaDiff;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.OperationSamples;
import io.migration4j.operation.Replay;
import io.migration4j.operation.RunJava;
import io.migration4j.operation.When;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A migrated database is the one that would have been made at once: up, down and up again. Run one
 * seed again with {@code -Dseed=}.
 */
class SqliteLawsTest {
  private static final int SEEDS = 120;

  static LongStream seeds() {
    return Optional.ofNullable(System.getProperty("seed"))
        .map(seed -> LongStream.of(Long.parseLong(seed)))
        .orElse(LongStream.rangeClosed(1, SEEDS));
  }

  static Stream<Operation> samples() {
    return OperationSamples.all().stream()
        .filter(o -> !(o instanceof BulkInsert
            || o instanceof ExecuteSql
            || o instanceof RunJava
            || o instanceof When));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyOperationGoesUpDownAndUp(Operation operation) throws Exception {
    for (SqliteVersion version : List.of(TestSqlite.OLD, TestSqlite.NEW)) {
      upDownUp(
          version,
          OperationSamples.SHOP,
          List.of(operation),
          "insert into users (email, age) values ('a@b.c', 5), ('d@e.f', 7)",
          "insert into orders values (1, 1), (2, null)",
          "insert into logs values (1, 'x'), (2, null)");
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anySchemaBecomesAnyOther(long seed) throws Exception {
    RandomSchemas random = new RandomSchemas(seed);
    SchemaModel before = random.schema();
    RandomEdits.Edited edited = seed % 4 == 0
        ? new RandomEdits.Edited(random.schema(), Renames.NONE)
        : RandomEdits.of(random, before);
    List<Operation> up = SchemaDiff.between(before, edited.after(), edited.renames());
    for (SqliteVersion version : List.of(TestSqlite.OLD, TestSqlite.NEW)) {
      upDownUp(version, before, up);
    }
  }

  private static void upDownUp(
      SqliteVersion version, SchemaModel before, List<Operation> up, String... rows)
      throws Exception {
    SchemaModel after = Replay.of(up, before);
    List<Operation> down = Replay.inverse(up, before);
    try (Connection connection = made(before)) {
      for (String sql : rows) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(sql);
        }
      }
      for (int round = 1; round <= 2; round++) {
        migrate(connection, version, before, up);
        assertThat(SqliteCatalogReader.read(connection)).isEqualTo(catalog(after));
        migrate(connection, version, after, down);
        assertThat(SqliteCatalogReader.read(connection)).isEqualTo(catalog(before));
      }
    }
  }

  private static Map<?, ?> catalog(SchemaModel schema) throws SQLException {
    try (Connection connection = made(schema)) {
      return SqliteCatalogReader.read(connection);
    }
  }

  private static Connection made(SchemaModel schema) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on");
    List<Operation> all = SchemaDiff.between(SchemaModel.EMPTY, schema, Renames.NONE);
    migrate(connection, TestSqlite.NEW, SchemaModel.EMPTY, all);
    return connection;
  }

  private static void migrate(
      Connection connection, SqliteVersion version, SchemaModel before, List<Operation> operations)
      throws SQLException {
    SqliteSession session = new SqliteSession(connection, version);
    session.transact(() -> session.execute(operations, before, sql -> {}));
  }
}
