package io.migration4j.maven.goal;

import io.migration4j.MigrationException;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.output.Report;
import io.migration4j.schema.NamePatterns;
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
   * @param selected the tables and sequences of the database to compare
   * @throws MigrationException when there are some, or the database is not where the migrations are
   */
  public void of(List<String> differences, Optional<OpenDatabase> database, NamePatterns selected) {
    List<String> problems = new ArrayList<>(differences);
    Map<String, Object> json = new LinkedHashMap<>();
    Optional<LiveVerdict> live = database.map(known -> LiveVerdict.of(known, selected));
    live.ifPresent(verdict -> problems.addAll(verdict.problems()));
    json.put("ok", problems.isEmpty());
    json.put("problems", problems);
    live.ifPresent(verdict -> json.put("differences", verdict.differences()));
    List<String> lines = new ArrayList<>(live.map(LiveVerdict::remarks).orElse(List.of()));
    if (problems.isEmpty()) {
      lines.add("Entities, migrations and snapshot agree"
          + database
              .map(known -> "; " + known.display() + " has what they make")
              .orElse("") + ".");
    }
    report.show(lines, json);
    problems.forEach(console::error);
    if (!problems.isEmpty()) {
      throw new MigrationException(
          (problems.size() == 1 ? "1 problem" : problems.size() + " problems")
              + " found, the first: " + problems.get(0));
    }
  }
}
