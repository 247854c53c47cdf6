package io.migration4j.maven;

import io.migration4j.maven.autogenerate.NewRevision;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.revision.GraphPlace;
import java.time.Instant;
import org.apache.maven.plugins.annotations.Parameter;

/** A goal that writes the class of a new revision. */
abstract class RevisionWritingMojo extends ModelMojo {
  /** What the revision does, in a few words. */
  @Parameter(property = "migration.message", defaultValue = "")
  private String message;

  /** The id of the revision; unless said, 12 hexadecimal digits at random. */
  @Parameter(property = "migration.revId", defaultValue = "")
  private String revId;

  /** What it follows: a revision, label@head, base for nothing, heads for all; unless said, the one head. */
  @Parameter(property = "migration.head", defaultValue = "")
  private String head;

  /** It may follow a revision that is no head, and so begins a branch. */
  @Parameter(property = "migration.splice", defaultValue = "false")
  private boolean splice;

  /** A label for the branch that it begins; several with commas. */
  @Parameter(property = "migration.branchLabel", defaultValue = "")
  private String branchLabel;

  /** Revisions or labels of other branches that must be applied before it, with commas. */
  @Parameter(property = "migration.dependsOn", defaultValue = "")
  private String dependsOn;

  /** Shows the class, and writes nothing. */
  @Parameter(property = "migration.dryRun", defaultValue = "false")
  private boolean dryRun;

  final NewRevision revision(ProjectLayout layout) {
    GraphPlace place =
        new GraphPlace(words(text(head)), splice, words(text(branchLabel)), words(text(dependsOn)));
    return new NewRevision(packageOf(layout), text(message), text(revId), Instant.now(), place);
  }

  final boolean dryRun() {
    return dryRun;
  }
}
