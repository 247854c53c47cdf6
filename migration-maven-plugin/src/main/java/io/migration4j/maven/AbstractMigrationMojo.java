package io.migration4j.maven;

import io.migration4j.MigrationException;
import io.migration4j.maven.output.Console;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * What all goals share: {@code -D} beats the POM, an unknown {@code migration.*} property is refused, and
 * a {@link MigrationException} becomes a failure of the build with its message and nothing more.
 */
abstract class AbstractMigrationMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true)
  MavenProject project;

  /** The clone of the project that a forked lifecycle has run on; null without a fork. */
  @Parameter(defaultValue = "${executedProject}", readonly = true)
  MavenProject executedProject;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution execution;

  /** Does nothing. */
  @Parameter(property = "migration.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoFailureException {
    try {
      new GivenParameters(execution.getMojoDescriptor(), session.getUserProperties()).set(this);
      if (skip) {
        getLog().info("Skipped, since migration.skip is set.");
      } else {
        run();
      }
    } catch (MigrationException failed) {
      getLog().debug(failed);
      throw new MojoFailureException(failed.getMessage());
    }
  }

  /** What the goal does. */
  abstract void run();

  final Console console() {
    return new LogConsole(getLog(), ConsolePrompt.terminal(session).isPresent());
  }

  /** A parameter that Maven leaves null. */
  static String text(String parameter) {
    return parameter == null ? "" : parameter;
  }

  final String pluginVersion() {
    return execution.getMojoDescriptor().getPluginDescriptor().getVersion();
  }
}
