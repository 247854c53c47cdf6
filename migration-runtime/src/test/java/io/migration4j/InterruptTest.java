package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads that are interrupted, or have to wait for another of their own process. */
@DisplayName("safety 54: an interrupt, wherever it comes, ends the run in a state that is named")
class InterruptTest {
  private static final Class<?>[] SHOP = {A_CreateUsers.class, B_AddPhone.class};

  private static CountDownLatch working = new CountDownLatch(1);
  private static CountDownLatch mayEnd = new CountDownLatch(1);

  /** Is interrupted while it runs, and does not notice. */
  @Revision(id = "i1")
  public static final class Interrupted implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.run("be interrupted", connection -> Thread.currentThread().interrupt());
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** The next. */
  @Revision(id = "i2", revises = "i1")
  public static final class Next implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("SELECT 1").schemaNeutral();
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** Works until it may end. */
  @Revision(id = "i1")
  public static final class Slow implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.run("work", connection -> {
        working.countDown();
        try {
          mayEnd.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      });
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @ParameterizedTest
  @EnumSource
  void interruptDuringARevisionStopsTheNext(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(Interrupted.class, Next.class);
    assertThatThrownBy(migrator::upgrade)
        .hasMessage("Interrupted before revision i2. What was done before it stands (1 revision);"
            + " run again to go on.");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(database.appliedIds()).containsExactly("i1");
    assertThat(migrator.upgrade().heads()).containsExactly("i2");
  }

  /** What an upgrade says that is interrupted when it has waited for a while. */
  private static Throwable interrupted(Migrator migrator) throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread upgrade = new Thread(() -> {
      try {
        migrator.upgrade();
      } catch (MigrationException interrupted) {
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        thrown.set(interrupted);
      }
    });
    upgrade.start();
    Thread.sleep(400);
    upgrade.interrupt();
    upgrade.join(2000);
    assertThat(upgrade.isAlive()).isFalse();
    return thrown.get();
  }

  @ParameterizedTest
  @EnumSource
  void interruptWhileAnotherTransactionIsInTheWayIsSaidToBeOne(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    database.migrator(A_CreateUsers.class).upgrade();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute(kind == Database.SQLITE ? "BEGIN IMMEDIATE" : "BEGIN");
      statement.execute("UPDATE users SET name = 'Ada L.' WHERE id = 1");
      Migrator migrator =
          database.builder(SHOP).ddlLockTimeout(Duration.ofMillis(50)).build();
      assertThat(interrupted(migrator))
          .hasMessageContaining(
              kind == Database.SQLITE
                  ? "Interrupted while waiting for the SQLite database"
                  : "Interrupted while waiting for another transaction, which is in the way")
          .hasMessageEndingWith("Everything of this revision was rolled back; 1 revision is applied"
              + " as before. To go on, run mvn migration:upgrade again.");
      statement.execute("COMMIT");
    }
    assertThat(database.migrator(SHOP).upgrade().heads()).containsExactly("b2");
  }

  @ParameterizedTest
  @EnumSource
  void threadWaitsForTheConnectionOfAnotherAsLongAsForAProcess(Database kind) throws Exception {
    working = new CountDownLatch(1);
    mayEnd = new CountDownLatch(1);
    TestDatabase database = TestDatabase.of(kind);
    try (Connection connection = database.connect()) {
      MigratorBuilder builder = Migrator.builder()
          .listener(new MigrationListener() {})
          .connection(connection)
          .revisions(Revisions.of(List.of(Slow.class)));
      Migrator migrator = builder.build();
      Thread first = new Thread(migrator::upgrade);
      first.start();
      working.await();
      assertThat(interrupted(migrator))
          .hasMessage("Interrupted while waiting for the connection that was handed over, which"
              + " another thread uses.");
      assertThatThrownBy(builder.lockTimeout(Duration.ZERO).build()::upgrade)
          .hasMessage("Cannot have the connection that was handed over, which another thread uses."
              + " Run again when it is done, or give this thread a connection of its own.");
      mayEnd.countDown();
      first.join();
      assertThat(migrator.current().heads()).containsExactly("i1");
    }
  }

  @Test
  void interruptBeforeNothingIsToDoDoesNotMatter() {
    TestDatabase database = TestDatabase.of(Database.SQLITE);
    Migrator migrator = database.migrator(SHOP);
    migrator.upgrade();
    Thread.currentThread().interrupt();
    assertThat(migrator.upgrade().steps()).isEmpty();
    assertThat(Thread.interrupted()).isTrue();
  }
}
