package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.JavaStep;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RunJava;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresSessionTest {
  private static final Operation CREATE = new CreateTable(table("t", column("a", integer())));

  private final TestPostgres database = TestPostgres.database();
  private final List<String> ran = new ArrayList<>();
  private Connection connection;
  private PostgresCatalogReader catalog;

  @BeforeEach
  void connect() throws SQLException {
    connection = database.connect();
    catalog = new PostgresCatalogReader(connection);
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  @Test
  void failureInTheMiddleLeavesNothing() throws SQLException {
    Operation missing = execute("insert into missing values (1)");
    assertThatThrownBy(() -> migrate(CREATE, execute("insert into t values (1)"), missing))
        .isInstanceOfSatisfying(StatementFailedException.class, failure -> {
          assertThat(failure.operation()).isEqualTo(2);
          assertThat(failure.statement()).isEqualTo("insert into missing values (1)");
          assertThat(((SQLException) failure.getCause()).getSQLState()).isEqualTo("42P01");
        });
    assertThat(catalog.tables()).isEmpty();
    assertThat(connection.getAutoCommit()).isTrue();
  }

  @Test
  void everyStatementIsToldBeforeItRuns() throws SQLException {
    migrate(
        CREATE, run(c -> execute(c, "insert into t values (1)")), execute("select 1; select 2"));
    assertThat(ran)
        .containsExactly("create table t (\n  a integer\n)", "run step", "select 1", "select 2");
  }

  @Test
  void javaCodeRunsAtItsPlaceInTheTransaction() throws SQLException {
    migrate(
        CREATE,
        run(c -> execute(c, "insert into t values (1)")),
        new AddColumn("t", column("b", integer()).defaultsTo("7")));
    assertThat(catalog.rows("select a, b from t")).containsExactly("1|7");
  }

  @Test
  void javaCodeThatThrowsIsRolledBack() throws SQLException {
    assertThatThrownBy(() -> migrate(CREATE, run(c -> {
          throw new IllegalStateException("no");
        })))
        .isInstanceOf(StatementFailedException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(catalog.tables()).isEmpty();
  }

  @Test
  void javaCodeThatHidesAFailedStatementFails() throws SQLException {
    assertThatThrownBy(() -> migrate(CREATE, run(c -> {
          try {
            execute(c, "select 1 / 0");
          } catch (SQLException hidden) {
            assertThat(hidden.getSQLState()).isEqualTo("22012");
          }
        })))
        .isInstanceOf(StatementFailedException.class)
        .hasMessageContaining("current transaction is aborted");
    assertThat(catalog.tables()).isEmpty();
  }

  @Test
  void javaCodeThatEndsTheTransactionFails() {
    assertThatThrownBy(() -> migrate(CREATE, run(c -> execute(c, "commit"))))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("run step: A migration cannot run commit");
  }

  @Test
  void deferredKeyThatFailsAtTheEndRollsBack() throws SQLException {
    database.run(
        "create table p (id integer primary key)",
        "create table c (p integer references p deferrable initially deferred)");
    assertThatThrownBy(() -> migrate(CREATE, execute("insert into c values (1)")))
        .isInstanceOf(SQLException.class);
    assertThat(catalog.tables()).containsExactly("c", "p");
    assertThat(connection.getAutoCommit()).isTrue();
  }

  @Test
  void questionMarksAndBracesAreNotParameters() throws SQLException {
    migrate(
        CREATE,
        execute("insert into t select 1 where '{\"a\": 1}'::jsonb ? 'a' and '{1}'::int[] = '{1}'"));
    assertThat(catalog.rows("select a from t")).containsExactly("1");
  }

  @Test
  void searchPathOfOneStatementDoesNotReachTheNext() throws SQLException {
    migrate(
        execute("select pg_catalog.set_config('search_path', '', false)"),
        CREATE,
        execute("set lock_timeout = 1"));
    assertThat(catalog.tables()).containsExactly("t");
  }

  @Test
  void settingsAreAsTheyWere() throws SQLException {
    execute(
        connection,
        "set standard_conforming_strings = off; set statement_timeout = '3s'; set lock_timeout = 7;"
            + "set application_name = 'theirs'; set search_path = public, pg_temp");
    String settings = "select current_setting('standard_conforming_strings'),"
        + " current_setting('statement_timeout'), current_setting('lock_timeout'),"
        + " current_setting('application_name'), current_setting('search_path'),"
        + " current_setting('client_connection_check_interval'),"
        + " current_setting('tcp_keepalives_idle'), current_setting('timezone'),"
        + " current_setting('row_security')";
    String before = catalog.rows(settings).toString();
    try (PostgresSession session = new PostgresSession(connection, "history")) {
      session.lock(Duration.ZERO, ran::add);
      session.transact(() -> assertThat(catalog.rows(settings))
          .containsExactly("on|10s|5s|migration4j|public, pg_temp|2s|30|UTC|off"));
    }
    assertThat(catalog.rows(settings).toString()).isEqualTo(before);
    assertThat(catalog.rows("select 1 from pg_locks where locktype = 'advisory'"))
        .isEmpty();
  }

  @Test
  void connectionInsideATransactionIsRefused() throws SQLException {
    connection.setAutoCommit(false);
    assertThatThrownBy(() -> new PostgresSession(connection, "history"))
        .hasMessageContaining("is inside a transaction (autoCommit is false)");
  }

  @Test
  void droppedTableIsGoneForTheNextTransactionOnly() throws SQLException {
    migrate(CREATE);
    try (PostgresSession session = new PostgresSession(connection, "history")) {
      SchemaModel before = SchemaModel.of(table("t", column("a", integer())));
      session.transact(() -> session.execute(List.of(new DropTable("t", true)), before, ran::add));
      session.transact(() -> session.execute(
          List.of(new CreateTable(table("t", column("b", varchar(5))))),
          SchemaModel.EMPTY,
          ran::add));
    }
    assertThat(catalog.rows(
            "select attname from pg_attribute where attrelid = 't'::regclass" + " and attnum > 0"))
        .containsExactly("b");
  }

  private void migrate(Operation... operations) throws SQLException {
    try (PostgresSession session = new PostgresSession(connection, "history")) {
      session.transact(() -> session.execute(List.of(operations), SchemaModel.EMPTY, ran::add));
    }
  }

  private static Operation run(JavaStep step) {
    return new RunJava("step", step);
  }

  private static Operation execute(String sql) {
    return new ExecuteSql(SqlText.sql(sql), SqlText.NONE, Optional.of(List.of()));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
