package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.IndexColumn.expression;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.timestamp;
import static io.migration4j.schema.SqlType.timestampWithTimeZone;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static io.migration4j.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** What a PostgreSQL in use has around the tables of a migration. */
class PostgresHazardsTest {
  private final TestDatabase database = TestDatabase.of(Database.POSTGRESQL);

  /** A table in use. */
  @Revision(id = "use1")
  public static final class Create implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table(
              "users",
              column("id", integer()).asIdentity(),
              column("name", varchar(20)),
              column("born", timestamp(6)),
              column("boss", integer()))
          .primaryKey("id"));
      op.addForeignKey(
          "users",
          foreignKey("users_boss_fkey", "boss").references("users", "id").initiallyDeferred());
      op.execute("INSERT INTO users (name, born) VALUES ('Ada', '1815-12-10 12:00:00')")
          .undo("DELETE FROM users");
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("users").losesData();
    }
  }

  /** What the test does next. */
  @Revision(id = "use2", revises = "use1")
  public static final class Next implements Migration {
    private static Consumer<Operations> changes = op -> {};

    @Override
    public void upgrade(Operations op) {
      changes.accept(op);
    }

    @Override
    public void downgrade(Operations op) {}
  }

  private Migrator next(Consumer<Operations> changes) {
    Next.changes = changes;
    return database.migrator(Create.class, Next.class);
  }

  private static void widenName(Operations op) {
    op.alterColumn("users", column("name", varchar(20)), column("name", text()));
  }

  @Test
  @DisplayName("safety 35: a name that the encoding of the database has not is refused whole")
  void nameThatTheEncodingHasNotIsRefused() throws Exception {
    String name = "latin_" + System.nanoTime();
    database.run("CREATE DATABASE " + name + " ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    TestDatabase latin = TestDatabase.at(database.url().replaceFirst("/test_\\d+", "/" + name));
    Next.changes = op -> op.createTable(table("größe", column("ça", integer())));
    assertThat(latin.migrator(Create.class, Next.class).upgrade().heads()).containsExactly("use2");
    assertThat(latin.tables()).contains("größe");

    latin.migrator(Create.class, Next.class).stamp("use1");
    Next.changes = op -> op.createTable(table("表", column("a", integer())));
    assertThatThrownBy(latin.migrator(Create.class, Next.class)::upgrade)
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("SQLSTATE 22P05")
        .hasMessageContaining("has no equivalent in encoding \"LATIN1\"");
    assertThat(latin.appliedIds()).containsExactly("use1");
  }

  @Test
  @Timeout(60)
  @DisplayName("safety 42: who waits longer than deadlock_timeout is no deadlock with a long index")
  void whoWaitsIsNoDeadlockWithALongIndex() throws Exception {
    database.run(
        "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database()"
            + " || ' SET deadlock_timeout = ''100ms'''; END $$",
        "CREATE FUNCTION slow(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN"
            + " PERFORM pg_sleep(1.5); RETURN $1; END $$");
    Migrator migrator =
        next(op -> op.createIndex("users", index("users_slow_idx", expression("public.slow(name)")))
            .concurrently());
    List<CompletableFuture<MigrationReport>> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(CompletableFuture.supplyAsync(migrator::upgrade));
    }
    int steps = 0;
    for (CompletableFuture<MigrationReport> run : runs) {
      steps += run.get(50, TimeUnit.SECONDS).steps().size();
    }
    assertThat(steps).isEqualTo(2);
    assertThat(database.rows(
            "SELECT indisvalid FROM pg_index WHERE indexrelid =" + " 'users_slow_idx'::regclass"))
        .containsExactly("true");
  }

  @Test
  @DisplayName("safety 57: prepared statements of the application and ours outlive a changed type")
  void preparedStatementsOutliveAChangedType() throws Exception {
    database.migrator(Create.class).upgrade();
    try (Connection application = database.connect()) {
      application.unwrap(PGConnection.class).setPrepareThreshold(1);
      try (PreparedStatement query = application.prepareStatement("SELECT name FROM users")) {
        for (int i = 0; i < 3; i++) {
          requireAda(query);
        }
        Next.changes = PostgresHazardsTest::widenName;
        Migrator.builder()
            .connection(application)
            .revisions(Revisions.of(List.of(Create.class, Next.class)))
            .build()
            .upgrade();
        requireAda(query);
      }
    }
  }

  private static void requireAda(PreparedStatement query) throws Exception {
    try (ResultSet row = query.executeQuery()) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("Ada");
    }
  }

  @Test
  @DisplayName(
      "safety 76: a partitioned table has columns, keys, indexes and NOT NULL like another")
  void partitionedTableIsChangedLikeAnother() throws Exception {
    Migrator migrator = next(op -> {
      op.createTable(table(
              "logs",
              column("id", integer()).notNull(),
              column("day", integer()).notNull(),
              column("user_id", integer()))
          .options("PARTITION BY RANGE (day)"));
      op.execute("CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (1) TO (2)")
          .schemaNeutral();
      op.execute("INSERT INTO logs VALUES (1, 1, 1)");
      op.addColumn("logs", column("line", text()).notNull().defaultsTo("''"));
      op.addUnique("logs", unique("logs_key", "id", "day"));
      op.createIndex("logs", index("logs_line_idx", "line"));
      op.addForeignKey("logs", foreignKey("logs_fkey", "user_id").references("users", "id"));
      op.alterColumn(
          "logs", column("user_id", integer()), column("user_id", integer()).notNull());
    });
    assertThat(migrator.upgrade().heads()).containsExactly("use2");
    assertThat(database.rows("SELECT count(*) FROM pg_index WHERE indrelid = 'logs_1'::regclass"))
        .containsExactly("2");
    assertThat(database.rows("SELECT * FROM logs_1")).containsExactly("1|1|1|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RULE r AS ON UPDATE TO users WHERE NEW.name = '' DO ALSO NOTHING | 0A000",
        "POLICY p ON users USING (name = current_user) | 0A000",
      })
  @DisplayName(
      "safety 77: a rule or a policy stops a change of type of its column, and nothing is done")
  void dependantStopsAChangedType(String dependant) throws Exception {
    database.migrator(Create.class).upgrade();
    String[] parts = dependant.split(" \\| ");
    database.run("CREATE " + parts[0]);
    List<String> before = Voyage.state(database);
    Migrator migrator = next(op -> {
      op.addColumn("users", column("age", integer()));
      widenName(op);
    });
    assertThatThrownBy(migrator::upgrade)
        .hasMessageContaining(
            "SQLSTATE " + parts[1] + ": ERROR: cannot alter type of a column used")
        .hasMessageContaining("Everything of this revision was rolled back");
    assertThat(Voyage.state(database)).isEqualTo(before);
  }

  @Test
  @DisplayName("safety 79: numbers of an identity go on above 2^31 once it is a bigint")
  void numbersGoOnAboveTwoToTheThirtyFirst() throws Exception {
    database.migrator(Create.class).upgrade();
    database.run("SELECT setval(pg_get_serial_sequence('users', 'id'), 2147483647)");
    next(op -> op.alterColumn(
            "users",
            column("id", integer()).asIdentity(),
            column("id", bigint()).asIdentity()))
        .upgrade();
    database.run("INSERT INTO users (name) VALUES ('Grace')");
    assertThat(database.rows("SELECT id FROM users WHERE name = 'Grace'"))
        .containsExactly("2147483648");
  }

  @Test
  @DisplayName(
      "safety 81: a time without zone becomes one with zone as UTC, whatever the zone here")
  void timeWithoutZoneIsTakenForUtc() throws Exception {
    database.run("DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database()"
        + " || ' SET timezone = ''America/St_Johns'''; END $$");
    next(op -> op.alterColumn(
            "users", column("born", timestamp(6)), column("born", timestampWithTimeZone(6))))
        .upgrade();
    assertThat(database.rows("SELECT (born AT TIME ZONE 'UTC')::text FROM users"))
        .containsExactly("1815-12-10 12:00:00");
  }

  @Test
  @DisplayName(
      "safety 82: a row that a deferred key has yet to check does not stop the next change")
  void deferredKeyDoesNotStopTheNextChange() throws Exception {
    Migrator migrator = next(op -> {
      op.execute("INSERT INTO users (name, boss) VALUES ('Grace', 1)");
      op.run("a row", connection -> {
        try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO users (name, boss) VALUES ('Edsger', 1)")) {
          insert.executeUpdate();
        }
      });
      widenName(op);
      op.addColumn("users", column("age", integer()).notNull().defaultsTo("0"));
    });
    assertThat(migrator.upgrade().heads()).containsExactly("use2");
    assertThat(database.rows("SELECT name, boss FROM users ORDER BY id"))
        .containsExactly("Ada|null", "Grace|1", "Edsger|1");
  }

  @Test
  @DisplayName("safety 83: a policy for rows hides none from a data step")
  void policyHidesNoRowFromADataStep() throws Exception {
    database.run("CREATE ROLE owner_of_rows LOGIN", "GRANT ALL ON SCHEMA public TO owner_of_rows");
    try {
      TestDatabase owned =
          TestDatabase.at(database.url().replaceFirst("user=[^&]*", "user=owner_of_rows"));
      owned.migrator(Create.class).upgrade();
      owned.run(
          "ALTER TABLE users ENABLE ROW LEVEL SECURITY",
          "ALTER TABLE users FORCE ROW LEVEL SECURITY",
          "CREATE POLICY no_ada ON users USING (name <> 'Ada')");
      Next.changes = op -> op.execute("UPDATE users SET name = 'Augusta'");
      assertThatThrownBy(owned.migrator(Create.class, Next.class)::upgrade)
          .hasMessageContaining(
              "query would be affected by row-level security policy for table \"users\"");
      assertThat(database.rows("SELECT name FROM users")).containsExactly("Ada");
    } finally {
      database.run("DROP OWNED BY owner_of_rows CASCADE", "DROP ROLE owner_of_rows");
    }
  }

  @Test
  @DisplayName("safety 83: event triggers and a default_tablespace change nothing")
  void eventTriggersChangeNothing() throws Exception {
    database.run(
        "CREATE TABLE audit (tag text)",
        "CREATE FUNCTION note() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN"
            + " INSERT INTO public.audit VALUES (tg_tag); END $$",
        "CREATE EVENT TRIGGER note ON ddl_command_end EXECUTE FUNCTION note()",
        "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database()"
            + " || ' SET default_tablespace = ''pg_default'''; END $$");
    try {
      assertThat(database.migrator(Voyage.ALL).upgrade().heads()).containsExactly("v5");
      assertThat(database.migrator(Voyage.ALL).check().problems()).isEmpty();
      assertThat(database.migrator(Voyage.ALL).downgrade("base").heads()).isEmpty();
      assertThat(database.rows("SELECT count(*) > 10 FROM audit")).containsExactly("true");
    } finally {
      database.run("DROP EVENT TRIGGER note");
    }
  }
}
