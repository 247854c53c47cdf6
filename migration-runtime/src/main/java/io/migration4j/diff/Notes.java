package io.migration4j.diff;

import io.migration4j.MigrationException;
import io.migration4j.schema.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a comparison finds out on its way, and which answers it used. */
final class Notes {
  final List<Question> questions = new ArrayList<>();
  /** What is new, by its later name, and may be something old: asked about already. */
  final Set<String> candidates = new HashSet<>();

  final List<String> warnings = new ArrayList<>();
  final List<String> decisions = new ArrayList<>();
  private final Answers answers;
  private final Set<String> used = new HashSet<>();

  Notes(Answers answers) {
    this.answers = answers;
  }

  Answers answers() {
    return answers;
  }

  boolean isDropped(String name) {
    return uses("drop", answers.drops(), name);
  }

  boolean isKept(String name) {
    return uses("keep", answers.keeps(), name);
  }

  boolean isFilled(String name) {
    return uses("fill", answers.fills().keySet(), name);
  }

  /** @param parameter {@code using} or {@code usingBack} */
  boolean isConverted(String parameter, String name) {
    return uses(
        parameter,
        (parameter.equals("using") ? answers.using() : answers.usingBack()).keySet(),
        name);
  }

  private boolean uses(String parameter, Collection<String> names, String name) {
    if (names.contains(name)) {
      used.add(parameter + "=" + name);
      return true;
    }
    return false;
  }

  /**
   * @param removed what is there and not in the model
   * @param required columns that need a value
   * @param retyped columns whose type changes
   * @throws MigrationException when an answer is about something that asks for none
   */
  void requireAllUsed(
      Collection<String> removed, Collection<String> required, Collection<String> retyped) {
    answers
        .drops()
        .forEach(name -> requireUsed(
            "drop", name, "nothing of that name is left over from the entities", removed));
    answers
        .keeps()
        .forEach(name -> requireUsed(
            "keep", name, "nothing of that name is left over from the entities", removed));
    answers
        .fills()
        .keySet()
        .forEach(name ->
            requireUsed("fill", name, "no column of that name becomes required now", required));
    String unchanged = "no column of that name changes its type now";
    answers.using().keySet().forEach(name -> requireUsed("using", name, unchanged, retyped));
    answers
        .usingBack()
        .keySet()
        .forEach(name -> requireUsed("usingBack", name, unchanged, retyped));
  }

  private void requireUsed(String parameter, String name, String why, Collection<String> choices) {
    if (!used.contains(parameter + "=" + name)) {
      throw new MigrationException("-Dmigration." + parameter + "=" + name + " fits nothing: " + why
          + "."
          + Suggestion.nearest(name, List.copyOf(new TreeSet<>(choices)))
              .map(near -> " Did you mean " + near + "?")
              .orElse(" Remove it."));
    }
  }
}
