package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that is killed within any phase of a copy leaves the old state or the new one. More kills a
 * phase with {@code -Dkills=}.
 */
class SqliteCrashTest {
  private static final int KILLS = Integer.getInteger("kills", 1);
  private static final int ROWS = 60_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE",
        "insert or abort",
        "drop table",
        "alter table",
        "CREATE INDEX",
        "CREATE TRIGGER",
        "commit"
      })
  void killedProcessLeavesOldOrNew(String phase) throws Exception {
    Random random = new Random(phase.hashCode());
    for (String journal : List.of("delete", "wal")) {
      for (int kill = 0; kill < KILLS; kill++) {
        try (TestSqlite database = large(journal)) {
          Map<String, String> before = database.schema();
          String sum = database.value("select sum(length(v) * id) from t");
          Path file = database.file();
          database.connection().close();
          killAt(phase, file, random.nextInt(40));
          requireOldOrNew(file, before, sum);
        }
      }
    }
  }

  private static TestSqlite large(String journal) throws Exception {
    return new TestSqlite()
        .run(
            "pragma journal_mode = " + journal,
            "create table t (id integer, v clob, primary key (id))",
            "with recursive n(i) as (values (1) union all select i + 1 from n where i < " + ROWS
                + ") insert into t select i, hex(randomblob(20)) from n",
            "create index t_v on t (v)",
            "create trigger t_t after delete on t begin select 1; end");
  }

  private static void killAt(String phase, Path file, int delay) throws Exception {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SqliteCrash.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try (BufferedReader output = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = output.readLine();
      while (line != null && !line.startsWith("at " + phase)) {
        line = output.readLine();
      }
      assertThat(line).as("phase was reached").isNotNull();
      Thread.sleep(delay);
      process.destroyForcibly().waitFor();
    }
  }

  private static void requireOldOrNew(Path file, Map<String, String> before, String sum)
      throws Exception {
    try (TestSqlite database = new TestSqlite(file)) {
      Map<String, String> after = database.schema();
      Map<String, String> made = new TreeMap<>(before);
      made.put(
          "table t on t", "CREATE TABLE \"t\" (id integer, v clob default 'x', primary key (id))");
      assertThat(after).isIn(before, made);
      assertThat(database.value("pragma integrity_check")).isEqualTo("ok");
      assertThat(database.value("select count(*) from t")).isEqualTo("" + ROWS);
      assertThat(database.value("select sum(length(v) * id) from t")).isEqualTo(sum);
    }
  }
}
