package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.schema.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/**
 * PostgreSQL ends the server process, starts anew, or cannot be heard any more. What happens after every
 * fourth call happens after all with {@code -Dkill.every=1}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerFaultsTest {
  private static final int EVERY = Integer.getInteger("kill.every", 4);

  private List<String> expected;
  private long calls;

  @BeforeAll
  void voyageUndisturbed() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    FaultyDataSource counted = new FaultyDataSource(database.dataSource(), -1, connection -> {});
    database.builder(Voyage.ALL).dataSource(counted.dataSource()).build().upgrade();
    expected = Voyage.state(database);
    calls = counted.calls();
  }

  @Test
  @DisplayName(
      "safety 44: a server process that is ended after a call (all of them with -Dkill.every=1)")
  void endedServerProcessLeavesWhatTheNextRunFinishes() throws Exception {
    for (long call = 1; call < calls; call += EVERY) {
      TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
      FaultyDataSource faulty = new FaultyDataSource(
          database.dataSource(),
          call,
          connection -> database.run("SELECT pg_terminate_backend(" + process(connection) + ")"));
      Migrator disturbed =
          database.builder(Voyage.ALL).dataSource(faulty.dataSource()).build();
      failure(disturbed)
          .ifPresent(thrown -> assertThat(thrown)
              .isInstanceOf(MigrationException.class)
              .hasMessageContaining("SQLSTATE ")
              .hasMessageNotContaining("Correct the migration class"));
      assertThat(database.migrator(Voyage.ALL).upgrade().heads()).containsExactly("v5");
      assertThat(Voyage.state(database)).as("call " + call).isEqualTo(expected);
    }
  }

  @Test
  void connectionThatIsGoneAfterAnyCallLeavesWhatTheNextRunFinishes() throws Exception {
    for (long call = 1; call < calls; call += 3 * EVERY) {
      TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
      FaultyDataSource faulty = new FaultyDataSource(
          database.dataSource(), call, connection -> connection.abort(Runnable::run));
      failure(database.builder(Voyage.ALL).dataSource(faulty.dataSource()).build());
      assertThat(database.migrator(Voyage.ALL).upgrade().heads()).containsExactly("v5");
      assertThat(Voyage.state(database)).as("call " + call).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 43: a connection cut before a commit, or before its answer")
  void cutCommitLeavesWhatTheNextRunFinishes(CutProxy.Cut cut) throws Exception {
    int commits = commits(0, cut).orElseThrow();
    assertThat(commits).isGreaterThan(8);
    for (int fatal = 1; fatal <= commits; fatal++) {
      assertThat(commits(fatal, cut)).isEmpty();
    }
  }

  /** How many commits there are in a run that nothing happens to; of another, none. */
  private Optional<Integer> commits(int fatal, CutProxy.Cut cut) throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    String port = database.url().replaceAll(".*:(\\d+)/.*", "$1");
    Optional<Exception> failure;
    int commits;
    try (CutProxy proxy = new CutProxy(Integer.parseInt(port), cut, fatal)) {
      String url = database.url().replace(":" + port + "/", ":" + proxy.port() + "/");
      failure = failure(TestDatabase.at(url + "&prepareThreshold=0").migrator(Voyage.ALL));
      commits = proxy.commits();
    }
    failure.ifPresent(thrown ->
        assertThat(thrown).hasMessageContaining("unless that happened while it was committed"));
    assertThat(database.migrator(Voyage.ALL).upgrade().heads()).containsExactly("v5");
    assertThat(Voyage.state(database)).as(cut + " " + fatal).isEqualTo(expected);
    return failure.isPresent() ? Optional.empty() : Optional.of(commits);
  }

  /** Ends the server while it is at work. */
  @Revision(id = "stop", revises = "v5")
  public static final class Stopping implements Migration {
    private static final AtomicBoolean DUE = new AtomicBoolean(true);
    private static Optional<EmbeddedPostgres> server = Optional.empty();

    @Override
    public void upgrade(Operations op) {
      op.execute("UPDATE ships SET name = name || '?'").schemaNeutral();
      op.run("stop the server", connection -> {
        if (DUE.getAndSet(false)) {
          close(server.orElseThrow());
        }
      });
      op.execute("DELETE FROM ports").schemaNeutral();
    }

    private static void close(EmbeddedPostgres postgres) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Test
  @DisplayName("safety 45: a server that is restarted in the middle of a revision")
  void restartedServerHasAllOrNothingOfARevision(@TempDir Path data) throws Exception {
    EmbeddedPostgres first = start(data);
    Class<?>[] classes = Arrays.copyOf(Voyage.ALL, Voyage.ALL.length + 1);
    classes[Voyage.ALL.length] = Stopping.class;
    Stopping.server = Optional.of(first);
    TestDatabase database = TestDatabase.at(first.getJdbcUrl("postgres", "postgres"));
    assertThatThrownBy(database.migrator(classes)::upgrade)
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("Upgrade of revision stop (Stopping) failed at ");
    assertThatThrownBy(database.migrator(classes)::upgrade)
        .hasMessageStartingWith("Cannot connect to the database: ");

    try (EmbeddedPostgres second = start(data)) {
      TestDatabase again = TestDatabase.at(second.getJdbcUrl("postgres", "postgres"));
      assertThat(Voyage.state(again)).isEqualTo(expected);
      assertThat(again.migrator(classes).upgrade().heads()).containsExactly("stop");
      assertThat(again.rows("SELECT name FROM ships ORDER BY id"))
          .containsExactly("Beagle!?", "Fram!?", "Vega?");
      assertThat(again.rows("SELECT * FROM ports")).isEmpty();
    }
  }

  private static EmbeddedPostgres start(Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.resolve("postgres"))
        .setCleanDataDirectory(false)
        .start();
  }

  private static int process(Connection connection) throws Exception {
    return connection.unwrap(PGConnection.class).getBackendPID();
  }

  private static Optional<Exception> failure(Migrator migrator) {
    try {
      migrator.upgrade();
      return Optional.empty();
    } catch (MigrationException thrown) {
      return Optional.of(thrown);
    }
  }
}
