package io.migration4j.diff;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What would be asked next if a question were answered by a rename, so that all can be answered at once: which
 * columns of the renamed table are which, what rows get.
 */
final class FollowUps {
  private static final String RENAME = "-Dmigration.rename=";

  private FollowUps() {}

  /**
   * The questions that single answers bring up. What hangs on two of them comes when they are given.
   *
   * @param ask the questions that remain with more answers
   */
  static List<Question> of(
      List<Question> asked, Function<Answers, List<Question>> ask, Answers answers) {
    List<Question> followUps = new ArrayList<>();
    for (Question question : asked) {
      for (String answer : question.answers()) {
        if (answer.startsWith(RENAME) && !answer.contains(" ")) {
          for (Question next : next(answer.substring(RENAME.length()), ask, answers)) {
            if (asked.stream()
                .allMatch(known -> Collections.disjoint(known.answers(), next.answers()))) {
              followUps.add(new Question(
                  "If " + answer.substring(RENAME.length()).replace(":", " becomes ") + ": "
                      + next.text(),
                  next.answers(),
                  answer));
            }
          }
        }
      }
    }
    return followUps;
  }

  private static List<Question> next(
      String rename, Function<Answers, List<Question>> ask, Answers answers) {
    try {
      return ask.apply(answers.renaming(Answers.parse(Map.of("rename", rename)).renames()));
    } catch (MigrationException doesNotFitTheOthers) {
      return List.of();
    }
  }
}
