package io.migration4j.maven;

import io.migration4j.maven.autogenerate.MergeRevision;
import io.migration4j.maven.autogenerate.NewRevision;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import io.migration4j.revision.GraphPlace;
import java.time.Instant;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Makes one head of several, and a new snapshot, as after a git merge. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "merge-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class MergeNoForkMojo extends ProjectMojo {
  /** The heads to merge, with commas; unless said, all. */
  @Parameter(property = "migration.rev", defaultValue = "heads")
  private String rev;

  /** What the revision does, in a few words. */
  @Parameter(property = "migration.message", defaultValue = "Merge branches")
  private String message;

  /** The id of the revision; unless said, 12 hexadecimal digits at random. */
  @Parameter(property = "migration.revId", defaultValue = "")
  private String revId;

  /** A label for the branch that goes on from the merge; several with commas. */
  @Parameter(property = "migration.branchLabel", defaultValue = "")
  private String branchLabel;

  /** Shows the class, and writes nothing. */
  @Parameter(property = "migration.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run(ProjectLayout layout) {
    GraphPlace place = new GraphPlace(List.of(), true, words(text(branchLabel)), List.of());
    NewRevision revision =
        new NewRevision(packageOf(layout), text(message), text(revId), Instant.now(), place);
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> new MergeRevision(layout, console())
          .write(migrations.revisions(), text(rev), revision, dryRun));
    }
  }
}
