package io.migration4j.maven;

import io.migration4j.maven.autogenerate.Conversation;
import io.migration4j.maven.autogenerate.Prompt;
import java.io.Console;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** The person at the terminal. */
final class ConsolePrompt {
  private ConsolePrompt() {}

  /** That person, unless Maven runs in batch mode or without a terminal. */
  static Optional<Prompt> of(MavenSession session) {
    return terminal(session).map(ConsolePrompt::prompt);
  }

  /** The terminal of that person. */
  static Optional<Console> terminal(MavenSession session) {
    return session.getRequest().isInteractiveMode()
        ? Optional.ofNullable(System.console()).filter(ConsolePrompt::isTerminal)
        : Optional.empty();
  }

  private static Prompt prompt(Console terminal) {
    return new Conversation(
        line -> terminal.printf("%s%n", line), question -> terminal.readLine("%s", question));
  }

  /** Since Java 22 there is a console without a terminal as well, which says so. */
  private static boolean isTerminal(Console console) {
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }
}
