package io.migration4j.maven;

import io.migration4j.maven.goal.Verdict;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails when entities, migrations and snapshot disagree, or the database of migration.url is behind. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "check-no-fork",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public class CheckNoForkMojo extends ModelMojo {

  @Override
  void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> new Verdict(console(), report())
          .of(
              autogenerate(layout).differences(migrations.revisions(), packageOf(layout)),
              urlIsGiven() ? find(layout, migrations) : Optional.empty(),
              selected()));
    }
  }
}
