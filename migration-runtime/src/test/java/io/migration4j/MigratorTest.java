package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.Shop.C_Greet;
import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.operation.Operation;
import io.migration4j.revision.Direction;
import io.migration4j.schema.Database;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigratorTest {
  private static Migrator shop(TestDatabase database) {
    return database.migrator(A_CreateUsers.class, B_AddPhone.class, C_Greet.class);
  }

  @ParameterizedTest
  @EnumSource
  void goesUpAndDownWithRowsInTheTables(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = shop(database);

    assertThat(migrator.upgrade("+1").heads()).containsExactly("a1");
    assertThat(database.rows("SELECT * FROM users ORDER BY id"))
        .containsExactly("1|Ada", "2|Grace");
    MigrationReport report = migrator.upgrade();
    assertThat(report.steps()).extracting(PlannedStep::id).containsExactly("b2", "c3");
    assertThat(report.heads()).containsExactly("c3");
    assertThat(database.rows("SELECT name, phone, greeting FROM users ORDER BY id"))
        .containsExactly("Ada|null|Hello Ada", "Grace|null|Hello Grace");
    assertThat(migrator.upgrade("head").steps()).isEmpty();

    assertThat(migrator.downgrade("-1").heads()).containsExactly("b2");
    assertThat(database.rows("SELECT * FROM users ORDER BY id"))
        .containsExactly("1|Ada|null", "2|Grace|null");
    assertThat(migrator.downgrade("a1").heads()).containsExactly("a1");
    assertThat(database.rows("SELECT * FROM users ORDER BY id"))
        .containsExactly("1|Ada", "2|Grace");
    assertThat(migrator.upgrade("c3").heads()).containsExactly("c3");
    assertThat(migrator.downgrade("base").heads()).isEmpty();
    assertThat(database.tables()).containsExactly("migration_history");
    assertThat(migrator.history()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void historyTellsWhatWasApplied(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = shop(database);
    Instant before = Instant.now().minusSeconds(1);
    migrator.upgrade("b2");
    migrator.stamp("head");

    assertThat(migrator.history()).extracting(HistoryEntry::id).containsExactly("a1", "b2", "c3");
    HistoryEntry second = migrator.history().get(1);
    assertThat(second.revises()).containsExactly("a1");
    assertThat(second.description()).isEqualTo("Add phone");
    assertThat(second.checksum()).matches("v1:[0-9a-f]{64}");
    assertThat(second.appliedAt()).isBetween(before, Instant.now());
    assertThat(second.appliedBy()).isEqualTo(System.getProperty("user.name"));
    assertThat(second.how()).isEqualTo(HistoryEntry.How.UPGRADED);
    assertThat(migrator.history().get(2).how()).isEqualTo(HistoryEntry.How.STAMPED);
    assertThat(database.rows("SELECT how, branches, format FROM migration_history WHERE id = 'c3'"))
        .containsExactly("stamped||1");
  }

  @ParameterizedTest
  @EnumSource
  void readingWritesNothing(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = shop(database);

    assertThat(migrator.current())
        .isEqualTo(new Current(List.of(), List.of("a1", "b2", "c3"), List.of()));
    assertThat(migrator.history()).isEmpty();
    assertThat(migrator.planUpgrade("head"))
        .extracting(PlannedStep::className)
        .containsExactly(
            A_CreateUsers.class.getName(), B_AddPhone.class.getName(), C_Greet.class.getName());
    assertThat(migrator.planUpgrade("c3").get(2).operations())
        .extracting(Operation::describe)
        .containsExactly("add column users.greeting", "run write greetings");
    assertThat(migrator.planDowngrade("base")).isEmpty();
    assertThat(database.tables()).isEmpty();

    migrator.upgrade("b2");
    assertThat(migrator.planDowngrade("-1"))
        .extracting(PlannedStep::direction, PlannedStep::id)
        .containsExactly(tuple(Direction.DOWN, "b2"));
    assertThat(migrator.current()).isEqualTo(new Current(List.of("b2"), List.of("c3"), List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void stampedDatabaseKeepsItsTables(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    database.run(
        "CREATE TABLE users (id integer NOT NULL PRIMARY KEY, name varchar(50) NOT NULL)",
        "INSERT INTO users VALUES (7, 'Edsger')");
    Migrator migrator = shop(database);

    StampReport report = migrator.stamp("a1");
    assertThat(report.added()).containsExactly("a1");
    assertThat(report.heads()).containsExactly("a1");
    assertThat(report.schema().problems()).isEmpty();
    assertThat(migrator.stamp("a1").added()).isEmpty();
    migrator.upgrade();
    assertThat(database.rows("SELECT * FROM users")).containsExactly("7|Edsger|null|Hello Edsger");
    assertThat(migrator.stamp("base").removed()).containsExactly("c3", "b2", "a1");
    assertThat(database.appliedIds()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void nothingPendingWaitsForNobody(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = shop(database);
    migrator.upgrade();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute(kind == Database.SQLITE ? "BEGIN IMMEDIATE" : "BEGIN");
      statement.execute("UPDATE users SET phone = '1'");
      assertThat(migrator.upgrade().steps()).isEmpty();
      statement.execute("ROLLBACK");
    }
  }

  @ParameterizedTest
  @EnumSource
  void missingSchemaOfTheHistoryIsNamed(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator =
        database.builder(A_CreateUsers.class).historySchema("nope").build();
    assertThatThrownBy(migrator::upgrade)
        .hasMessageStartingWith("There is no schema nope for the table migration_history.")
        .hasMessageContaining("migration.schema");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void timeoutsThatNoDatabaseTakesAreRefused() {
    MigratorBuilder builder = Migrator.builder();
    assertThatThrownBy(() -> builder.lockTimeout(Duration.ofSeconds(Long.MAX_VALUE)))
        .hasMessageStartingWith(
            "lockTimeout is PT2562047788015215H30M7S. Give a time from zero to");
    assertThatThrownBy(() -> builder.ddlLockTimeout(Duration.ofSeconds(-1)))
        .hasMessage("ddlLockTimeout is PT-1S. Give a time from zero to 10 days.");
    for (Database kind : Database.values()) {
      TestDatabase database = TestDatabase.of(kind);
      Migrator patient = database
          .builder(A_CreateUsers.class)
          .lockTimeout(Duration.ofDays(10))
          .ddlLockTimeout(Duration.ofDays(10))
          .build();
      assertThat(patient.upgrade().heads()).containsExactly("a1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void poolOfOneGetsItsConnectionBackAsItWas(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    try (PoolOfOne pool = new PoolOfOne(database.connect())) {
      Migrator migrator =
          Migrator.builder().dataSource(pool.dataSource()).migrations(Shop.ALL).build();
      migrator.upgrade();
      migrator.downgrade("-1");
      assertThatThrownBy(() -> migrator.upgrade("nowhere")).isInstanceOf(MigrationException.class);
      assertThat(pool.connection().getAutoCommit()).isFalse();
      assertThat(pool.isBack()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void connectionHandedOverStaysOpen(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    try (Connection connection = database.connect()) {
      Migrator migrator =
          Migrator.builder().connection(connection).migrations(Shop.ALL).build();
      migrator.upgrade();
      assertThat(connection.isClosed()).isFalse();
      assertThat(connection.getAutoCommit()).isTrue();
      connection.setAutoCommit(false);
      assertThatThrownBy(migrator::current)
          .hasMessageStartingWith("The connection handed over is inside a transaction");
    }
  }

  @Test
  void historyLiesInItsOwnSchema() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.run("CREATE SCHEMA \"Ops\"");
    Migrator migrator =
        database.builder(A_CreateUsers.class).historySchema("Ops").build();
    migrator.upgrade();
    assertThat(database.rows("SELECT id FROM \"Ops\".migration_history")).containsExactly("a1");
    assertThat(migrator.current().heads()).containsExactly("a1");
    assertThat(database.tables()).containsExactly("users");
  }

  @Test
  void indexIsReadFromTheGivenClassLoader(@TempDir Path classes) throws Exception {
    Path index = classes.resolve(RevisionIndex.PATH);
    Files.createDirectories(index.getParent());
    Files.writeString(
        index,
        "a1 " + A_CreateUsers.class.getName() + " -\nb2 " + B_AddPhone.class.getName() + " 0f\n");
    TestDatabase database = TestDatabase.of(Database.SQLITE);
    ClassLoader mine = MigratorTest.class.getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, mine)) {
      Migrator migrator = Migrator.builder()
          .dataSource(database.dataSource())
          .classLoader(loader)
          .build();
      assertThat(migrator.upgrade().heads()).containsExactly("b2");
      assertThat(migrator.schemaAt(List.of("a1")).table("users").columns().names())
          .containsExactly("id", "name");
    }
    assertThatThrownBy(() -> Migrator.builder()
            .dataSource(database.dataSource())
            .classLoader(mine)
            .build())
        .hasMessageContaining("There is no index of migrations (META-INF/migration/revisions)")
        .hasMessageContaining("annotationProcessorPaths");
  }

  @Test
  void listenerIsToldEachStep() throws Exception {
    List<String> told = new ArrayList<>();
    TestDatabase database = TestDatabase.of(Database.SQLITE);
    Migrator migrator = database
        .builder(A_CreateUsers.class, B_AddPhone.class)
        .listener(new MigrationListener() {
          @Override
          public void revisionStarted(
              Direction direction, String id, List<String> parents, String description) {
            told.add(direction + " " + id + " " + parents + " " + description);
          }

          @Override
          public void revisionFinished(
              Direction direction,
              String id,
              List<String> parents,
              String description,
              Duration duration) {
            told.add("finished " + id);
          }
        })
        .build();
    migrator.upgrade();
    migrator.downgrade("-1");
    assertThat(told)
        .containsExactly(
            "UP a1 [] Create users",
            "finished a1",
            "UP b2 [a1] Add phone",
            "finished b2",
            "DOWN b2 [a1] Add phone",
            "finished b2");
  }

  @Test
  void unreachableDatabaseIsNamedWithoutItsPassword() {
    Migrator migrator = TestDatabase.at(
            "jdbc:postgresql://localhost:1/shop?user=ada&password=secret")
        .migrator(A_CreateUsers.class);
    assertThatThrownBy(migrator::upgrade)
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("Cannot connect to the database: SQLSTATE 08001: ")
        .hasMessageNotContaining("secret");
  }
}
