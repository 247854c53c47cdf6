package io.migration4j.maven;

import io.migration4j.maven.goal.OpenDatabase;
import io.migration4j.maven.goal.Repairs;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Mends what in the history does not fit the classes, asking first. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "repair-no-fork",
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class RepairNoForkMojo extends ReadingMojo {
  /** Agrees to every repair, without asking. */
  @Parameter(property = "migration.yes", defaultValue = "false")
  private boolean yes;

  /** Shows what would be mended, and writes nothing. */
  @Parameter(property = "migration.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Override
  void run(ProjectLayout layout) {
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(() -> {
        OpenDatabase database = database(layout, migrations);
        once(database, () -> new Repairs(database, report()).run(yes, dryRun, person()));
      });
    }
  }

  private Optional<Predicate<String>> person() {
    List<String> answers = List.of("yes, mend it", "no, leave it");
    return ConsolePrompt.of(session)
        .map(prompt -> question -> prompt.choose(question, answers).equals(answers.get(0)));
  }
}
