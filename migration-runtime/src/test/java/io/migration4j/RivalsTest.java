package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.Database;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two instances of an application that migrate when they start, one of which is killed in the middle. */
class RivalsTest {
  private static final List<String> CALLS = List.of("20", "55");

  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  @DisplayName("safety 55: the instance that is left finishes what the killed one began")
  void instanceThatIsLeftFinishes(Database kind) throws Exception {
    TestDatabase undisturbed = TestDatabase.of(kind);
    undisturbed.migrator(Voyage.ALL).upgrade();
    for (String call : CALLS) {
      TestDatabase database = TestDatabase.of(kind);
      JavaProcess killed = JavaProcess.start(
          "", KilledMigration.class, database.url(), Interruptible.UPGRADE.name(), call);
      try {
        while (database.tables().isEmpty()) {
          TimeUnit.MILLISECONDS.sleep(5);
        }
        CompletableFuture<MigrationReport> left =
            CompletableFuture.supplyAsync(database.migrator(Voyage.ALL)::upgrade);
        assertThat(left.get(60, TimeUnit.SECONDS).heads()).containsExactly("v5");
      } finally {
        killed.close();
      }
      assertThat(Voyage.state(database)).as("call " + call).isEqualTo(Voyage.state(undisturbed));
    }
  }
}
