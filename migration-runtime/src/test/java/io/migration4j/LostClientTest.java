package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.IndexColumn.expression;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that is killed while PostgreSQL works on a statement of its, which takes minutes. */
class LostClientTest {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final String LOCK = "SELECT pid FROM pg_locks WHERE locktype = 'advisory'"
      + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

  /** A statement of the transaction takes long. */
  @Revision(id = "long1")
  public static final class Transactional implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("t", column("a", integer())));
      op.execute("INSERT INTO t SELECT public.slow(1)");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** The index takes long. */
  @Revision(id = "long2")
  public static final class Alone implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("t", column("a", integer())));
      op.execute("INSERT INTO t VALUES (1)");
      op.createIndex("t", index("t_slow_idx", expression("public.slow(a)"))).concurrently();
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** The program that is killed. */
  public static final class Client {
    private Client() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
      TestDatabase.at(arguments[0]).migrator(Class.forName(arguments[1])).upgrade();
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Transactional.class, Alone.class})
  @Timeout(60)
  @DisplayName(
      "safety 4.5: kill -9 of the client in a long statement frees the lock within seconds")
  void lockOfAKilledClientIsSoonFree(Class<?> revision) throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.run(
        "CREATE TABLE pace (seconds integer)",
        "INSERT INTO pace VALUES (300)",
        "CREATE FUNCTION slow(integer) RETURNS integer IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN"
            + " PERFORM pg_sleep((SELECT seconds FROM public.pace)); RETURN $1; END $$");
    JavaProcess client = JavaProcess.start("", Client.class, database.url(), revision.getName());
    try {
      await(
          database,
          "SELECT 1 FROM pg_stat_activity WHERE application_name = 'migration4j'"
              + " AND datname = current_database() AND wait_event = 'PgSleep'");
      assertThat(database.rows(LOCK)).hasSize(1);
    } finally {
      client.close();
    }
    Instant killed = Instant.now();
    await(database, "SELECT 1 WHERE NOT EXISTS (" + LOCK + ")");
    assertThat(Duration.between(killed, Instant.now())).isLessThan(SOON);

    database.run("UPDATE pace SET seconds = 0");
    Migrator again = database.migrator(revision);
    assertThat(again.upgrade().steps()).hasSize(1);
    assertThat(again.current().unfinished()).isEmpty();
    assertThat(database.rows("SELECT a FROM t")).isEqualTo(List.of("1"));
    assertThat(database.rows("SELECT 1 FROM pg_index WHERE NOT indisvalid")).isEmpty();
  }

  private static void await(TestDatabase database, String query) throws Exception {
    while (database.rows(query).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
