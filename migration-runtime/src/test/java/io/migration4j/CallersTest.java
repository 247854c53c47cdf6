package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.Shop.C_Greet;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Who calls a migrator: threads, roles, places of the world. */
@Isolated("changes the locale and the time zone of the JVM")
class CallersTest {
  private static final Class<?>[] ALL = {A_CreateUsers.class, B_AddPhone.class, C_Greet.class};

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restorePlace() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @EnumSource
  void threadsOfOneMigratorRunEachRevisionOnce(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(ALL);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<MigrationReport>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(migrator::upgrade);
      }
      int steps = 0;
      for (Future<MigrationReport> report : threads.invokeAll(calls)) {
        assertThat(report.get().heads()).containsExactly("c3");
        steps += report.get().steps().size();
      }
      assertThat(steps).isEqualTo(3);
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @EnumSource
  void threadsShareAConnectionThatWasHandedOver(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    try (Connection connection = database.connect()) {
      Migrator migrator = Migrator.builder()
          .listener(new MigrationListener() {})
          .connection(connection)
          .revisions(Revisions.of(List.of(ALL)))
          .build();
      ExecutorService threads = Executors.newFixedThreadPool(2);
      try {
        for (Future<MigrationReport> report : threads.invokeAll(
            List.<Callable<MigrationReport>>of(migrator::upgrade, migrator::upgrade))) {
          assertThat(report.get().heads()).containsExactly("c3");
        }
      } finally {
        threads.shutdownNow();
      }
      assertThat(connection.isClosed()).isFalse();
    }
  }

  @Test
  @DisplayName(
      "safety 54: an interrupt while waiting for the lock ends the wait and changes nothing")
  void interruptEndsTheWaitForTheLock() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();
    CountDownLatch waits = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN");
      statement.execute("LOCK TABLE users");
      Migrator holder = database
          .builder(A_CreateUsers.class, B_AddPhone.class)
          .ddlLockTimeout(Duration.ofSeconds(60))
          .build();
      Thread holding = new Thread(holder::upgrade);
      holding.start();
      Migrator second = database
          .builder(A_CreateUsers.class, B_AddPhone.class)
          .listener(new MigrationListener() {
            @Override
            public void waiting(String message) {
              waits.countDown();
            }
          })
          .build();
      while (database.rows("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'").isEmpty()) {
        Thread.sleep(20);
      }
      Thread waiting = new Thread(() -> {
        try {
          second.upgrade();
        } catch (MigrationException interrupted) {
          thrown.set(interrupted);
        }
      });
      waiting.start();
      assertThat(waits.await(30, TimeUnit.SECONDS)).isTrue();
      waiting.interrupt();
      waiting.join(30_000);
      assertThat(thrown.get())
          .hasMessage("Interrupted while waiting for the migration lock. Nothing was changed.");
      statement.execute("COMMIT");
      holding.join(30_000);
    }
    assertThat(database.appliedIds()).containsExactly("a1", "b2");
  }

  private static Migrator as(TestDatabase database, String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(role);
    return database.builder(ALL).dataSource(source).build();
  }

  @Test
  @DisplayName("safety 47: a role that only reads is told so, and nothing fails half way")
  void roleThatOnlyReadsIsTold() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.run(
        "CREATE ROLE reader LOGIN SUPERUSER",
        "ALTER ROLE reader SET default_transaction_read_only = on");
    try {
      Migrator migrator = as(database, "reader");
      assertThatThrownBy(migrator::upgrade)
          .hasMessageStartingWith("Cannot migrate: the connection is read-only.");
      assertThat(migrator.current().pending()).containsExactly("a1", "b2", "c3");
    } finally {
      database.run("DROP ROLE reader");
    }
    assertThat(database.tables()).isEmpty();
  }

  @Test
  @DisplayName("safety 48: a role without the right to create is told what it lacks")
  void roleWithoutCreateIsTold() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.run("CREATE ROLE weak LOGIN");
    try {
      assertThatThrownBy(as(database, "weak")::upgrade)
          .hasMessageContaining("SQLSTATE 42501: ERROR: permission denied for schema public")
          .hasMessageContaining("The role may not do that: grant it the right");
    } finally {
      database.run("DROP ROLE weak");
    }
    assertThat(database.tables()).isEmpty();
  }

  @Test
  @DisplayName("safety 36, 5: settings of the role change nothing, and come back")
  void settingsOfTheRoleDoNotMatter() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.run("CREATE ROLE odd LOGIN SUPERUSER");
    for (String setting : List.of(
        "timezone = 'Europe/Paris'",
        "datestyle = 'German'",
        "intervalstyle = 'sql_standard'",
        "extra_float_digits = -15",
        "bytea_output = 'escape'",
        "standard_conforming_strings = off",
        "default_transaction_isolation = 'serializable'",
        "statement_timeout = '2s'",
        "idle_in_transaction_session_timeout = '1ms'")) {
      database.run("ALTER ROLE odd SET " + setting);
    }
    try {
      Migrator migrator = as(database, "odd");
      assertThat(migrator.upgrade().heads()).containsExactly("c3");
      assertThat(Duration.between(migrator.history().get(0).appliedAt(), Instant.now())
              .abs())
          .isLessThan(Duration.ofMinutes(5));
      assertThat(migrator.downgrade("base").heads()).isEmpty();
    } finally {
      database.run("DROP OWNED BY odd CASCADE", "DROP ROLE odd");
    }
  }

  @ParameterizedTest
  @DisplayName("safety 27-31: the locale and the time zone of the JVM do not matter")
  @ValueSource(
      strings = {
        "tr-TR Pacific/Kiritimati",
        "ar-EG America/St_Johns",
        "th-TH-u-nu-thai-ca-buddhist Asia/Bangkok",
        "ja-JP-u-ca-japanese Asia/Tokyo"
      })
  void placeOfTheJvmDoesNotMatter(String place) throws Exception {
    String[] words = place.split(" ");
    for (Database kind : Database.values()) {
      Locale.setDefault(Locale.forLanguageTag(words[0]));
      TimeZone.setDefault(TimeZone.getTimeZone(words[1]));
      TestDatabase database = TestDatabase.of(kind);
      Migrator migrator = database.migrator(ALL);
      migrator.upgrade();
      String moved = database
          .rows("SELECT applied_at FROM migration_history WHERE id = 'a1'")
          .get(0);
      assertThat(moved).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{15}Z");
      assertThat(Duration.between(Instant.parse(moved), Instant.now()).abs())
          .isLessThan(Duration.ofMinutes(5));

      restorePlace();
      assertThat(migrator.current().heads()).containsExactly("c3");
      assertThat(migrator.downgrade("base").heads()).isEmpty();
    }
  }
}
