package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.Database;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Processes that die in the middle of revisions of every kind: after each call that may have changed the
 * database, and before the first.
 */
class KillTest {
  private static final int KILLED = 9;

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 37-39: a kill at some steps of every kind of revision")
  void nextRunEndsRightAfterSomeKills(Database kind) throws Exception {
    kill(kind, "up", Integer.getInteger("kill.every", 4));
    kill(kind, "down", 2 * Integer.getInteger("kill.every", 4));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  @DisplayName("safety 37-39: a kill at every step of every kind of revision")
  void nextRunEndsRightAfterAnyKill(Database kind) throws Exception {
    kill(kind, "up", 1);
    kill(kind, "down", 1);
  }

  private static void kill(Database kind, String direction, int every) throws Exception {
    TestDatabase undisturbed = TestDatabase.of(kind);
    prepare(undisturbed, direction);
    FaultyDataSource counted = new FaultyDataSource(undisturbed.dataSource(), -1, connection -> {});
    move(undisturbed.builder(Voyage.ALL).dataSource(counted.dataSource()).build(), direction);
    List<String> expected = Voyage.state(undisturbed);

    long[] steps =
        LongStream.rangeClosed(0, counted.calls()).filter(n -> n % every == 0).toArray();
    for (long step : steps) {
      TestDatabase database = TestDatabase.of(kind);
      prepare(database, direction);
      try (JavaProcess process = JavaProcess.start(
          "", KilledMigration.class, database.url(), direction, String.valueOf(step))) {
        assertThat(process.linesUntil("")).isEmpty();
        assertThat(process.end()).isEqualTo(KILLED);
      }
      move(database.migrator(Voyage.ALL), direction);
      assertThat(Voyage.state(database)).as(direction + " " + step).isEqualTo(expected);
    }
    System.out.println(kind + " " + direction + ": killed after " + steps.length + " of "
        + counted.calls() + " calls");
  }

  private static void prepare(TestDatabase database, String direction) {
    if (direction.equals("down")) {
      database.migrator(Voyage.ALL).upgrade();
    }
  }

  private static void move(Migrator migrator, String direction) {
    if (direction.equals("up")) {
      migrator.upgrade();
    } else {
      migrator.downgrade("base");
    }
  }
}
