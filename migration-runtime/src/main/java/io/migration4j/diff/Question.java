package io.migration4j.diff;

import java.util.List;

/**
 * Something that a comparison does not decide by itself, since a wrong guess would lose data.
 *
 * @param text what was found, for people
 * @param answers the arguments that settle it, ready to copy; {@code <value>} stands for a value to
 *     choose
 * @param given the answer to another question without which this one does not come up; empty for none
 */
public record Question(String text, List<String> answers, String given) {
  public Question {
    answers = List.copyOf(answers);
  }

  /** One that comes up in any case. */
  public Question(String text, List<String> answers) {
    this(text, answers, "");
  }
}
