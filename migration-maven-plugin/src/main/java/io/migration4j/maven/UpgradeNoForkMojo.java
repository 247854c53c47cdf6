package io.migration4j.maven;

import io.migration4j.maven.goal.Moves;
import io.migration4j.maven.goal.OpenDatabase;
import io.migration4j.maven.goal.Scripts;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Applies revisions to the database. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "upgrade-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class UpgradeNoForkMojo extends ScriptingMojo {
  /** Where to go: head, a revision, +1 ...; with sql also from:to. */
  @Parameter(property = "migration.to", defaultValue = "head")
  private String to;

  /** Shows what would run, and runs nothing. */
  @Parameter(property = "migration.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  boolean fills() {
    return !dryRun;
  }

  @Override
  void run(OpenDatabase database) {
    new Moves(database).upgrade(to, dryRun);
  }

  @Override
  void script(Scripts scripts) {
    scripts.upgrade(to);
  }
}
