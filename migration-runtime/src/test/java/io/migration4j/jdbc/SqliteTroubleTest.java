package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a migrator says when a SQLite file or connection is not as it should be; the file is as before. */
class SqliteTroubleTest {
  @TempDir
  private Path directory;

  private TestSqlite database;
  private Map<String, String> state;

  @BeforeEach
  void create() throws Exception {
    database = new TestSqlite();
    SqliteCrash.upgrade(database.connection(), "00000000000a");
    database.run("with recursive n(i) as (values (1) union all select i + 1 from n where i < 2000)"
        + " insert into t select i, hex(randomblob(100)) from n");
    state = state(database);
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  private static Map<String, String> state(TestSqlite database) throws Exception {
    Map<String, String> state = new TreeMap<>(database.schema());
    state.put("rows", database.contents().toString());
    return state;
  }

  private void requireAsBefore() throws Exception {
    assertThat(state(database)).isEqualTo(state);
    assertThat(database.value("pragma integrity_check")).isEqualTo("ok");
    assertThat(database.value("pragma foreign_keys")).isEqualTo("1");
    assertThat(database.value("pragma legacy_alter_table")).isEqualTo("0");
  }

  @Test
  @DisplayName("safety 46: a disk that is full in the copy")
  void fullDiskIsNamedWithWhatIsNeeded() throws Exception {
    database.run("pragma max_page_count = " + database.value("pragma page_count"));
    assertThatThrownBy(() -> SqliteCrash.upgrade(database.connection(), "head"))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("database or disk is full")
        .hasMessageContaining("SqliteCrash$Change(SqliteCrash.java:")
        .hasMessageContaining("There is no space left for it: make some");
    requireAsBefore();
    database.run("pragma max_page_count = 1000000");
    SqliteCrash.upgrade(database.connection(), "head");
    assertThat(database.value("select count(*) from migration_history")).isEqualTo("2");
  }

  @Test
  @DisplayName("safety 47: a file that may only be read")
  void readOnlyFileIsNamed() throws Exception {
    try (Connection other = database.connect("open_mode=1")) {
      assertThatThrownBy(() -> SqliteCrash.upgrade(other, "head"))
          .hasMessageContaining(
              "The SQLite database is read-only. Open it with the right to write");
    }
    requireAsBefore();
  }

  @Test
  @DisplayName("safety 15: a temporary table that hides the one to change")
  void temporaryTableThatHidesOneIsRefused() throws Exception {
    database.run("create temp table T (x)");
    assertThatThrownBy(() -> SqliteCrash.upgrade(database.connection(), "head"))
        .hasMessageContaining("temporary table T, which hides a table of the database");
    database.run("drop table temp.T");
    requireAsBefore();
  }

  @Test
  @DisplayName("safety 61: a temporary trigger, which would go with the table")
  void temporaryTriggerIsRefused() throws Exception {
    database.run("create temp trigger mine after insert on t begin select 1; end");
    assertThatThrownBy(() -> SqliteCrash.upgrade(database.connection(), "head"))
        .hasMessageContaining("temporary trigger mine");
    assertThat(database.value("select count(*) from temp.sqlite_schema")).isEqualTo("1");
    requireAsBefore();
  }

  @Test
  @DisplayName("safety 16: the same names in an attached database")
  void attachedDatabaseOfTheSameNamesIsLeftAlone() throws Exception {
    database.run(
        "attach '" + directory.resolve("other.db") + "' as other",
        "create table other.t (id integer, v clob)",
        "insert into other.t values (1, 'mine')");
    SqliteCrash.upgrade(database.connection(), "head");
    assertThat(database.value("select sql from main.sqlite_schema where name = 't'"))
        .contains("default 'x'");
    assertThat(database.value("select sql from other.sqlite_schema"))
        .isEqualTo("CREATE TABLE t (id integer, v clob)");
    assertThat(database.value("select v from other.t")).isEqualTo("mine");
  }

  @Test
  @DisplayName("safety 53: a result that is still open on the same connection")
  void openResultOnTheSameConnectionIsNoHalfMigration() throws Exception {
    try (Statement statement = database.connection().createStatement();
        ResultSet open = statement.executeQuery("select * from t")) {
      assertThat(open.next()).isTrue();
      assertThatThrownBy(() ->
              new SqliteSession(database.connection()).transact(() -> database.run("drop table t")))
          .hasMessageContaining("locked");
    }
    requireAsBefore();
  }

  @Test
  @DisplayName("issue 5: a memory database with a shared cache ignores busy_timeout")
  void sharedMemoryIsWaitedFor() throws Exception {
    String url = "jdbc:sqlite:file:" + UUID.randomUUID() + "?mode=memory&cache=shared";
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Connection keeper = DriverManager.getConnection(url);
        Statement statement = keeper.createStatement()) {
      statement.execute("create table other (x)");
      List<Future<?>> runs = new ArrayList<>();
      statement.execute("begin immediate");
      statement.execute("insert into other values (1)");
      for (int i = 0; i < 4; i++) {
        runs.add(threads.submit(() -> {
          try (Connection connection = DriverManager.getConnection(url)) {
            SqliteCrash.upgrade(connection, "head");
          }
          return true;
        }));
      }
      Thread.sleep(300);
      statement.execute("commit");
      for (Future<?> run : runs) {
        run.get(60, TimeUnit.SECONDS);
      }
      try (ResultSet rows = statement.executeQuery("select count(*) from migration_history")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isEqualTo(2);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
