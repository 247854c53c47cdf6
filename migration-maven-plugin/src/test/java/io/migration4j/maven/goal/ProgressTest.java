package io.migration4j.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.maven.output.Lines;
import io.migration4j.revision.Direction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Duration NEVER = Duration.ofDays(1);
  private static final String RUNNING = "INFO   upgrade 3f2a9c1b7d04 -> 8d0c55e1f2ab"
      + "  add phone number                           running";
  private static final String DONE = "INFO   upgrade 3f2a9c1b7d04 -> 8d0c55e1f2ab"
      + "  add phone number                            12.4 s";

  private final Lines console = new Lines(false);

  private void start(Progress progress) {
    progress.revisionStarted(
        Direction.UP, "8d0c55e1f2ab", List.of("3f2a9c1b7d04"), "add phone number");
  }

  private void finish(Progress progress) {
    progress.revisionFinished(
        Direction.UP,
        "8d0c55e1f2ab",
        List.of("3f2a9c1b7d04"),
        "add phone number",
        Duration.ofMillis(12_400));
  }

  private List<String> shown(Progress progress) {
    synchronized (progress) {
      return console.all();
    }
  }

  @Test
  void fastRevisionHasOneLine() {
    Progress progress = new Progress(console, NEVER);
    start(progress);
    finish(progress);
    assertThat(console.all()).containsExactly(DONE);
  }

  @Test
  void logHasALineAsARevisionStartsAndOneAsItEnds() {
    Lines log = Lines.log();
    Progress progress = new Progress(log);
    start(progress);
    assertThat(log.all()).containsExactly(RUNNING);
    start(progress);
    finish(progress);
    assertThat(log.all()).containsExactly(RUNNING, DONE);
  }

  @Test
  void longRevisionSaysThatItIsRunning() throws InterruptedException {
    Progress progress = new Progress(console, Duration.ofMillis(1));
    start(progress);
    while (shown(progress).isEmpty()) {
      Thread.sleep(1);
    }
    start(progress);
    finish(progress);
    assertThat(console.all()).containsExactly(RUNNING, DONE);
  }

  @Test
  void whatItIsDoingStandsBelowThatItIsRunning() {
    Progress progress = new Progress(console, NEVER);
    start(progress);
    progress.progress("create index: building index, 40 % of the blocks");
    progress.progress("create index: building index, 90 % of the blocks");
    finish(progress);
    assertThat(console.all())
        .containsExactly(
            RUNNING,
            "INFO     create index: building index, 40 % of the blocks",
            "INFO     create index: building index, 90 % of the blocks",
            DONE);
  }

  @Test
  void revisionThatFailedIsNotShownAsRunning() throws InterruptedException {
    Progress progress = new Progress(console, Duration.ofMillis(50));
    start(progress);
    progress.revisionStopped(
        Direction.UP, "8d0c55e1f2ab", List.of("3f2a9c1b7d04"), "add phone number");
    Thread.sleep(150);
    assertThat(shown(progress)).isEmpty();
  }
}
