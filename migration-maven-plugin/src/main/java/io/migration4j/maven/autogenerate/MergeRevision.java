package io.migration4j.maven.autogenerate;

import io.migration4j.Merge;
import io.migration4j.MergeClash;
import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.maven.output.Console;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.revision.GraphPlace;
import io.migration4j.revision.MergeHeads;
import java.util.List;
import java.util.Optional;

/**
 * Makes one head of several: writes a revision that follows them and records nothing, and a new snapshot,
 * whatever state git has left the old one in.
 */
public final class MergeRevision {
  private final ProjectLayout project;
  private final Console console;

  public MergeRevision(ProjectLayout project, Console console) {
    this.project = project;
    this.console = console;
  }

  /**
   * Writes both files, or with one head none but a snapshot that cannot be read.
   *
   * @param existing the migrations that are there
   * @param dryRun only show the class
   * @param words which heads, as {@link MergeHeads} reads them
   * @throws MigrationException when the branches do not commute, naming the two operations; nothing is
   *     written then
   */
  public void write(Revisions existing, String words, NewRevision revision, boolean dryRun) {
    List<String> heads = MergeHeads.of(existing.graph(), words);
    if (heads.size() < 2) {
      console.info(
          (heads.isEmpty() ? "There is no revision yet" : "The one head is " + heads.get(0))
              + ": nothing to merge.");
      if (!dryRun) {
        new SnapshotRebuild(project, console).mend(existing);
      }
      return;
    }
    Merge merge = new Merge(existing, heads);
    Optional<MergeClash> clash = merge.clash();
    if (clash.isPresent()) {
      throw new MigrationException(
          "Cannot merge " + String.join(", ", heads) + ". " + clash.get().describe());
    }
    console.info(String.join(" and ", heads) + " commute: their schema is the same in any order.");
    List<String> rows = merge.dataSteps();
    if (!rows.isEmpty()) {
      console.warn("What " + String.join(", ", rows) + " do to rows is not compared: see for"
          + " yourself that their order does not matter.");
    }
    GraphPlace place = revision.place();
    NewRevision merged = new NewRevision(
        revision.packageName(),
        revision.message(),
        revision.id(),
        revision.created(),
        new GraphPlace(heads, true, place.labels(), place.dependsOn()));
    new EmptyRevision(project, console).write(existing, merged, dryRun);
    if (!dryRun) {
      console.info("Commit both (git add), then run mvn migration:upgrade.");
    }
  }
}
