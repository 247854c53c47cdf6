package io.migration4j.maven;

import io.migration4j.MigrationException;
import io.migration4j.maven.autogenerate.Prompt;
import java.io.Console;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** The person at the terminal. */
final class ConsolePrompt implements Prompt {
  private final Console terminal;

  private ConsolePrompt(Console terminal) {
    this.terminal = terminal;
  }

  /** That person, unless Maven runs in batch mode or without a terminal. */
  static Optional<Prompt> of(MavenSession session) {
    return session.getRequest().isInteractiveMode()
        ? Optional.ofNullable(System.console()).map(ConsolePrompt::new)
        : Optional.empty();
  }

  @Override
  public String choose(String question, List<String> answers) {
    terminal.printf("%s%n", question);
    for (int i = 0; i < answers.size(); i++) {
      terminal.printf("  %d  %s%n", i + 1, answers.get(i));
    }
    while (true) {
      String line = terminal.readLine("Number, or nothing to stop: ");
      if (line == null || line.isBlank()) {
        throw new MigrationException("Stopped without an answer. Nothing was written.");
      }
      if (line.strip().matches("\\d{1,3}")) {
        int number = Integer.parseInt(line.strip());
        if (number >= 1 && number <= answers.size()) {
          return answers.get(number - 1);
        }
      }
    }
  }
}
