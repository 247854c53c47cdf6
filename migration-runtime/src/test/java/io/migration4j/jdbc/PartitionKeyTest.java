package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.PrimaryKey.primaryKey;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.diff.Renames;
import io.migration4j.diff.SchemaDiff;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Replay;
import io.migration4j.schema.Database;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A primary key with a partition key on PostgreSQL, and without it on SQLite, comes to a table with rows. */
class PartitionKeyTest {
  private static final SchemaModel PLAIN = visits(primaryKey("visits_pkey", "id"));
  private static final SchemaModel PARTITIONED =
      visits(primaryKey("visits_pkey", "id", "country").on(Database.SQLITE, "id"));

  private static SchemaModel visits(PrimaryKey key) {
    return SchemaModel.of(
        table("visits", column("id", bigint()).asIdentity(), column("country", varchar(2)))
            .with(key));
  }

  @Test
  void itComesAndGoesOnPostgresql() throws SQLException {
    TestPostgres database = TestPostgres.database();
    try (Connection connection = database.connect();
        PostgresSession session = new PostgresSession(connection, "history")) {
      PostgresCatalogReader catalog = new PostgresCatalogReader(connection);
      run(session, SchemaModel.EMPTY, PLAIN);
      execute(connection, "insert into visits (country) values ('fr'), ('pt')");
      List<String> plain = catalog.everything();
      run(session, PLAIN, PARTITIONED);
      assertThat(catalog.rows("select pg_get_constraintdef(oid) from pg_constraint"
              + " where contype = 'p' and conrelid = 'visits'::regclass"))
          .containsExactly("PRIMARY KEY (id, country)");
      execute(connection, "insert into visits values (1, 'nl')");
      assertThatThrownBy(() -> execute(connection, "insert into visits values (1, 'nl')"))
          .hasMessageContaining("visits_pkey");
      execute(connection, "delete from visits where country = 'nl'");
      run(session, PARTITIONED, PLAIN);
      assertThat(catalog.everything()).isEqualTo(plain);
    }
  }

  @Test
  void nothingOfItIsOnSqlite() throws SQLException {
    for (SqliteVersion version : List.of(TestSqlite.OLD, TestSqlite.NEW)) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
        SqliteSession session = new SqliteSession(connection, version);
        run(session, SchemaModel.EMPTY, PLAIN);
        execute(connection, "insert into visits (country) values ('fr'), (null)");
        Object plain = SqliteCatalogReader.read(connection);
        run(session, PLAIN, PARTITIONED);
        assertThat(SqliteCatalogReader.read(connection)).isEqualTo(plain);
        execute(connection, "insert into visits (country) values ('pt')");
        assertThatThrownBy(() -> execute(connection, "insert into visits values (1, 'nl')"))
            .hasMessageContaining("visits.id");
        run(session, PARTITIONED, PLAIN);
        assertThat(SqliteCatalogReader.read(connection)).isEqualTo(plain);
      }
    }
  }

  private static void run(Session session, SchemaModel before, SchemaModel after)
      throws SQLException {
    List<Operation> operations = SchemaDiff.between(before, after, Renames.NONE);
    assertThat(Replay.of(operations, before)).isEqualTo(after);
    session.transact(() -> session.execute(operations, before, sql -> {}));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
