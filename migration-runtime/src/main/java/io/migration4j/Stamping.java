package io.migration4j;

import io.migration4j.inspection.Difference;
import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.jdbc.MigrationDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One change of a history without a change of the database: somebody says that it is at those revisions,
 * as the code has them now. So a changed checksum is taken over too.
 */
final class Stamping {
  private final MigratorSettings settings;
  private final MigrationDatabase database;
  private final Revisions revisions;
  private final StampPlan plan;

  Stamping(MigratorSettings settings, MigrationDatabase database, StampPlan plan) {
    this.settings = settings;
    this.database = database;
    this.revisions = settings.revisions();
    this.plan = plan;
  }

  /** What would be written. */
  StampReport plan() {
    List<HistoryEntry> history = database.history();
    return checked(plan.report(history), history);
  }

  StampReport run() {
    StampReport report = plan();
    if (StampPlan.isEmpty(report)) {
      return report;
    }
    return database.locked(this::rewrite);
  }

  private StampReport rewrite() {
    while (true) {
      List<HistoryEntry> history = database.history();
      StampReport report = checked(plan.report(history), history);
      if (StampPlan.isEmpty(report)
          || database.rewrite(
              StampPlan.deleted(report), plan.written(report, history), history, true)) {
        return report;
      }
    }
  }

  /** @throws MigrationException when the schema is another, and that is to stop the stamp */
  private StampReport checked(StampReport report, List<HistoryEntry> history) {
    if (settings.mismatch() == Mismatch.IGNORE) {
      return report;
    }
    Set<String> gone = new HashSet<>(report.removed());
    gone.addAll(report.refreshed());
    List<HistoryEntry> after = history.stream()
        .filter(entry -> !gone.contains(entry.id()))
        .collect(Collectors.toCollection(ArrayList::new));
    after.addAll(plan.written(report, history));
    SchemaCheck schema = schema(after);
    requireFit(report, schema);
    return new StampReport(
        report.added(), report.removed(), report.refreshed(), report.heads(), schema);
  }

  private SchemaCheck schema(List<HistoryEntry> after) {
    try {
      return new LiveSchema(revisions, database).check(after);
    } catch (MigrationException unreadable) {
      return SchemaCheck.impossible(unreadable.getMessage());
    }
  }

  private void requireFit(StampReport report, SchemaCheck schema) {
    if (settings.mismatch() == Mismatch.FAIL
        && !(schema.isCompared() && schema.problems().isEmpty())) {
      String heads = report.heads().isEmpty() ? "base" : String.join(", ", report.heads());
      String reason = schema.isCompared()
          ? schema.problems().stream().map(Difference::describe).collect(Collectors.joining("; "))
          : schema.obstacle();
      throw new MigrationException("Not stamped " + heads
          + ": the database does not have what the revisions make, " + reason
          + ". Correct it, or stamp with mismatch set to warn.");
    }
  }
}
