package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a person has said about renames, drops and values, as the values of the parameters of the goal.
 *
 * @param values by the name of the parameter without its prefix, each a list with commas: {@code rename}
 *     to {@code users.name:full_name}; without those that say nothing
 */
public record GivenAnswers(Map<String, String> values) {
  private static final Set<String> KINDS =
      Set.of("rename", "drop", "keep", "fill", "using", "usingBack");

  /** Nothing was said. */
  public static final GivenAnswers NONE = new GivenAnswers(Map.of());

  public GivenAnswers {
    Map<String, String> sorted = new TreeMap<>(values);
    sorted.values().removeIf(String::isBlank);
    values = Collections.unmodifiableMap(sorted);
  }

  /** The same and a parameter more. */
  public GivenAnswers with(String parameter, String value) {
    Map<String, String> more = new TreeMap<>(values);
    more.merge(
        parameter,
        value,
        (list, other) -> list.isBlank() ? other : other.isBlank() ? list : list + "," + other);
    return new GivenAnswers(more);
  }

  /** These and those to questions, as far as they come up. */
  GivenAnswers and(Prompt prompt, List<PassResult.Question> questions) {
    GivenAnswers answers = this;
    Set<String> chosen = new HashSet<>();
    for (PassResult.Question question : questions) {
      if (question.given().isEmpty() || chosen.contains(question.given())) {
        String answer = prompt.choose(question.text(), question.answers());
        chosen.add(answer);
        answers = answers.and(answer);
      }
    }
    return answers;
  }

  /**
   * These and one more.
   *
   * @param answer as it would stand on the command line, with one parameter or several: {@code
   *     -Dmigration.drop=users.name -Dmigration.fill=users.title:none}
   */
  GivenAnswers and(String answer) {
    GivenAnswers answers = this;
    for (String argument : answer.strip().split("\\s+(?=-Dmigration\\.)")) {
      String[] pair = argument.replaceFirst("^-Dmigration\\.", "").split("=", 2);
      if (pair.length < 2) {
        throw new MigrationException("An answer without a value: " + argument);
      }
      if (!KINDS.contains(pair[0])) {
        throw new MigrationException("An answer of an unknown kind: " + argument);
      }
      answers = answers.with(pair[0], pair[1]);
    }
    return answers;
  }
}
