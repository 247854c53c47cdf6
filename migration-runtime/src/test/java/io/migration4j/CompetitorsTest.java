package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eight processes that start with one database at the same time. */
class CompetitorsTest {
  private static final int MANY = 8;
  private static final int REVISIONS = 20;

  @TempDir
  private static Path classes;

  private static CompiledRevisions revisions;

  @BeforeAll
  static void compile() throws IOException {
    revisions = CompiledRevisions.compile(classes, REVISIONS);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 40, 41: eight processes upgrade one database at once")
  void processesApplyEachRevisionOnce(Database kind) throws Exception {
    compete(kind, Integer.getInteger("rounds", 2));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  @DisplayName("safety 40, 41: eight processes upgrade fifty databases, each at once")
  void processesApplyEachRevisionOnceFiftyTimes(Database kind) throws Exception {
    compete(kind, 50);
  }

  @ParameterizedTest
  @EnumSource
  void oldCodeGoesOnWithAWarning(Database kind, @TempDir Path older) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    try (Crowd crowd = new Crowd(revisions.all(), 1)) {
      crowd.upgrade(database);
    }
    try (Crowd crowd = new Crowd(revisions.older(15, older), MANY)) {
      assertThat(crowd.upgrade(database))
          .hasSize(MANY)
          .containsOnly("warning The database is ahead of this code: applied are also r016, r017,"
              + " r018, r019, r020, on top of all revisions that it has.");
      crowd.end();
    }
    assertThat(database.appliedIds()).isEqualTo(revisions.ids());
  }

  private static void compete(Database kind, int rounds) throws Exception {
    try (Crowd crowd = new Crowd(revisions.all(), MANY)) {
      for (int round = 1; round <= rounds; round++) {
        TestDatabase database = TestDatabase.of(kind);
        List<String> ran = crowd.upgrade(database);
        Collections.sort(ran);
        assertThat(ran)
            .as("round " + round)
            .isEqualTo(revisions.ids().stream().map(id -> "ran " + id).toList());
        assertThat(database.appliedIds()).isEqualTo(revisions.ids());
        assertThat(database.rows("SELECT count(*), count(DISTINCT revision) FROM runs"))
            .containsExactly(REVISIONS + "|" + REVISIONS);
        assertThat(database.tables()).contains("t1", "t20");
      }
      crowd.end();
    }
  }

  /** Processes that wait for the word to begin. */
  private static final class Crowd implements AutoCloseable {
    private final List<JavaProcess> processes = new ArrayList<>();

    Crowd(String classPath, int size) throws IOException {
      for (int i = 0; i < size; i++) {
        processes.add(JavaProcess.start(classPath, Upgrading.class));
      }
      for (JavaProcess process : processes) {
        assertThat(process.linesUntil("ready")).isEmpty();
      }
    }

    /** What all of them said. */
    List<String> upgrade(TestDatabase database) throws IOException {
      for (JavaProcess process : processes) {
        process.say(database.url());
      }
      List<String> said = new ArrayList<>();
      for (JavaProcess process : processes) {
        said.addAll(process.linesUntil("ready"));
      }
      return said;
    }

    void end() throws Exception {
      for (JavaProcess process : processes) {
        assertThat(process.end()).isZero();
      }
    }

    @Override
    public void close() {
      processes.forEach(JavaProcess::close);
    }
  }
}
