package io.migration4j.maven.goal;

import io.migration4j.Current;
import io.migration4j.MigrationException;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.output.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether everything agrees: entities, migrations, snapshot and, where one is named, a database. */
public final class Verdict {
  private final Console console;
  private final Report report;

  public Verdict(Console console, Report report) {
    this.console = console;
    this.report = report;
  }

  /**
   * Shows it.
   *
   * @param differences between entities, migrations and snapshot
   * @throws MigrationException when there are some, or the database is not where the migrations are
   */
  public void of(List<String> differences, Optional<OpenDatabase> database) {
    List<String> problems = new ArrayList<>(differences);
    database.ifPresent(known -> problems.addAll(problems(known)));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ok", problems.isEmpty());
    json.put("problems", problems);
    List<String> agreed = List.of("Entities, migrations and snapshot agree"
        + database.map(known -> "; " + known.display() + " has every revision").orElse("") + ".");
    report.show(problems.isEmpty() ? agreed : List.of(), json);
    problems.forEach(console::error);
    if (!problems.isEmpty()) {
      throw new MigrationException(
          (problems.size() == 1 ? "1 problem" : problems.size() + " problems")
              + " found, the first: " + problems.get(0));
    }
  }

  private static List<String> problems(OpenDatabase database) {
    Current current = database.migrator().current();
    List<String> problems = new ArrayList<>();
    if (!current.pending().isEmpty()) {
      problems.add(database.display() + " lacks " + String.join(", ", current.pending())
          + ". Run mvn migration:upgrade.");
    }
    if (!current.unknown().isEmpty()) {
      problems.add(database.display() + " has revisions that the code does not have: "
          + String.join(", ", current.unknown()) + ".");
    }
    return problems;
  }
}
