package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.Stepped.Mixed;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** Commits that are none, and what is said when the server ends the connection. */
class CommitTest {
  /** As pgjdbc's commit of a transaction that failed: no error, and nothing is kept. */
  private static void rollBack(Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("rollback");
      }
    } else {
      connection.rollback();
    }
  }

  private static Migrator rollingBack(TestDatabase database, int fatal, Class<?>... classes) {
    AtomicInteger count = new AtomicInteger();
    Commits commits = new Commits(database.dataSource(), (connection, commit) -> {
      if (count.incrementAndGet() == fatal) {
        rollBack(connection);
      } else {
        commit.run();
      }
    });
    return database.builder(classes).dataSource(commits.dataSource()).build();
  }

  @ParameterizedTest
  @EnumSource
  void commitThatSilentlyRolledBackIsNoticed(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Class<?>[] classes = {A_CreateUsers.class, B_AddPhone.class};
    assertThatThrownBy(rollingBack(database, 2, classes)::upgrade)
        .hasMessageStartingWith("Upgrade of revision b2 (Add phone) failed in")
        .hasMessageContaining(
            "the database did not keep the transaction, though the commit was no error")
        .hasMessageContaining("Everything of this revision was rolled back");
    assertThat(database.appliedIds()).containsExactly("a1");
    assertThat(database.migrator(classes).upgrade().heads()).containsExactly("b2");
  }

  @Test
  void stepThatWasSilentlyRolledBackIsNoticed() throws Exception {
    Class<?>[] classes = {A_CreateUsers.class, Mixed.class};
    for (int fatal = 2; fatal <= 5; fatal++) {
      TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
      assertThatThrownBy(rollingBack(database, fatal, classes)::upgrade)
          .as("commit " + fatal)
          .hasMessageContaining("did not keep the transaction");
      assertThat(database.migrator(classes).upgrade().heads()).containsExactly("mix1");
      assertThat(database.rows("SELECT age, size FROM users")).hasSize(2);
    }
  }

  @Test
  void serverProcessThatIsEndedRightAfterACommitHidesNothing() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    Commits commits = new Commits(database.dataSource(), (connection, commit) -> {
      commit.run();
      int process = connection.unwrap(PGConnection.class).getBackendPID();
      database.run("SELECT pg_terminate_backend(" + process + ", 5000)");
    });
    assertThatThrownBy(database
            .builder(A_CreateUsers.class)
            .dataSource(commits.dataSource())
            .build()::upgrade)
        .hasMessageMatching("(?s)Upgrade of revision a1 \\(Create users\\) stopped after a"
            + " commit:\n  The commit was accepted, but reading it back failed: SQLSTATE 57P01: .*"
            + "See mvn migration:current, then run mvn migration:upgrade again.");
    assertThat(database.appliedIds()).containsExactly("a1");
  }

  /** Code that is long without a statement. */
  @Revision(id = "idle", revises = "a1")
  public static final class Idle implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("SET LOCAL idle_in_transaction_session_timeout = '100ms'").schemaNeutral();
      op.run("think", connection -> {
        try {
          Thread.sleep(400);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      });
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Test
  void transactionThatIsIdleForTooLongIsSaidToBe() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();
    assertThatThrownBy(database.migrator(A_CreateUsers.class, Idle.class)::upgrade)
        .hasMessageContaining("Java step: ")
        .hasMessageContaining("SQLSTATE 25P03")
        .hasMessageContaining("Everything of this revision was rolled back; 1 revision is applied"
            + " as before. The transaction took or was idle for longer than the server lets it")
        .hasMessageNotContaining("The code did not leave");
  }
}
