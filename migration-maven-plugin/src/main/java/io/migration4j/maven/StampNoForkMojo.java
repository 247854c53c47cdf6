package io.migration4j.maven;

import io.migration4j.maven.goal.Moves;
import io.migration4j.maven.goal.OpenDatabase;
import io.migration4j.maven.goal.Scripts;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes into the history that the database is at a revision, and runs nothing. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "stamp-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class StampNoForkMojo extends ScriptingMojo {
  /** Where to go: head, a revision, base; several with commas; with sql also from:to. */
  @Parameter(property = "migration.to", defaultValue = "head")
  private String to;

  /** Forgets all that the history has first. */
  @Parameter(property = "migration.purge", defaultValue = "false")
  private boolean purge;

  /** What to do when the database does not have what the revision makes: warn, fail or ignore. */
  @Parameter(property = "migration.mismatch", defaultValue = "warn")
  private String mismatch;

  /** Shows what of the history would change, and writes nothing. */
  @Parameter(property = "migration.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  boolean fills() {
    return !dryRun;
  }

  @Override
  void run(OpenDatabase database) {
    new Moves(database).stamp(to, purge, mismatch, dryRun);
  }

  @Override
  void script(Scripts scripts) {
    scripts.stamp(to, purge);
  }
}
