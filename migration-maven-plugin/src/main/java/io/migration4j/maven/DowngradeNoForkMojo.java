package io.migration4j.maven;

import io.migration4j.maven.goal.Moves;
import io.migration4j.maven.goal.OpenDatabase;
import io.migration4j.maven.goal.Scripts;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Takes revisions of the database back. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "downgrade-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class DowngradeNoForkMojo extends ScriptingMojo {
  /** Where to go: -1, a revision, base; with sql also from:to. There is no default. */
  @Parameter(property = "migration.to")
  private String to;

  /** Shows what would run, and runs nothing. */
  @Parameter(property = "migration.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  boolean fills() {
    return false;
  }

  @Override
  void run(OpenDatabase database) {
    new Moves(database).downgrade(text(to), dryRun);
  }

  @Override
  void script(Scripts scripts) {
    scripts.downgrade(text(to));
  }
}
