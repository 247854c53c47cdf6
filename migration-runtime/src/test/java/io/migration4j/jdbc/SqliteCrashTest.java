package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed within any phase of a copy leaves the old state or the new one, and the next
 * run goes on from there. A kill counts only when the statement of its phase had begun and was not done
 * yet. More kills a phase with {@code -Dkills=}.
 */
class SqliteCrashTest {
  private static final List<String> PHASES = List.of(
      "begin immediate",
      "create table \"migration_copy_of_t\"",
      "insert or abort",
      "drop table",
      "alter table",
      "create index t_v_idx",
      "create index t_v_id_idx",
      "create trigger",
      "commit");
  private static final Duration LONG = Duration.ofSeconds(2);
  private static final int MOST_MISSES = 40;

  @TempDir
  private Path directory;

  @Test
  @DisplayName("safety 37, 38: a kill in any phase of a copy leaves the old or the new state")
  void killedProcessLeavesOldOrNewAndTheNextRunGoesOn() throws Exception {
    for (String journal : List.of("delete", "wal")) {
      try (SqliteCrashSite site = new SqliteCrashSite(directory, journal, 40_000)) {
        site.rehearse();
        for (int i = journal.equals("wal") ? 1 : 0; i < PHASES.size(); i += 2) {
          kill(site, PHASES.get(i), Integer.getInteger("kills", 1));
        }
      }
    }
  }

  @Test
  @Tag("slow")
  @DisplayName("ACCEPTANCE: more than 100 kills, over ten in each phase of a copy of two seconds")
  void copyOfSecondsSurvivesAHundredKills() throws Exception {
    int rows = 100_000;
    Duration took = Duration.ZERO;
    while (took.compareTo(LONG) < 0) {
      rows *= 2;
      try (SqliteCrashSite site = new SqliteCrashSite(directory, "delete", rows)) {
        took = site.rehearse();
      }
    }
    for (String journal : List.of("delete", "wal")) {
      try (SqliteCrashSite site = new SqliteCrashSite(directory, journal, rows)) {
        site.rehearse();
        for (String phase : PHASES) {
          kill(site, phase, Integer.getInteger("kills", 6));
        }
      }
    }
  }

  @Test
  @Tag("slow")
  @EnabledOnOs(OS.LINUX)
  @DisplayName("S18: the copy of a million rows in WAL mode takes no more memory than a small one")
  void memoryStaysFlat() throws Exception {
    long small;
    try (SqliteCrashSite site = new SqliteCrashSite(directory, "wal", 20_000)) {
      small = site.peakMemory();
    }
    try (SqliteCrashSite site = new SqliteCrashSite(directory, "wal", 1_000_000)) {
      assertThat(site.peakMemory()).isLessThan(small + small / 3);
    }
  }

  /** After each miss the next one comes earlier: the machine may be faster than in the rehearsal. */
  private static void kill(SqliteCrashSite site, String phase, int kills) throws Exception {
    Random random = new Random(phase.hashCode());
    int hits = 0;
    int old = 0;
    for (int tries = 0; hits < kills; tries++) {
      assertThat(tries).as("tries to hit " + phase).isLessThan(kills + MOST_MISSES);
      long longest = site.duration(phase).toMillis() / (1 + tries - hits);
      boolean hit = site.kill(phase, random.nextLong(longest + 1));
      boolean left = site.requireOldOrNew();
      hits += hit ? 1 : 0;
      old += hit && left ? 1 : 0;
    }
    System.out.println(site + ": " + hits + " kills within " + phase + ", " + old
        + " of them left the old state, the others the new one");
  }
}
