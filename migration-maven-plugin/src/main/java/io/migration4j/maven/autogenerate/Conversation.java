package io.migration4j.maven.autogenerate;

import io.migration4j.MigrationException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person is shown numbered answers, chooses one, and is asked for the values that it leaves open. */
public final class Conversation implements Prompt {
  private static final Pattern OPEN = Pattern.compile("<(value|expression)>");

  private final Consumer<String> tell;
  private final UnaryOperator<String> ask;

  /**
   * A conversation.
   *
   * @param tell shows a line
   * @param ask shows a question and returns the line that is typed; null at the end of all input
   */
  public Conversation(Consumer<String> tell, UnaryOperator<String> ask) {
    this.tell = tell;
    this.ask = ask;
  }

  @Override
  public String choose(String question, List<String> answers) {
    tell.accept(question);
    for (int i = 0; i < answers.size(); i++) {
      tell.accept("  " + (i + 1) + "  " + answers.get(i));
    }
    while (true) {
      String line = typed("Number, or nothing to stop: ");
      if (line.matches("\\d{1,3}")) {
        int number = Integer.parseInt(line);
        if (number >= 1 && number <= answers.size()) {
          return completed(answers.get(number - 1));
        }
      }
    }
  }

  /** A comma that is typed is part of the value. */
  private String completed(String answer) {
    Matcher open = OPEN.matcher(answer);
    StringBuilder completed = new StringBuilder();
    while (open.find()) {
      String before = answer.substring(0, open.start());
      String name = before.replaceFirst("(?s)^.*[=,]([^=,:]+):(sql:)?$", "$1");
      String value = typed("The " + open.group(1) + " for " + name + ", or nothing to stop: ");
      open.appendReplacement(completed, Matcher.quoteReplacement(value.replace(",", "\\,")));
    }
    return open.appendTail(completed).toString();
  }

  private String typed(String question) {
    String line = ask.apply(question);
    if (line == null || line.isBlank()) {
      throw new MigrationException("Stopped without an answer. Nothing was written.");
    }
    return line.strip();
  }
}
