package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.jdbc.MigrationScript;
import io.migration4j.jdbc.RevisionRun;
import io.migration4j.jdbc.ScriptBasis;
import io.migration4j.operation.RunJava;
import io.migration4j.revision.Direction;
import io.migration4j.revision.Plan;
import io.migration4j.revision.RevisionNode;
import io.migration4j.revision.Step;
import io.migration4j.revision.Target;
import io.migration4j.revision.TargetRange;
import io.migration4j.schema.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what a {@link Migrator} would run as an SQL script, for those who hand it to somebody else. Run
 * through the shell of the database it leaves the same database, history included, as the migrator.
 *
 * <p>A script goes on from where the database is that {@link Migrator#script} looked at; without one,
 * from base; with a range {@code from:to} from its beginning, whatever a database has. Conditions on the
 * environment are resolved as the script is written, and said in it.
 *
 * <p>Every method that writes throws {@link MigrationException} where the migrator would refuse, and
 * where a step needs Java, unless {@link #omittingJava} was chosen.
 */
public final class ScriptWriter {
  private final Revisions revisions;
  private final Database database;
  private final Optional<List<HistoryEntry>> live;
  private final Optional<ScriptBasis> tables;
  private final Integrity integrity;
  private final String historySchema;
  private final Function<String, Optional<String>> environment;
  private final boolean omitsJava;

  private ScriptWriter(
      Revisions revisions,
      Database database,
      Optional<List<HistoryEntry>> live,
      Optional<ScriptBasis> tables,
      Integrity integrity,
      String historySchema,
      Function<String, Optional<String>> environment,
      boolean omitsJava) {
    this.revisions = revisions;
    this.database = database;
    this.live = live;
    this.tables = tables;
    this.integrity = integrity;
    this.historySchema = historySchema;
    this.environment = environment;
    this.omitsJava = omitsJava;
  }

  /** A writer for databases of a kind, which looks at none. */
  public static ScriptWriter of(Revisions revisions, Database database) {
    return new ScriptWriter(
        revisions,
        database,
        Optional.empty(),
        Optional.empty(),
        new Integrity(revisions, Ahead.FAIL, unused -> {}),
        "",
        name -> Optional.ofNullable(System.getenv(name)),
        false);
  }

  static ScriptWriter from(
      MigratorSettings settings,
      Database database,
      List<HistoryEntry> history,
      ScriptBasis tables) {
    return new ScriptWriter(
        settings.revisions(),
        database,
        Optional.of(history),
        Optional.of(tables),
        settings.integrity(),
        settings.historySchema(),
        settings.environment(),
        false);
  }

  /** The same with the history in another schema than the connection's own. */
  public ScriptWriter historySchema(String schema) {
    return new ScriptWriter(
        revisions, database, live, tables, integrity, schema, environment, omitsJava);
  }

  /** The same with other answers to conditions on the environment than those of the process. */
  public ScriptWriter environment(Function<String, Optional<String>> variables) {
    return new ScriptWriter(
        revisions, database, live, tables, integrity, historySchema, variables, omitsJava);
  }

  /** The same, but where a step needs Java the script has a comment, and goes on without it. */
  public ScriptWriter omittingJava() {
    return new ScriptWriter(
        revisions, database, live, tables, integrity, historySchema, environment, true);
  }

  /** The way up to a target, or from one end of a range to the other. */
  public SqlScript upgrade(String target) {
    return move(Direction.UP, target);
  }

  /** The way down to a target, or from one end of a range to the other. */
  public SqlScript downgrade(String target) {
    return move(Direction.DOWN, target);
  }

  /** Rows of the history so that the targets are current; before it, with one target, a range. */
  public SqlScript stamp(String... targets) {
    return stamp(false, targets);
  }

  /** The same after everything that the history has is forgotten. */
  public SqlScript purgeAndStamp(String... targets) {
    return stamp(true, targets);
  }

  private SqlScript move(Direction direction, String target) {
    boolean up = direction == Direction.UP;
    Optional<TargetRange> range = range(target);
    if (!up && range.isEmpty() && live.isEmpty()) {
      throw new MigrationException(
          "Down to " + target + ", but from where? A script that looks at no"
              + " database needs a range, such as -Dto=head:" + target + ".");
    }
    List<HistoryEntry> start = start(range);
    integrity.require(start);
    Set<String> applied = HistoryEntry.ids(start);
    applied.removeAll(revisions.graph().unknown(applied));
    Target end = range.map(TargetRange::to).orElseGet(() -> Target.parse(target));
    Plan plan = range
        .map(both -> up ? revisions.graph().upgrade(both) : revisions.graph().downgrade(both))
        .orElseGet(() -> up
            ? revisions.graph().upgrade(applied, end)
            : revisions.graph().downgrade(applied, end));
    if (!up && !plan.isEmpty()) {
      integrity.requireNotAhead(start);
    }
    return script(direction, end, plan, start);
  }

  private SqlScript script(Direction direction, Target end, Plan plan, List<HistoryEntry> start) {
    Preparation preparation = new Preparation(revisions, direction, database, environment);
    preparation.requireConsent(plan, new Position(start, Optional.empty()));
    String title = (direction == Direction.UP ? "upgrade " : "downgrade ") + place(start) + " to "
        + end + " on " + database.label() + ", "
        + (plan.steps().size() == 1 ? "1 revision" : plan.steps().size() + " revisions");
    try (MigrationScript script = begin(title, start)) {
      return script(script, preparation, plan, start);
    }
  }

  private MigrationScript begin(String title, List<HistoryEntry> start) {
    ScriptBasis basis = tables
        .filter(known -> live.filter(start::equals).isPresent())
        .orElseGet(() -> ScriptBasis.replayed(() -> applied(start)));
    return MigrationScript.of(
        database, historySchema, title, start, new Replayer(revisions).schema(start), basis);
  }

  /** What made the tables of a database that has this history. */
  private List<RevisionRun> applied(List<HistoryEntry> start) {
    Preparation upgrade = new Preparation(revisions, Direction.UP, database, environment);
    Set<String> ids = HistoryEntry.ids(start);
    List<HistoryEntry> history = new ArrayList<>();
    List<RevisionRun> runs = new ArrayList<>();
    for (RevisionNode revision : revisions.graph().revisions()) {
      if (ids.contains(revision.id())) {
        RevisionRun run =
            upgrade.run(new Step(revision, Direction.UP), new Position(history, Optional.empty()));
        runs.add(run);
        history.add(run.entry());
      }
    }
    return runs;
  }

  private SqlScript script(
      MigrationScript script, Preparation preparation, Plan plan, List<HistoryEntry> start) {
    List<HistoryEntry> history = new ArrayList<>(start);
    List<PlannedStep> steps = new ArrayList<>();
    List<String> java = new ArrayList<>();
    for (Step step : plan.steps()) {
      Position position = new Position(history, Optional.empty());
      RevisionRun run = preparation.run(step, position);
      java.addAll(java(run, step.revision().id()));
      if (java.isEmpty() || omitsJava) {
        script.run(run, preparation.conditions(step, position));
      }
      steps.add(preparation.planned(step, position));
      history.removeIf(entry -> entry.id().equals(run.entry().id()));
      if (step.direction() == Direction.UP) {
        history.add(run.entry());
      }
    }
    requireNoJava(java);
    return new SqlScript(script.lines(), steps);
  }

  private List<String> java(RevisionRun run, String id) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < run.recording().operations().size(); i++) {
      if (run.recording().operations().get(i) instanceof RunJava step) {
        found.add("revision " + id + " would " + step.describe() + " at "
            + revisions.place(id, run.recording().lines().get(i)));
      }
    }
    return found;
  }

  private void requireNoJava(List<String> java) {
    if (!java.isEmpty() && !omitsJava) {
      throw new MigrationException("No script can hold Java code: " + String.join("; ", java)
          + ". Run the goal without -Dsql, or end the script before it; with -Dmigration.omitJava"
          + " the script says where code is missing, and you see to it.");
    }
  }

  private SqlScript stamp(boolean purge, String... targets) {
    Optional<TargetRange> range = targets.length == 1 ? range(targets[0]) : Optional.empty();
    List<HistoryEntry> start = start(range);
    List<Target> ends = range
        .map(both -> List.of(both.to()))
        .orElseGet(() -> Arrays.stream(targets).map(Target::parse).collect(Collectors.toList()));
    StampPlan stamp = new StampPlan(revisions, integrity, environment, ends, purge);
    StampReport report = stamp.report(start);
    String title = "stamp " + place(start) + " as "
        + ends.stream().map(Target::toString).collect(Collectors.joining(", ")) + " on "
        + database.label() + ", nothing is run";
    try (MigrationScript script = begin(title, start)) {
      if (!StampPlan.isEmpty(report)) {
        script.rewrite(StampPlan.deleted(report), stamp.written(report, start));
      }
      return new SqlScript(script.lines(), List.of());
    }
  }

  private static Optional<TargetRange> range(String target) {
    return target.contains(":") ? Optional.of(TargetRange.parse(target)) : Optional.empty();
  }

  private List<HistoryEntry> start(Optional<TargetRange> range) {
    return range
        .map(both -> history(revisions.graph().at(both.from())))
        .or(() -> live)
        .orElse(List.of());
  }

  /** The history of a database that was upgraded to these in this environment. */
  private List<HistoryEntry> history(Set<String> applied) {
    List<HistoryEntry> rows = new ArrayList<>();
    for (RevisionNode revision : revisions.graph().revisions()) {
      if (applied.contains(revision.id())) {
        Branches branches = Branches.asked(
            revisions.upgrade(revision.id()), revisions.downgrade(revision.id()), environment);
        rows.add(HistoryRows.row(revisions, revision, branches, HistoryEntry.How.UPGRADED));
      }
    }
    return rows;
  }

  private String place(List<HistoryEntry> start) {
    List<String> current = revisions.graph().current(HistoryEntry.ids(start));
    return current.isEmpty() ? "base" : String.join(", ", current);
  }
}
