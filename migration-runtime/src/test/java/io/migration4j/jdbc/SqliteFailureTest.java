package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes wrong outside of the schema: a clear message, the database as before. */
class SqliteFailureTest {
  private static final Column V = column("v", text());
  private static final SchemaModel MODEL =
      SchemaModel.of(table("t", column("id", bigint()).asIdentity(), V).primaryKey("id"));
  private static final Operation CHANGE = new AlterColumn("t", V, V.defaultsTo("'x'"), false);

  private TestSqlite database;
  private Map<String, String> schema;

  @BeforeEach
  void create() throws Exception {
    database = new TestSqlite();
    database.run(
        "create table t (id integer, v clob, primary key (id))",
        "with recursive n(i) as (values (1) union all select i + 1 from n where i < 500)"
            + " insert into t select i, hex(randomblob(100)) from n");
    schema = database.schema();
  }

  @AfterEach
  void requireUnchanged() throws Exception {
    assertThat(database.schema()).isEqualTo(schema);
    assertThat(database.value("select count(*) from t")).isEqualTo("500");
    assertThat(database.value("pragma integrity_check")).isEqualTo("ok");
    assertThat(database.value("pragma foreign_keys")).isEqualTo("1");
    assertThat(database.value("pragma legacy_alter_table")).isEqualTo("0");
    database.close();
  }

  @Test
  void fullDiskLeavesEverything() throws Exception {
    database.run("pragma max_page_count = " + database.value("pragma page_count"));
    assertThatThrownBy(() -> database.migrate(MODEL, CHANGE))
        .isInstanceOf(StatementFailedException.class)
        .hasMessageContaining("full");
  }

  @Test
  void anotherWriterIsWaitedForAndThenNamed() throws Exception {
    try (Connection other = database.connect("busy_timeout=0");
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      database.run("pragma busy_timeout = 10");
      assertThatThrownBy(() -> database.migrate(MODEL, CHANGE))
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("Another process writes to the SQLite database");
      List<String> waited = new ArrayList<>();
      SqliteSession session = new SqliteSession(database.connection());
      session.lock(Duration.ofSeconds(20), message -> {
        waited.add(message);
        end(statement);
      });
      session.transact(() -> {});
      assertThat(waited).isNotEmpty();
    }
  }

  private static void end(Statement statement) {
    try {
      statement.execute("rollback");
    } catch (SQLException ended) {
      throw new IllegalStateException(ended);
    }
  }

  @Test
  @DisplayName("safety 51: a reader in rollback mode")
  void readerHoldsUpTheCommitOnly() throws Exception {
    try (Connection other = database.connect("busy_timeout=0");
        Statement statement = other.createStatement()) {
      statement.execute("begin");
      statement.executeQuery("select count(*) from t").next();
      database.run("pragma busy_timeout = 10");
      SqliteSession session = new SqliteSession(database.connection());
      List<String> waited = new ArrayList<>();
      session.lock(Duration.ofSeconds(20), message -> {
        waited.add(message);
        if (waited.size() == 2) {
          end(statement);
        }
      });
      session.transact(() -> session.execute(List.of(CHANGE), MODEL, sql -> {}));
      assertThat(waited).hasSize(2);
      assertThat(database.value("select sql from sqlite_schema")).contains("default 'x'");
      schema = database.schema();
    }
  }

  @Test
  void readOnlyFileIsNamed() throws Exception {
    try (Connection other = database.connect("open_mode=1")) {
      SqliteSession session = new SqliteSession(other);
      assertThatThrownBy(
              () -> session.transact(() -> session.execute(List.of(CHANGE), MODEL, sql -> {})))
          .hasMessageContaining("read");
    }
  }

  @Test
  @DisplayName("safety 71: pragmas after a failure")
  void pragmasComeBackAsTheyWere() throws Exception {
    database.run("pragma legacy_alter_table = on", "pragma foreign_keys = off");
    assertThatThrownBy(() -> new SqliteSession(database.connection()).transact(() -> {
          throw new SQLException("stop");
        }))
        .hasMessage("stop");
    assertThat(database.value("pragma legacy_alter_table")).isEqualTo("1");
    assertThat(database.value("pragma foreign_keys")).isEqualTo("0");
    database.run("pragma legacy_alter_table = off", "pragma foreign_keys = on");
  }

  @Test
  void transactionThatAStatementEndedIsNotCommittedInHalf() {
    assertThatThrownBy(() -> new SqliteSession(database.connection()).transact(() -> {
          database.run("create table half (x)");
          database.run("rollback");
        }))
        .hasMessageContaining("no transaction is active");
  }
}
