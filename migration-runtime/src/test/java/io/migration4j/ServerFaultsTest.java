package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.revision.Direction;
import io.migration4j.schema.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** PostgreSQL ends the server process, starts anew, or cannot be heard any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerFaultsTest {
  private static final int EVERY = Integer.getInteger("kill.every", 4);

  private final List<Long> callsUpTo = new ArrayList<>();
  private List<String> expected;

  /** Each revision is of another kind. */
  @BeforeAll
  void voyageUndisturbed() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    FaultyDataSource counted = new FaultyDataSource(database.dataSource(), -1, connection -> {});
    database
        .builder(Voyage.ALL)
        .dataSource(counted.dataSource())
        .listener(new MigrationListener() {
          @Override
          public void revisionFinished(
              Direction direction,
              String id,
              List<String> parents,
              String description,
              Duration elapsed) {
            callsUpTo.add(counted.calls());
          }
        })
        .build()
        .upgrade();
    assertThat(callsUpTo).hasSize(Voyage.ALL.length);
    expected = Voyage.state(database);
  }

  private LongStream calls(int every) {
    return LongStream.range(1, callsUpTo.get(callsUpTo.size() - 1)).filter(n -> n % every == 0);
  }

  @Test
  @DisplayName("safety 44: a server process that is ended after some calls")
  void endedServerProcessLeavesWhatTheNextRunFinishes() throws Exception {
    endServerProcess(calls(EVERY));
  }

  @Test
  @Tag("slow")
  @DisplayName("safety 44: a server process that is ended after any call")
  void serverProcessEndedAfterAnyCallLeavesWhatTheNextRunFinishes() throws Exception {
    endServerProcess(calls(1));
  }

  private void endServerProcess(LongStream calls) throws Exception {
    for (long call : calls.toArray()) {
      TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
      Optional<Exception> failure = strike(
          database,
          call,
          connection -> database.run("SELECT pg_terminate_backend(" + process(connection) + ")"));
      failure.ifPresent(thrown -> assertThat(thrown)
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("SQLSTATE ")
          .hasMessageNotContaining("Correct the migration class"));
      requireFinished(database, "call " + call);
    }
  }

  @Test
  @DisplayName("safety 43: a connection that is gone after some calls")
  void goneConnectionLeavesWhatTheNextRunFinishes() throws Exception {
    abort(calls(3 * EVERY));
  }

  @Test
  @Tag("slow")
  @DisplayName("safety 43: a connection that is gone after any call")
  void connectionGoneAfterAnyCallLeavesWhatTheNextRunFinishes() throws Exception {
    abort(calls(1));
  }

  private void abort(LongStream calls) throws Exception {
    for (long call : calls.toArray()) {
      TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
      strike(database, call, connection -> connection.abort(Runnable::run));
      requireFinished(database, "call " + call);
    }
  }

  @Test
  @DisplayName("safety 45: a server that is restarted in the middle of each kind of revision")
  void restartedServerLeavesWhatTheNextRunFinishes(@TempDir Path data) throws Exception {
    List<Long> middles = new ArrayList<>();
    for (int i = 0; i < callsUpTo.size(); i++) {
      long begin = i == 0 ? 0 : callsUpTo.get(i - 1);
      middles.add((begin + callsUpTo.get(i)) / 2);
    }
    restart(middles.stream().mapToLong(middle -> middle), data);
  }

  @Test
  @Tag("slow")
  @DisplayName("safety 45: a server that is restarted after any call")
  void serverRestartedAfterAnyCallLeavesWhatTheNextRunFinishes(@TempDir Path data)
      throws Exception {
    restart(calls(1), data);
  }

  private void restart(LongStream calls, Path data) throws Exception {
    AtomicReference<EmbeddedPostgres> server = new AtomicReference<>(start(data));
    int port = server.get().getPort();
    try {
      for (long call : calls.toArray()) {
        TestDatabase admin = TestDatabase.at(server.get().getJdbcUrl("postgres", "postgres"));
        admin.run("CREATE DATABASE call_" + call);
        TestDatabase database =
            TestDatabase.at(server.get().getJdbcUrl("postgres", "call_" + call));
        Optional<Exception> failure = strike(database, call, connection -> {
          server.get().close();
          server.set(start(data, port));
        });
        assertThat(failure).as("call " + call).isPresent();
        requireFinished(database, "call " + call);
      }
    } finally {
      server.get().close();
    }
  }

  /** What the upgrade says during which that happens. */
  private static Optional<Exception> strike(
      TestDatabase database, long call, FaultyDataSource.Fault fault) {
    FaultyDataSource faulty = new FaultyDataSource(database.dataSource(), call, fault);
    return failure(database.builder(Voyage.ALL).dataSource(faulty.dataSource()).build());
  }

  private void requireFinished(TestDatabase database, String place) throws Exception {
    assertThat(database.migrator(Voyage.ALL).upgrade().heads()).containsExactly("v5");
    assertThat(Voyage.state(database)).as(place).isEqualTo(expected);
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
    requireFinished(database, cut + " " + fatal);
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

  private static EmbeddedPostgres start(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data.resolve("postgres"))
        .setCleanDataDirectory(false)
        .setPort(port)
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
