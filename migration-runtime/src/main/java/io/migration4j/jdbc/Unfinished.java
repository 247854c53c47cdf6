package io.migration4j.jdbc;

import io.migration4j.revision.Direction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A revision that was left in the middle of its steps: some are in the database, others are not.
 *
 * @param direction where it was going
 * @param done how many of its steps are done for certain
 * @param steps how many it has
 * @param doubtful the step that was running when it stopped, which the next run finds done or not; empty
 *     where it stopped between two
 * @param branches which way its conditions went
 * @param since when its first step began
 */
public record Unfinished(
    String id,
    Direction direction,
    int done,
    int steps,
    String doubtful,
    List<String> branches,
    Instant since) {

  public Unfinished {
    branches = List.copyOf(branches);
  }

  /** Of the rows of a journal, in the order of their steps. */
  static Optional<Unfinished> of(List<StepEntry> journal) {
    if (journal.isEmpty()) {
      return Optional.empty();
    }
    StepEntry first = journal.get(0);
    StepEntry last = journal.get(journal.size() - 1);
    boolean isDoubtful = last.state() != StepEntry.State.DONE;
    return Optional.of(new Unfinished(
        first.revision(),
        first.direction(),
        isDoubtful ? journal.size() - 1 : journal.size(),
        first.steps(),
        isDoubtful ? last.description() : "",
        first.branches(),
        first.begunAt()));
  }

  /** {@code revision 3f2a was upgraded by 1 of 3 steps and stopped in create index users_age_idx}. */
  public String describe() {
    return "revision " + id + " was " + (direction == Direction.UP ? "upgraded" : "downgraded")
        + " by " + done + " of " + steps + " steps"
        + (doubtful.isEmpty() ? "" : " and stopped in " + doubtful);
  }

  /** The command that goes on with it. */
  public String resume() {
    return direction == Direction.UP ? upgrade() : downgrade();
  }

  /** The command that takes back what is done of it. */
  public String undo() {
    return direction == Direction.UP ? downgrade() : upgrade();
  }

  private String upgrade() {
    return "mvn migration:upgrade -Dto=" + id;
  }

  private String downgrade() {
    return "mvn migration:downgrade -Dto=" + id + "-1";
  }
}
