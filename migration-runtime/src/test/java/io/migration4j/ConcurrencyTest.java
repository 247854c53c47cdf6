package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrencyTest {
  private static final int MANY = 4;

  @ParameterizedTest
  @DisplayName("alembic 4.8: threads apply each revision once")
  @EnumSource
  void threadsApplyEachRevisionOnce(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator shared = database.builder().migrations(Shop.ALL).build();
    ExecutorService pool = Executors.newFixedThreadPool(MANY);
    try {
      Callable<MigrationReport> upgrade = shared::upgrade;
      List<String> ran = new ArrayList<>();
      for (Future<MigrationReport> report : pool.invokeAll(Collections.nCopies(MANY, upgrade))) {
        report.get().steps().forEach(step -> ran.add(step.id()));
        assertThat(report.get().heads()).containsExactly("c3");
      }
      assertThat(ran).containsExactlyInAnyOrder("a1", "b2", "c3");
    } finally {
      pool.shutdownNow();
    }
    requireMigrated(database);
  }

  @ParameterizedTest
  @DisplayName("alembic 4.8: processes apply each revision once, on a fresh database too")
  @EnumSource
  void processesApplyEachRevisionOnce(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      processes.add(new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Upgrading.class.getName(),
              database.url())
          .redirectErrorStream(true)
          .start());
    }
    List<String> ran = new ArrayList<>();
    for (Process process : processes) {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      output.lines().filter(line -> line.startsWith("ran ")).forEach(ran::add);
    }
    assertThat(ran).containsExactlyInAnyOrder("ran a1", "ran b2", "ran c3");
    requireMigrated(database);
  }

  private static void requireMigrated(TestDatabase database) throws Exception {
    assertThat(database.appliedIds()).containsExactly("a1", "b2", "c3");
    assertThat(database.rows("SELECT * FROM users ORDER BY id"))
        .containsExactly("1|Ada|null|Hello Ada", "2|Grace|null|Hello Grace");
  }

  /** A program that upgrades the database of a url. */
  static final class Upgrading {
    private Upgrading() {}

    public static void main(String[] arguments) {
      TestDatabase.at(arguments[0])
          .builder()
          .migrations(Shop.ALL)
          .build()
          .upgrade()
          .steps()
          .forEach(step -> System.out.println("ran " + step.id()));
    }
  }
}
