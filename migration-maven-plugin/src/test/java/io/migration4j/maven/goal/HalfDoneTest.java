package io.migration4j.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.jdbc.Unfinished;
import io.migration4j.revision.Direction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HalfDoneTest {
  private static final HalfDone HALF = new HalfDone(new Unfinished(
      "3f2a",
      Direction.UP,
      1,
      3,
      "create index users_age_idx on users concurrently",
      List.of(),
      Instant.parse("2026-11-22T15:10:29.5Z")));

  @Test
  void textNamesTheTwoWaysOut() {
    assertThat(HALF.lines())
        .containsExactly(
            "In the middle: revision 3f2a was upgraded by 1 of 3 steps and stopped in create index"
                + " users_age_idx on users concurrently, since 2026-11-22T15:10:29Z.",
            "  finish it     mvn migration:upgrade -Dto=3f2a",
            "  take it back  mvn migration:downgrade -Dto=3f2a-1");
    assertThat(HALF.mark()).isEqualTo("half upgraded, 1 of 3 steps");
  }

  @Test
  void jsonHasTheSame() {
    assertThat(HALF.json())
        .containsEntry("id", "3f2a")
        .containsEntry("direction", "upgraded")
        .containsEntry("done", 1)
        .containsEntry("steps", 3)
        .containsEntry("finish", "mvn migration:upgrade -Dto=3f2a")
        .containsEntry("takeBack", "mvn migration:downgrade -Dto=3f2a-1");
  }
}
