package io.migration4j;

import io.migration4j.operation.Condition;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import io.migration4j.operation.When;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which way the conditions of a revision on the environment go. They are asked once, when it is upgraded
 * or stamped, those of the downgrade too; the history keeps the answers, and the downgrade and later
 * replays follow them. A condition without an answer does not hold.
 */
final class Branches {
  private final Set<String> answers;

  private Branches(Collection<String> answers) {
    this.answers = Set.copyOf(answers);
  }

  /** The answers that a history has kept. */
  static Branches kept(List<String> lines) {
    return new Branches(lines);
  }

  /** The answers of an environment to the conditions of both ways. */
  static Branches asked(
      Recording upgrade, Recording downgrade, Function<String, Optional<String>> environment) {
    Set<String> lines = new TreeSet<>();
    collect(upgrade.operations(), environment, lines);
    collect(downgrade.operations(), environment, lines);
    return new Branches(lines);
  }

  /** The answers as a history keeps them, sorted. */
  List<String> lines() {
    return List.copyOf(new TreeSet<>(answers));
  }

  /** Which way the conditions of a recording on the environment go, a line each for people. */
  List<String> told(Recording recording) {
    Set<Condition> conditions = new LinkedHashSet<>();
    recording.operations().forEach(operation -> conditions(operation, conditions));
    return conditions.stream()
        .map(condition ->
            condition + ": " + (answers.contains(line(condition, true)) ? "yes" : "no"))
        .collect(Collectors.toUnmodifiableList());
  }

  private static void conditions(Operation operation, Set<Condition> found) {
    if (operation instanceof When when) {
      if (when.condition() instanceof Condition.Environment) {
        found.add(when.condition());
      }
      when.then().forEach(inner -> conditions(inner, found));
      when.otherwise().forEach(inner -> conditions(inner, found));
    }
  }

  /** The operations that run, none of them a {@link When}, with their lines. */
  Recording taken(Recording recording, Predicate<Condition.OnDatabase> onDatabase) {
    Predicate<Condition> holds = condition -> condition instanceof Condition.OnDatabase
        ? onDatabase.test((Condition.OnDatabase) condition)
        : answers.contains(line(condition, true));
    List<Operation> operations = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < recording.operations().size(); i++) {
      flatten(recording.operations().get(i), holds, operations);
      while (lines.size() < operations.size()) {
        lines.add(recording.lines().get(i));
      }
    }
    return new Recording(operations, lines);
  }

  private static void flatten(
      Operation operation, Predicate<Condition> holds, List<Operation> operations) {
    if (operation instanceof When when) {
      when.branch(holds.test(when.condition())).forEach(inner -> flatten(inner, holds, operations));
    } else {
      operations.add(operation);
    }
  }

  private static void collect(
      List<Operation> operations,
      Function<String, Optional<String>> environment,
      Set<String> lines) {
    for (Operation operation : operations) {
      if (operation instanceof When when) {
        if (when.condition() instanceof Condition.Environment asked) {
          boolean holds = environment
              .apply(asked.variable())
              .filter(asked.values()::contains)
              .isPresent();
          lines.add(line(asked, holds));
        }
        collect(when.then(), environment, lines);
        collect(when.otherwise(), environment, lines);
      }
    }
  }

  private static String line(Condition condition, boolean holds) {
    return CanonicalText.of(condition) + "=" + holds;
  }
}
