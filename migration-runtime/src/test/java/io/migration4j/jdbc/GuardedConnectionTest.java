package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.operation.JavaStep;
import io.migration4j.operation.RunJava;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedConnectionTest {
  private Connection connection;
  private Connection guarded;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (id integer)");
      statement.execute("BEGIN");
    }
    guarded = GuardedConnection.of(StandingTransaction.of(connection));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void requireRefused(JavaStep step) {
    assertThatThrownBy(() -> step.run(guarded))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("the runner");
  }

  @Test
  void endsOfTheTransactionAreRefused() {
    requireRefused(Connection::commit);
    requireRefused(Connection::rollback);
    requireRefused(c -> c.rollback(null));
    requireRefused(Connection::setSavepoint);
    requireRefused(c -> c.setSavepoint("s"));
    requireRefused(Connection::close);
    requireRefused(c -> c.abort(Runnable::run));
    requireRefused(c -> c.setAutoCommit(true));
    requireRefused(c -> c.setAutoCommit(false));
    requireRefused(c -> c.setReadOnly(true));
    requireRefused(c -> c.setSchema("other"));
    requireRefused(c -> c.unwrap(Connection.class));
  }

  @Test
  void detoursToTheConnectionAreGuardedToo() {
    requireRefused(c -> c.createStatement().getConnection().commit());
    requireRefused(c -> c.prepareStatement("SELECT 1").getConnection().commit());
    requireRefused(c -> c.getMetaData().getConnection().commit());
    requireRefused(c -> {
      try (ResultSet rows = c.createStatement().executeQuery("SELECT 1")) {
        rows.getStatement().getConnection().commit();
      }
    });
    requireRefused(c -> c.createStatement().unwrap(Statement.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COMMIT",
        " begin immediate",
        "/* now */ rollback",
        "-- now\nEND",
        "SAVEPOINT s",
        "RELEASE s",
        "PRAGMA foreign_keys = ON",
        "DISCARD ALL",
        "listen events",
        "prepare  transaction 'x'",
        "INSERT INTO t VALUES (1); COMMIT",
      })
  void transactionsAsTextAreRefused(String sql) {
    requireRefused(c -> c.createStatement().execute(sql));
    requireRefused(c -> c.createStatement().executeUpdate(sql));
    requireRefused(c -> c.createStatement().addBatch(sql));
    requireRefused(c -> c.prepareStatement(sql));
    requireRefused(c -> c.prepareCall(sql));
  }

  @Test
  void commentInACommentIsRefused() {
    assertThatThrownBy(() -> guarded.createStatement().execute("/* /* */ */ COMMIT"))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("a comment in it holds the beginning of another");
    assertThatCode(() -> guarded.createStatement().execute("SELECT '/* /*' /* * / */"))
        .doesNotThrowAnyException();
  }

  @Test
  void ordinaryWorkIsNotHindered() throws SQLException {
    try (PreparedStatement insert = guarded.prepareStatement("INSERT INTO t VALUES (?)")) {
      insert.setInt(1, 7);
      insert.addBatch();
      insert.setInt(1, 8);
      insert.addBatch();
      assertThat(insert.executeBatch()).containsExactly(1, 1);
    }
    try (Statement statement = guarded.createStatement();
        ResultSet rows = statement.executeQuery("SELECT 'commit' AS c, sum(id) FROM t")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("c")).isEqualTo("commit");
      assertThat(rows.getInt(2)).isEqualTo(15);
    }
    assertThatCode(() -> guarded.createStatement().executeQuery("SELECT * FROM missing"))
        .isInstanceOf(SQLException.class);
    assertThat(guarded).isEqualTo(guarded).isNotEqualTo(connection);
  }

  @Test
  void transactionThatWasEndedByAnotherWayIsNoticed() {
    RunJava step = new RunJava("end it", ignored -> {
      try (Statement statement = connection.createStatement()) {
        statement.execute("COMMIT");
        statement.execute("BEGIN");
      }
    });
    assertThatThrownBy(() -> JavaSteps.run(connection, 3, step))
        .isInstanceOf(StatementFailedException.class)
        .hasMessageContaining("The code ended the transaction of its revision")
        .hasCauseInstanceOf(TransactionEndedException.class);
  }

  @Test
  void errorThatEndsTheTransactionLetsNothingMoreBeDone() throws SQLException {
    RunJava step = new RunJava("go on", guard -> {
      try (Statement statement = guard.createStatement()) {
        statement.execute("INSERT INTO t VALUES (1)");
        assertThatThrownBy(
                () -> statement.execute("INSERT OR ROLLBACK INTO t SELECT id FROM missing"))
            .isInstanceOf(SQLException.class);
        statement.execute("CREATE UNIQUE INDEX one ON t (id)");
        assertThatThrownBy(() -> statement.execute("INSERT OR ROLLBACK INTO t VALUES (1)"))
            .isInstanceOf(SQLException.class);
        statement.execute("INSERT INTO t VALUES (2)");
      }
    });
    assertThatThrownBy(() -> JavaSteps.run(connection, 3, step))
        .isInstanceOf(StatementFailedException.class)
        .hasMessageContaining("An error before broke the transaction");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM t")) {
      assertThat(rows.getInt(1)).isZero();
    }
  }
}
