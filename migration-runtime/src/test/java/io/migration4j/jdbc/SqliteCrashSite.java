package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A database with a table to be copied, again and again, by processes that are killed meanwhile. */
final class SqliteCrashSite implements AutoCloseable {
  private static final String SUM = "select count(*) || ' ' || sum(length(v) * id) from t";

  private final String journal;
  private final int rows;
  private final Path template;
  private final Path file;
  private final Map<String, String> before;
  private final String sum;
  private final Map<String, Duration> durations = new HashMap<>();

  SqliteCrashSite(Path directory, String journal, int rows) throws Exception {
    this.journal = journal;
    this.rows = rows;
    template = directory.resolve("template.db");
    file = directory.resolve("killed.db");
    Files.deleteIfExists(template);
    try (TestSqlite database = TestSqlite.kept(template)) {
      database.run("pragma journal_mode = " + journal);
      SqliteCrash.upgrade(database.connection(), "00000000000a");
      database.run("with recursive n(i) as (values (1) union all select i + 1 from n where i < "
          + rows + ") insert into t select i, hex(randomblob(20)) from n");
      before = state(database);
      sum = database.value(SUM);
    }
  }

  private static Map<String, String> state(TestSqlite database) throws Exception {
    Map<String, String> state = new TreeMap<>(database.schema());
    state.put(
        "history", database.rows("select id from migration_history order by id").toString());
    return state;
  }

  private Map<String, String> made() {
    Map<String, String> made = new TreeMap<>(before);
    made.computeIfPresent(
        "table t on t",
        (key, sql) -> sql.replace("CREATE TABLE t ", "CREATE TABLE \"t\" ")
            .replace("v clob", "v clob default 'x'"));
    made.put("history", "[[00000000000a], [00000000000b]]");
    return made;
  }

  /** Copies the table undisturbed, to know how long each phase takes, and all of them. */
  Duration rehearse() throws Exception {
    reset();
    long begun = System.nanoTime();
    Process process = start();
    try (BufferedReader output = output(process)) {
      String phase = "";
      long start = begun;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith("at ")) {
          phase = line;
          start = System.nanoTime();
          begun = line.startsWith("at begin") ? start : begun;
        } else {
          durations.put(phase, Duration.ofNanos(System.nanoTime() - start));
        }
      }
      assertThat(process.waitFor()).isZero();
      assertThat(requireOldOrNew()).isFalse();
      return Duration.ofNanos(start - begun);
    }
  }

  Duration duration(String phase) {
    return durations.entrySet().stream()
        .filter(entry -> is(entry.getKey(), phase))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(String line, String phase) {
    return line.toLowerCase(Locale.ROOT).startsWith("at " + phase);
  }

  /**
   * Kills a process some time after a phase began.
   *
   * @return whether the phase was not over
   */
  boolean kill(String phase, long delay) throws Exception {
    reset();
    Process process = start();
    try (BufferedReader output = output(process)) {
      String line = output.readLine();
      while (line != null && !is(line, phase)) {
        line = output.readLine();
      }
      assertThat(line).as("phase was reached").isNotNull();
      Thread.sleep(delay);
      process.toHandle().destroyForcibly();
      process.waitFor();
      return output.readLine() == null;
    }
  }

  /** The most memory, in kibibytes, that a process has had when it commits its copy; on Linux only. */
  long peakMemory() throws Exception {
    reset();
    Process process = start();
    try (BufferedReader output = output(process)) {
      String line = output.readLine();
      while (line != null && !is(line, "commit")) {
        line = output.readLine();
      }
      String peak = Files.readAllLines(Path.of("/proc", process.pid() + "", "status")).stream()
          .filter(each -> each.startsWith("VmHWM:"))
          .findFirst()
          .orElseThrow();
      while (output.readLine() != null) {}
      assertThat(process.waitFor()).isZero();
      return Long.parseLong(peak.replaceAll("\\D", ""));
    }
  }

  private void reset() throws IOException {
    for (String suffix : List.of("-journal", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + suffix));
    }
    Files.copy(template, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            SqliteCrash.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Sees that the file is whole, and that the next run makes of it what it should be.
   *
   * @return whether it was as before
   */
  boolean requireOldOrNew() throws Exception {
    try (TestSqlite database = TestSqlite.kept(file)) {
      Map<String, String> left = state(database);
      assertThat(left).isIn(before, made());
      assertThat(database.value("pragma integrity_check")).isEqualTo("ok");
      assertThat(database.value(SUM)).isEqualTo(sum);
      SqliteCrash.upgrade(database.connection(), "head");
      assertThat(state(database)).isEqualTo(made());
      assertThat(database.value(SUM)).isEqualTo(sum);
      return left.equals(before);
    }
  }

  @Override
  public String toString() {
    return "journal_mode " + journal + ", " + rows + " rows";
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(template);
    Files.deleteIfExists(file);
  }
}
