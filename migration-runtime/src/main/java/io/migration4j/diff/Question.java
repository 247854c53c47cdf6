package io.migration4j.diff;

import java.util.List;

/**
 * Something that a comparison does not decide by itself, since a wrong guess would lose data.
 *
 * @param text what was found, for people
 * @param answers the arguments that settle it, ready to copy; {@code <value>} stands for a value to
 *     choose
 */
public record Question(String text, List<String> answers) {
  public Question {
    answers = List.copyOf(answers);
  }
}
