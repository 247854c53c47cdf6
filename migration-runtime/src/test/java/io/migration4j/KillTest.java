package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.Database;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes that die in the middle of each command, with revisions of every kind: after each call that may
 * have changed the database, and before the first.
 */
class KillTest {
  private static final int KILLED = 9;
  private static final int EVERY = Integer.getInteger("kill.every", 4);

  static Stream<Arguments> commands() {
    return Stream.of(Database.values())
        .flatMap(
            kind -> Stream.of(Interruptible.values()).map(command -> Arguments.of(kind, command)));
  }

  @ParameterizedTest
  @MethodSource("commands")
  @DisplayName("safety 37-39: a kill at some steps of every kind of revision and of every command")
  void nextRunEndsRightAfterSomeKills(Database kind, Interruptible command) throws Exception {
    kill(kind, command, EVERY * command.rarity());
  }

  @ParameterizedTest
  @MethodSource("commands")
  @Tag("slow")
  @DisplayName("safety 37-39: a kill at every step of every kind of revision and of every command")
  void nextRunEndsRightAfterAnyKill(Database kind, Interruptible command) throws Exception {
    kill(kind, command, 1);
  }

  private static void kill(Database kind, Interruptible command, int every) throws Exception {
    TestDatabase undisturbed = TestDatabase.of(kind);
    command.prepare(undisturbed);
    FaultyDataSource counted = new FaultyDataSource(undisturbed.dataSource(), -1, connection -> {});
    command.run(undisturbed
        .builder(command.revisions())
        .dataSource(counted.dataSource())
        .build());
    List<String> expected = Voyage.state(undisturbed);

    long[] steps = LongStream.rangeClosed(0, counted.calls())
        .filter(n -> (n + every / 2) % every == 0)
        .toArray();
    for (long step : steps) {
      TestDatabase database = TestDatabase.of(kind);
      command.prepare(database);
      try (JavaProcess process = JavaProcess.start(
          "", KilledMigration.class, database.url(), command.name(), String.valueOf(step))) {
        assertThat(process.linesUntil("")).isEmpty();
        assertThat(process.end()).isEqualTo(KILLED);
      }
      command.run(database.migrator(command.revisions()));
      assertThat(Voyage.state(database)).as(command + " " + step).isEqualTo(expected);
    }
    System.out.println(kind + " " + command + ": killed after " + steps.length + " of "
        + counted.calls() + " calls");
  }
}
