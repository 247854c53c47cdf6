package io.migration4j.maven;

import io.migration4j.maven.autogenerate.GivenAnswers;
import io.migration4j.maven.autogenerate.NewRevision;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.maven.project.ProjectMigrations;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes the difference between entities and migrations as a migration class. Compiles nothing: for binding to a phase. */
@Mojo(
    name = "autogenerate-no-fork",
    requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
    threadSafe = true)
public class AutogenerateNoForkMojo extends RevisionWritingMojo {
  /** What was renamed: users.name:full_name, several with commas. */
  @Parameter(property = "migration.rename", defaultValue = "")
  private String rename;

  /** What was dropped, not renamed: users.name, several with commas. */
  @Parameter(property = "migration.drop", defaultValue = "")
  private String drop;

  /** What no entity maps but stays: users.ix_lower, several with commas. */
  @Parameter(property = "migration.keep", defaultValue = "")
  private String keep;

  /** The value for rows of a column that becomes required: users.status:new, several with commas. */
  @Parameter(property = "migration.fill", defaultValue = "")
  private String fill;

  /** The expression for a column that gets another type: users.age:extract(year from born), several with commas. */
  @Parameter(property = "migration.using", defaultValue = "")
  private String using;

  /** The one that makes the earlier value again in a downgrade: users.born:make_date(age, 1, 1). */
  @Parameter(property = "migration.usingBack", defaultValue = "")
  private String usingBack;

  @Override
  void run(ProjectLayout layout) {
    NewRevision revision = revision(layout);
    GivenAnswers answers = GivenAnswers.NONE
        .with("rename", text(rename))
        .with("drop", text(drop))
        .with("keep", text(keep))
        .with("fill", text(fill))
        .with("using", text(using))
        .with("usingBack", text(usingBack));
    try (ProjectMigrations migrations = open(layout)) {
      migrations.with(
          () -> autogenerate(layout).generate(migrations.revisions(), revision, answers, dryRun()));
    }
  }
}
