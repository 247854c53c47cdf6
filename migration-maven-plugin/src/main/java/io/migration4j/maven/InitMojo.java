package io.migration4j.maven;

import io.migration4j.maven.goal.FirstSteps;
import io.migration4j.maven.project.MigrationsPackage;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows what to add to the POM, and what to do first; writes nothing. */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMigrationMojo {
  /** The package of the migration classes; unless said, the groupId followed by migrations. */
  @Parameter(property = "migration.package")
  private String migrationPackage;

  @Override
  void run() {
    FirstSteps.lines(pluginVersion(), packageName()).forEach(console()::info);
  }

  /** Without a POM, Maven's own groupId stands in for one that is yet to be chosen. */
  private String packageName() {
    if (migrationPackage != null) {
      return MigrationsPackage.checked(migrationPackage);
    }
    return project.getFile() == null
        ? FirstSteps.PACKAGE_TO_COME
        : MigrationsPackage.of(project.getGroupId());
  }
}
