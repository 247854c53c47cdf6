package io.migration4j;

import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.jdbc.MigrationDatabase;
import io.migration4j.jdbc.Unfinished;
import io.migration4j.revision.Direction;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import io.migration4j.revision.Target;
import io.migration4j.schema.SchemaModel;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves a database along the revisions of a project. It may be used by several threads, and by several
 * processes on one database: each revision is run once. A command takes one connection and gives it back
 * as it came. Commands that only read write nothing, not even the table of the history.
 *
 * <p>Targets are written as on the command line: {@code head}, {@code heads}, {@code base}, an id or the
 * beginning of one, a label, {@code +1}, {@code -1}, {@code label@head} and so on.
 *
 * <p>Every method throws {@link MigrationException}, with a message for the person at the console, when
 * it cannot do what it says; what a failed revision did is rolled back, those before it stand.
 */
public final class Migrator {
  private final MigratorSettings settings;

  Migrator(MigratorSettings settings) {
    this.settings = settings;
  }

  public static MigratorBuilder builder() {
    return new MigratorBuilder();
  }

  /** Applies all revisions. */
  public MigrationReport upgrade() {
    return upgrade("head");
  }

  /** Applies what the target needs and is not applied yet. */
  public MigrationReport upgrade(String target) {
    return move(Direction.UP, target);
  }

  /** Takes back what is above the target. */
  public MigrationReport downgrade(String target) {
    return move(Direction.DOWN, target);
  }

  /** What {@link #upgrade(String)} would run; nothing is written. */
  public List<PlannedStep> planUpgrade(String target) {
    return plan(Direction.UP, target);
  }

  /** What {@link #downgrade(String)} would run; nothing is written. */
  public List<PlannedStep> planDowngrade(String target) {
    return plan(Direction.DOWN, target);
  }

  /**
   * Writes into the history that the database is at the targets, and runs nothing. Applied revisions
   * whose class was changed count as applied in their new form.
   */
  public StampReport stamp(String... targets) {
    return stamp(targets, false, false);
  }

  /** What {@link #stamp} would write; nothing is written. */
  public StampReport planStamp(String... targets) {
    return stamp(targets, false, true);
  }

  /** The same after everything that the history has is forgotten. */
  public StampReport purgeAndStamp(String... targets) {
    return stamp(targets, true, false);
  }

  /** What {@link #purgeAndStamp} would write; nothing is written. */
  public StampReport planPurgeAndStamp(String... targets) {
    return stamp(targets, true, true);
  }

  /** Where the database is. */
  public Current current() {
    Set<String> applied = new HashSet<>();
    Optional<Unfinished> unfinished;
    try (MigrationDatabase database = settings.open()) {
      database.history().forEach(entry -> applied.add(entry.id()));
      unfinished = database.unfinished();
    }
    return new Current(
        graph().current(applied),
        graph().pending(applied).stream().map(RevisionNode::id).collect(Collectors.toList()),
        List.copyOf(graph().unknown(applied)),
        unfinished);
  }

  /** The applied revisions in the order in which they were applied. */
  public List<HistoryEntry> history() {
    Map<String, Integer> positions = new HashMap<>();
    graph().revisions().forEach(revision -> positions.put(revision.id(), positions.size()));
    try (MigrationDatabase database = settings.open()) {
      return database.history().stream()
          .sorted(Comparator.comparing(HistoryEntry::appliedAt)
              .thenComparing(entry -> positions.getOrDefault(entry.id(), positions.size())))
          .collect(Collectors.toUnmodifiableList());
    }
  }

  /**
   * Compares the tables, keys, indexes and sequences of the database with what its applied revisions
   * make. On PostgreSQL that needs the right to make temporary tables.
   */
  public SchemaCheck check() {
    try (MigrationDatabase database = settings.open()) {
      return new LiveSchema(settings.revisions(), database).check(database.history());
    }
  }

  /**
   * Writes scripts of what this would run from where the database is now.
   *
   * @throws MigrationException when the history does not fit the migration classes
   */
  public ScriptWriter script() {
    try (MigrationDatabase database = settings.open()) {
      return ScriptWriter.from(
          settings, database.database(), database.history(), database.scriptBasis());
    }
  }

  /** What in the history does not fit the classes and can be mended; nothing is written. */
  public List<Damage> findDamage() {
    try (MigrationDatabase database = settings.open()) {
      return new Repair(settings, database).find();
    }
  }

  /**
   * Mends what was found and agreed to, if it is still there.
   *
   * @return what was mended
   */
  public List<Damage> repair(Collection<Damage> agreed) {
    try (MigrationDatabase database = settings.open()) {
      return new Repair(settings, database).mend(List.copyOf(agreed));
    }
  }

  /** The revisions of the code. */
  public RevisionGraph graph() {
    return settings.revisions().graph();
  }

  /** The schema of a model database on which those revisions, and all that they need, are applied. */
  public SchemaModel schemaAt(Collection<String> ids) {
    return settings
        .revisions()
        .replay(graph().upTo(ids).stream().map(RevisionNode::id).collect(Collectors.toSet()));
  }

  private MigrationReport move(Direction direction, String target) {
    Target parsed = Target.parse(target);
    try (MigrationDatabase database = settings.open()) {
      return new Move(settings, database, direction).run(parsed);
    }
  }

  private List<PlannedStep> plan(Direction direction, String target) {
    Target parsed = Target.parse(target);
    try (MigrationDatabase database = settings.open()) {
      return List.copyOf(new Move(settings, database, direction).plan(parsed));
    }
  }

  private StampReport stamp(String[] targets, boolean purge, boolean planned) {
    List<Target> parsed = Arrays.stream(targets).map(Target::parse).collect(Collectors.toList());
    try (MigrationDatabase database = settings.open()) {
      StampPlan stamp = new StampPlan(
          settings.revisions(), settings.integrity(), settings.environment(), parsed, purge);
      Stamping stamping = new Stamping(settings, database, stamp);
      return planned ? stamping.plan() : stamping.run();
    }
  }
}
