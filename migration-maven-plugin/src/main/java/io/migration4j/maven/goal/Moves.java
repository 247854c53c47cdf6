package io.migration4j.maven.goal;

import io.migration4j.MigrationException;
import io.migration4j.MigrationReport;
import io.migration4j.Migrator;
import io.migration4j.Mismatch;
import io.migration4j.PlannedStep;
import io.migration4j.SchemaCheck;
import io.migration4j.StampReport;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.output.Elapsed;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The goals that move a database: upgrade, downgrade, stamp. */
public final class Moves {
  private final OpenDatabase database;
  private final Console console;

  public Moves(OpenDatabase database) {
    this.database = database;
    this.console = database.console();
  }

  /** Applies what the target needs, or shows what would run. */
  public void upgrade(String to, boolean dryRun) {
    Migrator migrator = database.migrator();
    announce(migrator);
    if (dryRun) {
      show(migrator.planUpgrade(to));
    } else {
      long start = System.nanoTime();
      tell(migrator.upgrade(to), "applied", start);
    }
  }

  /**
   * Takes back what is above the target, or shows what would run.
   *
   * @throws MigrationException when no target is given: there is no safe default
   */
  public void downgrade(String to, boolean dryRun) {
    requireTarget(to);
    Migrator migrator = database.migrator();
    announce(migrator);
    if (dryRun) {
      show(migrator.planDowngrade(to));
    } else {
      long start = System.nanoTime();
      tell(migrator.downgrade(to), "taken back", start);
    }
  }

  static void requireTarget(String to) {
    if (to.isBlank()) {
      throw new MigrationException("Downgrade to what? Give -Dto=-1 for one revision back,"
          + " -Dto=<revision>, or -Dto=base for all.");
    }
  }

  /**
   * Writes the history only, and says how the database differs from it.
   *
   * @param mismatch {@code warn}, {@code fail} or {@code ignore}
   * @param dryRun only say what would change
   */
  public void stamp(String to, boolean purge, String mismatch, boolean dryRun) {
    Migrator migrator = database.migrator(behaviour(mismatch));
    announce(migrator);
    String[] targets = to.split(",");
    StampReport report = stamped(migrator, targets, purge, dryRun);
    String would = dryRun ? "  would have " : "  ";
    report.removed().forEach(id -> console.info(would + "removed " + id));
    report.added().forEach(id -> console.info(would + "added " + id));
    report.refreshed().forEach(id -> console.info(would + "refreshed " + id));
    console.info(
        dryRun
            ? "Would be stamped " + database.place(report.heads())
                + ". Nothing was written (dryRun)."
            : "Stamped " + database.place(report.heads()) + ". Nothing was run.");
    if (!mismatch.equalsIgnoreCase(Mismatch.IGNORE.name())) {
      tell(report.schema());
    }
  }

  private static StampReport stamped(
      Migrator migrator, String[] targets, boolean purge, boolean dryRun) {
    if (dryRun) {
      return purge ? migrator.planPurgeAndStamp(targets) : migrator.planStamp(targets);
    }
    return purge ? migrator.purgeAndStamp(targets) : migrator.stamp(targets);
  }

  private void tell(SchemaCheck schema) {
    if (!schema.isCompared()) {
      console.warn("The tables were not compared with the revisions: " + schema.obstacle());
      return;
    }
    schema.remarks().forEach(remark -> console.info("  " + remark.describe()));
    if (schema.problems().isEmpty()) {
      console.info("The database has what the revisions make"
          + (schema.remarks().isEmpty() ? "." : ", but for the names and additions above."));
    } else {
      console.warn("The database does not have what the revisions make. Correct these, or stamp the"
          + " revision that it is at:");
      schema.problems().forEach(problem -> console.warn("  " + problem.describe()));
    }
  }

  private static Mismatch behaviour(String given) {
    return Arrays.stream(Mismatch.values())
        .filter(each -> each.name().equalsIgnoreCase(given))
        .findFirst()
        .orElseThrow(() -> new MigrationException(
            "migration.mismatch is " + given + ". Give warn, fail or ignore."));
  }

  private void announce(Migrator migrator) {
    console.info(database.display() + " at " + database.place(migrator.current().heads()));
  }

  private void show(List<PlannedStep> steps) {
    for (PlannedStep step : steps) {
      console.info(Progress.line(step.direction(), step.id(), step.parents(), step.description())
          .stripTrailing());
      step.operations().forEach(operation -> console.info("    " + operation.describe()));
    }
    console.info(count(steps) + " would run. Nothing was written (dryRun).");
  }

  private void tell(MigrationReport report, String done, long start) {
    String place = database.place(report.heads());
    if (report.steps().isEmpty()) {
      console.info("Nothing to do: the database is at " + place + ".");
    } else {
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      console.info(
          count(report.steps()) + " " + done + " in " + Elapsed.of(time) + ", now at " + place);
    }
  }

  private static String count(List<PlannedStep> steps) {
    return steps.size() == 1 ? "1 revision" : steps.size() + " revisions";
  }
}
