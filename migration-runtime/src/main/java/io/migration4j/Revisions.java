package io.migration4j;

import io.migration4j.operation.Recording;
import io.migration4j.operation.Replay;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import io.migration4j.schema.SchemaModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The migration classes of a project: their graph, and what each records. A class is asked when it is
 * first needed, and once a direction. May be used by several threads.
 */
public final class Revisions {
  private final Map<String, MigrationClass> classes = new LinkedHashMap<>();
  private final RevisionGraph graph;
  private final Map<String, Recording> upgrades = new ConcurrentHashMap<>();
  private final Map<String, Recording> downgrades = new ConcurrentHashMap<>();

  private Revisions(Collection<MigrationClass> found) {
    graph = RevisionGraph.of(found.stream().map(MigrationClass::node).collect(Collectors.toList()));
    found.forEach(migration -> classes.put(migration.id(), migration));
  }

  /**
   * The classes that the indexes ({@value RevisionIndex#PATH}) on a class path name.
   *
   * @throws MigrationException when there is no index, or it does not fit its classes, or these make no
   *     graph
   */
  public static Revisions load(ClassLoader loader) {
    List<MigrationClass> found = new ArrayList<>();
    IndexReader.read(loader)
        .entries()
        .forEach(entry -> found.add(MigrationClass.of(entry, loader)));
    return new Revisions(found);
  }

  /**
   * Those classes, whatever an index says.
   *
   * @throws MigrationException when one is no migration, or they make no graph
   */
  public static Revisions of(Collection<? extends Class<?>> migrations) {
    return new Revisions(
        migrations.stream().distinct().map(MigrationClass::of).collect(Collectors.toList()));
  }

  public RevisionGraph graph() {
    return graph;
  }

  public boolean isEmpty() {
    return classes.isEmpty();
  }

  /** The name of the class of a revision. */
  public String className(String id) {
    return migration(id).type().getName();
  }

  /**
   * What the upgrade of a revision records.
   *
   * @throws MigrationException with class and line when it throws
   */
  public Recording upgrade(String id) {
    return upgrades.computeIfAbsent(id, key -> migration(key).upgrade());
  }

  /**
   * What the downgrade of a revision records.
   *
   * @throws MigrationException with class and line when it throws
   */
  public Recording downgrade(String id) {
    return downgrades.computeIfAbsent(id, key -> migration(key).downgrade());
  }

  /**
   * What the history keeps to notice that an applied revision was changed: a hash of its operations, both
   * ways, and the digest of its Java code.
   */
  public String checksum(String id) {
    return Checksum.of(upgrade(id), downgrade(id), migration(id).digest()).toString();
  }

  /**
   * The schema of a model database on which those revisions are applied.
   *
   * @throws MigrationException naming revision, class and line, when an operation does not fit
   */
  public SchemaModel replay(Set<String> applied) {
    SchemaModel schema = SchemaModel.EMPTY;
    for (RevisionNode revision : graph.revisions()) {
      if (applied.contains(revision.id())) {
        schema = replayed(revision.id(), upgrade(revision.id()), schema);
      }
    }
    return schema;
  }

  /** The schema when all revisions are applied. */
  public SchemaModel replayHeads() {
    return replay(classes.keySet());
  }

  /** The schema after what a revision records, or those branches of it that are taken. */
  SchemaModel replayed(String id, Recording recording, SchemaModel before) {
    SchemaModel schema = before;
    for (int i = 0; i < recording.operations().size(); i++) {
      try {
        schema = Replay.of(List.of(recording.operations().get(i)), schema);
      } catch (MigrationException unfit) {
        throw new MigrationException(
            "Revision " + id + " makes no sense at "
                + migration(id).place(recording.lines().get(i)) + ": " + unfit.getMessage(),
            unfit);
      }
    }
    return schema;
  }

  /** Where an operation stands: {@code com.example.R1_Create(R1_Create.java:12)}. */
  String place(String id, int line) {
    return migration(id).place(line);
  }

  private MigrationClass migration(String id) {
    MigrationClass migration = classes.get(id);
    if (migration == null) {
      throw new MigrationException("There is no revision " + id + " among the migration classes.");
    }
    return migration;
  }
}
