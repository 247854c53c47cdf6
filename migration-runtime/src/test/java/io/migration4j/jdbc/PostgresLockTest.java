package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresLockTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestPostgres database = TestPostgres.database();
  private final List<String> waiting = new CopyOnWriteArrayList<>();
  private Connection first;
  private Connection second;
  private PostgresSession holder;
  private PostgresSession other;

  @BeforeEach
  void connect() throws SQLException {
    first = database.connect();
    second = database.connect();
    holder = new PostgresSession(first, "history");
    other = new PostgresSession(second, "history");
  }

  @AfterEach
  void disconnect() throws SQLException {
    first.close();
    second.close();
  }

  @Test
  void secondFailsAtOnceAndNamesTheHolder() throws SQLException {
    holder.lock(Duration.ZERO, waiting::add);
    assertThatThrownBy(() -> other.lock(Duration.ZERO, waiting::add))
        .isInstanceOf(MigrationException.class)
        .hasMessageMatching("Cannot lock the database for migration: held by process "
            + pid(first) + " \\(migration4j\\) from 127\\.0\\.0\\.1, connected since "
            + "[-0-9]+ [:0-9]+ UTC\\. Wait until it is done, or end that process with"
            + " pg_terminate_backend\\.");
    assertThat(waiting).isEmpty();
  }

  @Test
  void secondFailsWhenTheTimeIsOver() throws SQLException {
    holder.lock(Duration.ZERO, waiting::add);
    assertThatThrownBy(() -> other.lock(Duration.ofSeconds(1), waiting::add))
        .hasMessageContaining("after 1 s of waiting: held by process " + pid(first));
    assertThat(waiting)
        .singleElement()
        .asString()
        .startsWith("Waiting for the migration lock, held by process " + pid(first));
  }

  @Test
  void secondGoesOnWhenTheFirstIsDone() throws Exception {
    holder.lock(Duration.ZERO, waiting::add);
    CompletableFuture<Void> later = lockLater();
    assertThat(later).isNotDone();
    holder.unlock();
    later.get(10, TimeUnit.SECONDS);
    assertThatThrownBy(() -> holder.lock(Duration.ZERO, waiting::add))
        .hasMessageContaining("held by process " + pid(second));
  }

  @Test
  void endOfTheHoldersProcessFreesTheLock() throws Exception {
    holder.lock(Duration.ZERO, waiting::add);
    CompletableFuture<Void> later = lockLater();
    database.run("select pg_terminate_backend(" + pid(first) + ")");
    later.get(10, TimeUnit.SECONDS);
  }

  @Test
  void otherNamesAndOtherDatabasesAreOtherLocks() throws SQLException {
    holder.lock(Duration.ZERO, waiting::add);
    new PostgresSession(second, "another").lock(Duration.ZERO, waiting::add);
    try (Connection elsewhere = TestPostgres.database().connect()) {
      new PostgresSession(elsewhere, "history").lock(Duration.ZERO, waiting::add);
    }
  }

  @Test
  void lockTakenTwiceIsFreedOnce() throws SQLException {
    holder.lock(Duration.ZERO, waiting::add);
    holder.lock(Duration.ZERO, waiting::add);
    holder.close();
    holder.close();
    other.lock(Duration.ZERO, waiting::add);
  }

  @Test
  void lostLockStopsTheNextTransaction() throws SQLException {
    holder.lock(Duration.ZERO, waiting::add);
    execute(first, "select pg_advisory_unlock_all()");
    assertThatThrownBy(() -> holder.transact(() -> execute(first, "create table t (a integer)")))
        .hasMessageContaining("Connect to PostgreSQL directly");
    assertThat(new PostgresCatalogReader(second).tables()).isEmpty();
  }

  @Test
  void poolerThatChangesTheProcessIsRefusedAndTheLockIsFree() throws SQLException {
    PostgresSession pooled = new PostgresSession(pooler(first, second), "history");
    assertThatThrownBy(() -> pooled.lock(Duration.ZERO, waiting::add))
        .hasMessageContaining("the server process changed between two transactions");
    pooled.close();
    assertThat(new PostgresCatalogReader(first)
            .rows("select 1 from pg_locks where locktype = 'advisory'"))
        .isEmpty();
  }

  @Test
  void lockIsFreeWhateverFailsAfterItWasTaken() throws SQLException {
    boolean failed = true;
    for (int fatal = 2; failed; fatal++) {
      AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
      PostgresSession session = new PostgresSession(failing(first, left), "history");
      left.set(fatal);
      try {
        session.lock(Duration.ZERO, waiting::add);
        session.unlock();
        failed = false;
        assertThat(fatal).isGreaterThan(7);
      } catch (SQLException canceled) {
        assertThat(canceled.getMessage()).isEqualTo("canceled");
        session.close();
      }
      other.lock(Duration.ZERO, waiting::add);
      other.unlock();
    }
  }

  @Test
  void lockThatIsGoneWhenItIsGivenBackIsAnError() throws SQLException {
    holder.lock(Duration.ZERO, waiting::add);
    execute(first, "select pg_advisory_unlock_all()");
    assertThatThrownBy(holder::unlock)
        .hasMessageStartingWith(
            "Cannot migrate: the migration lock was gone before it was given back");
  }

  @Test
  void lockThatTheProcessHoldsForAnotherClientIsNotOurs() throws SQLException {
    holder.lock(Duration.ZERO, waiting::add);
    PostgresSession sharing = new PostgresSession(first, "history");
    assertThatThrownBy(() -> sharing.lock(MINUTE, waiting::add))
        .hasMessageStartingWith("Cannot migrate: the server process at hand holds the migration"
            + " lock already for another client, so the migration lock is worth nothing.");
    sharing.close();
    assertThatThrownBy(() -> other.lock(Duration.ZERO, waiting::add))
        .hasMessageContaining("held by process " + pid(first));
  }

  @Test
  void readOnlyConnectionIsRefused() throws SQLException {
    execute(first, "set default_transaction_read_only = on");
    assertThatThrownBy(() -> holder.lock(MINUTE, waiting::add))
        .hasMessageStartingWith("Cannot migrate: the connection is read-only.");
  }

  @Test
  void interruptedWaitEnds() throws SQLException {
    holder.lock(Duration.ZERO, waiting::add);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> other.lock(MINUTE, waiting::add))
        .hasMessageStartingWith("Interrupted while waiting for the migration lock.");
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Another thread waits for the lock, and has said so. */
  private CompletableFuture<Void> lockLater() throws InterruptedException {
    CompletableFuture<Void> later = CompletableFuture.runAsync(() -> {
      try {
        other.lock(MINUTE, waiting::add);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
    for (int i = 0; waiting.isEmpty() && i < 1000; i++) {
      Thread.sleep(10);
    }
    assertThat(waiting).hasSize(1);
    return later;
  }

  /** What a client of a pooler in transaction mode sees: each statement may go to another process. */
  private static Connection pooler(Connection... servers) {
    AtomicInteger turn = new AtomicInteger();
    return (Connection) Proxy.newProxyInstance(
        PostgresLockTest.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> {
          try {
            return method.invoke(servers[turn.getAndIncrement() % servers.length], arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  /** The same, with one statement that is canceled: the last of those left. */
  private static Connection failing(Connection connection, AtomicInteger left) {
    return (Connection) Proxy.newProxyInstance(
        PostgresLockTest.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("createStatement") && left.decrementAndGet() == 0) {
            throw new SQLException("canceled", "57014");
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static String pid(Connection connection) throws SQLException {
    return new PostgresCatalogReader(connection).rows("select pg_backend_pid()").get(0);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
